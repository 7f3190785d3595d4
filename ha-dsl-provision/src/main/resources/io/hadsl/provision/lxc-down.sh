
usage() {
  cat <<EOF
Usage: down.sh [--purge]

Stops and removes all containers of topology $TOPOLOGY with everything in them, their
bridge and their address translation. Can be run again at any time.

  --purge  remove the base images too, which other topologies use as well
  --help   show this
EOF
}

# The containers that exist, also those whose node is no longer in the topology.
existing() {
  for config in "$STATE"/*/config; do
    [ -e "$config" ] || continue
    config=${config%/config}
    printf '%s\n' "${config##*/}"
  done
}

stop() {
  [ "$(state_of "$1")" != STOPPED ] || return 0
  say "stopping $1"
  lxc stop -n "$1" -t 30 || lxc stop -n "$1" -k || :
  [ "$(state_of "$1")" = STOPPED ] || die "$1 could not be stopped; nothing was removed"
}

# What all topologies share, once none is left.
last_one_out() {
  if [ -e "$ALL/.forwarding" ]; then
    echo 0 >/proc/sys/net/ipv4/ip_forward
    rm "$ALL/.forwarding"
  fi
  for folder in "$ALL" "${ALL%/*}"; do
    [ ! -d "$folder" ] || rmdir --ignore-fail-on-non-empty "$folder"
  done
}

down() {
  for node in $(existing); do
    stop "$node"
  done
  if nft list table ip "$TABLE" >/dev/null 2>&1; then
    nft delete table ip "$TABLE"
  fi
  if ip link show dev "$BRIDGE" >/dev/null 2>&1; then
    ip link delete dev "$BRIDGE"
  fi
  # Through a mount that was forgotten there, files outside would go as well.
  if grep -q " $STATE/" /proc/self/mountinfo; then
    die "something is mounted below $STATE; unmount it and run this again"
  fi
  rm -rf --one-file-system "$STATE"
  set -- "$ALL"/*/
  [ -e "$1" ] || last_one_out
}

case ${1-} in
  --help | -h) usage && exit 0 ;;
  '' | --purge)
    alone
    down
    if [ -n "${1-}" ]; then
      others=$(ls -A "$ALL" 2>/dev/null) || :
      [ -z "$others" ] || die "base images are in use by: $others"
      rm -rf --one-file-system "$BASES"
      [ ! -d "${BASES%/*}" ] || rmdir --ignore-fail-on-non-empty "${BASES%/*}"
    fi
    say "$TOPOLOGY is gone"
    ;;
  *) die "option $1 is unknown; see: down.sh --help" ;;
esac
