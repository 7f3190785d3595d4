
# ---- Commands ---------------------------------------------------------------

# guarded_command NAME USER TIMEOUT TRIES PAUSE GUARD [VARIABLE=VALUE...], its script on standard
# input. GUARD is notified, creates:PATH, or unless with the check on descriptor 3.
guarded_command() {
  begin "command($1)" || return 0
  account=$2 limit=$3 tries=$4 pause=$5 guard=$6
  shift 6
  script=$(cat)
  case $guard in
    notified)
      if is_pending "$id"; then because='was notified'; else because=''; fi
      ;;
    creates:*)
      if [ -e "${guard#creates:}" ]; then because=''; else because="${guard#creates:} does not exist"; fi
      ;;
    unless)
      check=$(cat <&3)
      if as_user "$check" "$@"; then because=''; else because='its check says so'; fi
      ;;
  esac
  if [ -z "$because" ]; then
    reacted "$id"
    result ok
    return
  fi
  differs "$because" || { reacted "$id" && return 0; }
  until as_user "$script" "$@"; do
    status=$?
    tries=$((tries - 1))
    [ $tries -gt 0 ] || fail "exit status $status$([ $status -ne 124 ] || echo ": took more than $limit s")"
    sleep "$pause"
  done
  reacted "$id"
  done_now
}

# as_user SCRIPT [VARIABLE=VALUE...]: runs it as $account, with these variables and no others.
as_user() {
  text=$1
  shift
  set -- env -i PATH="$PATH" LC_ALL=C USER="$account" LOGNAME="$account" \
    HOME="$(getent passwd "$account" | cut -d : -f 6)" "$@" \
    timeout -k 10 "$limit" sh -eu -c -- "$text"
  if [ "$account" != root ]; then
    set -- setpriv --reuid="$account" --regid="$(id -g -- "$account" 2>/dev/null)" --init-groups -- "$@"
  fi
  "$@" </dev/null >"$scratch/output" 2>&1 3<&- 9>&-
}
