# ---- Packages ---------------------------------------------------------------

# os_packages NAME...: installs what is missing with one call of apt-get.
os_packages() {
  group=$notifies missing='' names=''
  have=$NL$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' -- "$@" 2>/dev/null)$NL || :
  for name; do
    notifies=$group
    begin "package($name)" || return 0
    case $have in
      *"${NL}installed $name$NL"*) result ok ;;
      *)
        differs 'is not installed' || continue
        missing="$missing $number:$name" names="$names $name"
        ;;
    esac
  done
  notifies=''
  [ -n "$missing" ] || return 0
  export DEBIAN_FRONTEND=noninteractive APT_LISTCHANGES_FRONTEND=none
  refresh_lists
  # Ends what an earlier run may have left half done; apt-get refuses to work before.
  attempt_alone dpkg --force-confold --force-confdef --configure -a
  # Configuration files that are there stay: they may be shared or managed. ucf(1) keeps them by
  # itself when nobody answers.
  # shellcheck disable=SC2086 # package names are words
  attempt_alone apt-get -y -q -o Dpkg::Options::=--force-confold -o Dpkg::Options::=--force-confdef \
    -o Acquire::Retries=3 install -- $names
  last=$number
  for each in $missing; do
    number=${each%%:*} id="package(${each#*:})"
    done_now
  done
  number=$last
}

# Once a run, and again if a step has changed where packages come from.
refresh_lists() {
  if [ -e "$scratch/lists" ] &&
    [ -z "$(find -L /etc/apt -newer "$scratch/lists" -print -quit 2>/dev/null)" ]; then
    return
  fi
  : >"$scratch/lists"
  attempt_alone apt-get -q -o Acquire::Retries=3 update
}

# attempt_alone COMMAND...: as attempt, but waits for ten minutes while cloud-init, apt-daily or
# unattended-upgrades is at work. apt waits by itself for one of its locks, if told to, and not in
# Debian 10; dpkg never waits.
attempt_alone() {
  tries=60
  until "$@" </dev/null >"$scratch/output" 2>&1 9>&-; do
    status=$?
    tries=$((tries - 1))
    if [ $tries -eq 0 ] ||
      ! grep -q -e 'Could not get lock' -e 'locked by another process' "$scratch/output"; then
      fail "$1 failed with exit status $status"
    fi
    sleep 10
  done
}
