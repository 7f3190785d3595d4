# ---- systemd units ----------------------------------------------------------

# unit_file PATH [FUNCTION]: a unit or drop-in; its text stands on standard input, or a function
# prints it.
unit_file() {
  if [ "$mode" = apply ] && [ "$active" = yes ] && [ ! -d "${1%/*}" ]; then
    mkdir -p -- "${1%/*}"
  fi
  reader=${2:-cat}
  text_file "$1" root root 0644
  reader='cat'
}

# unit_state UNIT running|stopped enabled|disabled|masked restart|reload
unit_state() {
  begin "unit($1)" || return 0
  boot=$(systemctl is-enabled -- "$1" 2>/dev/null) || :
  runs=$(systemctl is-active -- "$1" 2>/dev/null) || :
  act='' because=''
  case $runs in
    active | reloading)
      [ "$2" = running ] || act=stop because='runs'
      if [ "$2" = running ] && is_pending "$id"; then
        act=$4 because='has to read what changed'
      fi
      ;;
    *) [ "$2" = stopped ] || act=start because="is ${runs:-unknown}" ;;
  esac
  at_boot=$3
  case $at_boot:$boot in
    enabled:enabled | disabled:disabled | disabled:linked | disabled:masked | disabled: | masked:masked)
      at_boot=''
      ;;
    # Without an [Install] section, a unit is started by others; it is neither enabled nor disabled.
    enabled:static | enabled:generated | enabled:transient | enabled:alias | enabled:indirect | \
      disabled:static | disabled:generated | disabled:transient | disabled:alias | disabled:indirect)
      at_boot=''
      ;;
    *) because="$because${because:+ and }is ${boot:-unknown} at boot" ;;
  esac
  if [ -z "$because" ]; then
    reacted "$id"
    result ok
    return
  fi
  differs "$because" || { reacted "$id" && return 0; }
  case $boot:$act:$at_boot in masked:start:* | masked:*:enabled) attempt systemctl unmask -- "$1" ;; esac
  case $act in
    '') ;;
    reload) attempt_unit reload-or-restart "$1" ;;
    *) attempt_unit "$act" "$1" ;;
  esac
  # At boot only what has started once: a unit that fails stays out of the boot.
  case $at_boot in
    enabled) attempt systemctl enable -- "$1" ;;
    disabled) attempt systemctl disable -- "$1" ;;
    masked) attempt systemctl mask -- "$1" ;;
  esac
  reacted "$id"
  done_now
}

attempt_unit() {
  systemctl "$1" -- "$2" </dev/null >"$scratch/output" 2>&1 9>&- && return
  systemctl status --no-pager --full --lines=20 -- "$2" </dev/null >>"$scratch/output" 2>&1 || :
  fail "systemctl $1 $2 failed"
}
