# ---- Commands ---------------------------------------------------------------

# guarded_command NAME GUARD [as=USER] [timeout=SECONDS] [tries=N] [pause=SECONDS] [check=FUNCTION]
# [run=FUNCTION] [VARIABLE=VALUE...]. GUARD is notified, creates:PATH or unless. The script stands
# on standard input and the check of unless on descriptor 3, or a function prints them.
guarded_command() {
  begin "command($1)" || return 0
  guard=$2 account=root limit=300 tries=1 pause=0 run=cat check=third_input
  shift 2
  while [ $# -gt 0 ]; do
    case $1 in
      as=*) account=${1#*=} ;;
      timeout=*) limit=${1#*=} ;;
      tries=*) tries=${1#*=} ;;
      pause=*) pause=${1#*=} ;;
      check=*) check=${1#*=} ;;
      run=*) run=${1#*=} ;;
      *) break ;;
    esac
    shift
  done
  script=$("$run")
  case $guard in
    notified)
      if is_pending "$id"; then because='was notified'; else because=''; fi
      ;;
    creates:*)
      if [ -e "${guard#creates:}" ]; then because=''; else because="${guard#creates:} does not exist"; fi
      ;;
    unless)
      if as_user "$("$check")" "$@"; then because=''; else because='is not done'; fi
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

third_input() {
  cat <&3
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
