# ---- Accounts ---------------------------------------------------------------
# A number is never changed: files and processes that bear the old one would
# belong to nobody, or to somebody else.

# os_group NAME GID
os_group() {
  begin "group($1)" || return 0
  entry=$(getent group "$1" | cut -d : -f 3) holder=$(getent group "$2" | cut -d : -f 1)
  if [ "$entry" = "$2" ]; then
    result ok
  elif [ -n "$entry" ]; then
    blocked "has GID $entry, not $2: stop what uses it, change it with groupmod, then chgrp its files"
  elif [ -n "$holder" ]; then
    blocked "GID $2 belongs to group $holder"
  elif differs 'does not exist'; then
    attempt groupadd --system --gid "$2" "$1"
    done_now
  fi
}

# os_user NAME UID GROUP HOME SHELL COMMENT
os_user() {
  begin "user($1)" || return 0
  entry=$(getent passwd "$1") || entry=''
  holder=$(getent passwd "$2" | cut -d : -f 1)
  gid=$(getent group "$3" | cut -d : -f 3)
  has=${entry#*:*:}
  if [ "$has" = "$2:$gid:$6:$4:$5" ]; then
    result ok
  elif [ -z "$entry" ] && [ -n "$holder" ]; then
    blocked "UID $2 belongs to user $holder"
  elif [ -z "$entry" ]; then
    differs 'does not exist' || return 0
    attempt useradd --system --no-create-home --uid "$2" --gid "$3" --home-dir "$4" --shell "$5" \
      --comment "$6" "$1"
    done_now
  elif [ "${has%%:*}" != "$2" ]; then
    blocked "has UID ${has%%:*}, not $2: stop what runs as it, change it with usermod, then chown its files"
  elif differs "is $has, not $2:$gid:$6:$4:$5"; then
    # usermod refuses a new home while a process runs, even if it is the old one.
    [ "${has#*:*:*:}" = "$4:$5" ] || attempt usermod --home "$4" --shell "$5" "$1"
    attempt usermod --gid "$3" --comment "$6" "$1"
    done_now
  fi
}
