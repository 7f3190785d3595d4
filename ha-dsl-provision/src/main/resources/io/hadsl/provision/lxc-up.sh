
usage() {
  cat <<EOF
Usage: up.sh [--list | --run NODE COMMAND [ARGUMENT]...]

Makes and starts a container for each node of topology $TOPOLOGY. Containers that
run are left alone, so that it can be run again at any time; down.sh removes all.

  --list   show the containers and their state
  --run    run a command in a container, as root
  --help   show this

HA_DSL_MIRROR  the Debian mirror for base images, if not mmdebstrap's own;
               for Debian 10, which has left the mirrors, an archive of them
EOF
}

missing_packages() {
  missing=''
  for each in lxc-start:lxc mmdebstrap:mmdebstrap ip:iproute2 nft:nftables ssh-keygen:openssh-client flock:util-linux; do
    command -v "${each%%:*}" >/dev/null || missing="$missing ${each#*:}"
  done
  [ -z "$missing" ] || die "these are missing; install them with: apt-get install$missing"
}

# inside NODE COMMAND...: runs a command in a container, with a PATH that holds the sbin folders.
inside() {
  node=$1
  shift
  lxc attach -n "$node" --clear-env -v "PATH=$PATH" -- "$@"
}

# A base image for each Debian release in use, made once.
make_base() {
  suite=$1
  [ ! -e "$BASES/$suite.ready" ] || return 0
  say "making the base image of Debian $suite (a minute or two)"
  mkdir -p "$BASES"
  rm -rf --one-file-system "${BASES:?}/$suite"
  set -- --variant=minbase \
    --include=systemd-sysv,dbus,iproute2,procps,ca-certificates,openssh-server
  mirror=${HA_DSL_MIRROR-}
  if [ "$suite" = buster ]; then
    [ -n "$mirror" ] || die "Debian 10 has left the mirrors: set HA_DSL_MIRROR to an archive of them"
    # What an archive has is no longer signed anew.
    set -- "$@" '--aptopt=Acquire::Check-Valid-Until "false"'
  fi
  set -- "$@" "$suite" "$BASES/$suite"
  [ -z "$mirror" ] || set -- "$@" "$mirror"
  timeout --kill-after=10 1800 mmdebstrap --quiet "$@" 9>&- ||
    die "the base image of $suite could not be made; does this machine reach the mirror?"
  # Each container makes its own.
  rm -f "$BASES/$suite"/etc/ssh/ssh_host_*
  : >"$BASES/$suite/etc/machine-id"
  : >"$BASES/$suite.ready"
}

make_network() {
  other=$(ip -o address show to "$HOST_ADDRESS" | awk -v own="$BRIDGE" '$2 != own { print $2; exit }')
  [ -z "$other" ] || die "the network of $HOST_ADDRESS is in use by $other on this machine: take that down first"
  ip link show dev "$BRIDGE" >/dev/null 2>&1 || ip link add name "$BRIDGE" type bridge
  ip address replace "$HOST_ADDRESS" dev "$BRIDGE"
  ip link set dev "$BRIDGE" up
  if [ "$FAMILY" = 4 ]; then
    make_way_out
  fi
}

# Installations need packages from outside.
make_way_out() {
  if [ "$(cat /proc/sys/net/ipv4/ip_forward)" = 0 ]; then
    : >"$ALL/.forwarding" # the last down.sh turns it off again
    echo 1 >/proc/sys/net/ipv4/ip_forward
  fi
  nft list table ip "$TABLE" >/dev/null 2>&1 || nft -f - <<EOF ||
table ip $TABLE {
  chain out {
    type nat hook postrouting priority 100
    ip saddr $HOST_ADDRESS oifname != "$BRIDGE" masquerade
  }
}
EOF
    say 'warning: address translation could not be set up; the containers reach this machine only' >&2
}

# What the node has of its own, above the base image.
fill_overlay() {
  node=$1 host=$2
  etc=$STATE/$node/upper/etc
  mkdir -p "$etc/ssh"
  ssh-keygen -A -f "$STATE/$node/upper" >/dev/null
  printf '%s\n' "$host" >"$etc/hostname"
  { printf '127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n\n' && hosts; } >"$etc/hosts"
  [ -e "$etc/machine-id" ] || : >"$etc/machine-id"
  # A resolver on the loopback address is not there for containers; systemd-resolved names the real ones.
  resolv=/etc/resolv.conf
  if grep -q '^nameserver 127\.' "$resolv" && [ -e /run/systemd/resolve/resolv.conf ]; then
    resolv=/run/systemd/resolve/resolv.conf
  fi
  cat "$resolv" >"$etc/resolv.conf"
  let_in "$STATE/$node/upper/root"
}

# Whoever runs this may log in as root, as rollout.sh does.
let_in() {
  mkdir -p "$1/.ssh"
  chmod 0700 "$1" "$1/.ssh"
  home=$(getent passwd "${SUDO_USER:-root}" | cut -d : -f 6)
  cat "$home"/.ssh/*.pub >"$1/.ssh/authorized_keys" 2>/dev/null || :
}

configure() {
  node=$1 suite=$2
  # fstab(5) has its own escapes for white space.
  tree=$(printf '%s' "$here" | sed -e 's/\\/\\134/g' -e 's/ /\\040/g' -e 's/	/\\011/g')
  {
    cat "$here/provision/lxc/$node.conf"
    printf '\n# What is known only where up.sh runs.\n'
    printf 'lxc.rootfs.path = overlay:%s/%s:%s/%s/upper\n' "$BASES" "$suite" "$STATE" "$node"
    printf 'lxc.mount.entry = %s srv/ha-dsl none bind,ro,create=dir 0 0\n' "$tree"
  } >"$STATE/$node/config"
}

start() {
  node=$1
  say "starting $node"
  lxc start -n "$node" -d -l WARN -o "$STATE/$node/log" || {
    tail -n 20 "$STATE/$node/log" >&2
    die "$node did not start; its log is $STATE/$node/log"
  }
  booted='' tries=30
  while [ -z "$booted" ] && [ $((tries -= 1)) -ge 0 ]; do
    case $(inside "$node" systemctl is-system-running 2>/dev/null) in
      running) booted=yes ;;
      degraded)
        booted=yes
        say "warning: units of $node failed; look with: $0 --run $node systemctl --failed" >&2
        ;;
      *) sleep 2 ;;
    esac
  done
  [ -n "$booted" ] || die "$node runs, but has not booted after a minute; look with: $0 --run $node journalctl -b"
}

up() {
  missing_packages
  mkdir -p "$STATE"
  nodes | cut -d ' ' -f 2 | sort -u | while read -r suite; do
    make_base "$suite"
  done
  make_network
  nodes | while read -r name suite host _; do
    if [ "$(state_of "$name")" = RUNNING ]; then
      say "$name runs"
      continue
    fi
    fill_overlay "$name" "$host"
    configure "$name" "$suite"
    start "$name"
  done
  say '' && next
}

next() {
  if [ -n "$CONTROL" ]; then
    say 'All containers run. Next, phase1.sh on each, and phase2.sh to sign their certificates:'
    nodes | while read -r name _; do
      say "  $0 --run $name /srv/ha-dsl/bootstrap/phase1.sh"
    done
    say "  $0 --run $CONTROL /srv/ha-dsl/bootstrap/phase2.sh"
  else
    # A container's host key is new whenever it is made.
    say 'All containers run. Next, with the SSH key that you had when they were made:'
    say "  HA_DSL_SSH='-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null' '$here/rollout.sh'"
  fi
}

list() {
  nodes | while read -r name _ _ address; do
    printf '%-24s %-10s %s\n' "$name" "$(state_of "$name")" "$address"
  done
}

run() {
  [ $# -ge 2 ] || die '--run needs a node and a command, such as: --run NODE systemctl --failed'
  node=$1
  shift
  [ "$(state_of "$node")" = RUNNING ] || die "$node is not running; start it with: $0"
  exec lxc-attach -P "$STATE" -n "$node" --clear-env -v "PATH=$PATH" -- "$@" 9>&-
}

here=$(cd "$(dirname "$0")/../.." && pwd -P)
case ${1-} in
  --help | -h) usage && exit 0 ;;
  --list)
    [ "$(id -u)" = 0 ] || die 'only root sees the containers: run it with sudo'
    list
    ;;
  --run)
    shift
    [ "$(id -u)" = 0 ] || die 'only root enters the containers: run it with sudo'
    run "$@"
    ;;
  '')
    [ -z "$PROBLEM" ] || die "$PROBLEM"
    alone
    up
    ;;
  *) die "option $1 is unknown; see: up.sh --help" ;;
esac
