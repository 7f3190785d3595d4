
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
LC_ALL=C
export PATH LC_ALL
umask 022

ALL=/var/lib/ha-dsl/lxc     # one folder for each topology
STATE=$ALL/$TOPOLOGY        # one folder for each container
BASES=/var/cache/ha-dsl/lxc # base images, shared by topologies
TABLE=ha-dsl-$TOPOLOGY      # nftables

say() {
  printf '%s\n' "$*"
}

die() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
  exit 1
}

# lxc COMMAND ARGUMENT...: lxc-COMMAND on our containers, never for long, and without our lock:
# the monitor of a container lives as long as the container.
lxc() {
  command=lxc-$1
  shift
  timeout --kill-after=10 90 "$command" -P "$STATE" "$@" </dev/null 9>&-
}

state_of() {
  if [ -e "$STATE/$1/config" ]; then
    lxc info -n "$1" -sH 2>/dev/null || echo UNKNOWN
  else
    echo ABSENT
  fi
}

alone() {
  [ "$(id -u)" = 0 ] || die 'containers with an init of their own need root: run it with sudo'
  exec 9>/run/ha-dsl-lxc.lock
  flock -w 5 9 || die 'another up.sh or down.sh is at work (it holds /run/ha-dsl-lxc.lock)'
}
