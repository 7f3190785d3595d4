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
  attempt dpkg --force-confold --force-confdef --configure -a
  # Configuration files that are there stay: they may be shared or managed. ucf(1) keeps them by
  # itself when nobody answers.
  # shellcheck disable=SC2086 # package names are words
  attempt apt-get -y -q -o Dpkg::Options::=--force-confold -o Dpkg::Options::=--force-confdef \
    -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 install -- $names
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
  attempt update_lists
}

# apt waits for dpkg's lock, if told to, and never for that of the lists, which cloud-init or
# apt-daily hold for a while after a machine has booted.
update_lists() {
  tries=30
  until apt-get -q -o Acquire::Retries=3 update >"$scratch/update" 2>&1; do
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ] || ! grep -q 'Could not get lock' "$scratch/update"; then
      cat "$scratch/update"
      return 100
    fi
    sleep 10
  done
}
