ME=${0##*/}

say() {
  printf '%s: %s\n' "$ME" "$*"
}

fail() {
  printf '%s: %s\n' "$ME" "$*" >&2
  exit 1
}

# Runs a command, or says what it would run.
run() {
  if [ "$DRY_RUN" = yes ]; then
    say "would run: $*"
  else
    "$@"
  fi
}

# Finds this machine in the topology, by its short or full name; prints the line of NODES.
this_node() {
  host=$(uname -n | tr '[:upper:]' '[:lower:]')
  echo "$NODES" | while read -r name certificate release part; do
    if [ "$host" = "$name" ] || [ "$host" = "$certificate" ] || [ "${host%%.*}" = "$name" ] ||
      [ "$host" = "${certificate%%.*}" ]; then
      echo "$name $certificate $release $part"
      break
    fi
  done
}

# Refuses a tree in which some files are new and some old, as a run that was killed may leave it. A
# script that was copied alone stands in none.
check_tree() {
  here=$(CDPATH='' cd "$(dirname "$0")" && pwd)
  [ ! -f "$here/../.ha-dsl/journal" ] ||
    fail "a run of ha-dsl was cut short while it changed ${here%/*}, so some files are new and some old: run ha-dsl synth $TOPOLOGY again, which mends it, and copy it anew"
}

# Refuses a machine that the topology does not know, or that runs something else.
check_machine() {
  line=$(this_node)
  [ -n "$line" ] || fail "$(uname -n) is no node of this topology, which has: $(
    echo "$NODES" | cut -d ' ' -f 1 | tr '\n' ' '
  )"
  # shellcheck disable=SC2086 # Words without white space.
  set -- $line
  CERTIFICATE=$2
  RELEASE=$3
  # shellcheck disable=SC1091 # Not there where this is checked.
  os=$(. /etc/os-release && echo "$ID ${VERSION_ID:-}")
  [ "$os" = "debian $RELEASE" ] || fail "$1 runs $os; the topology says debian $RELEASE"
  [ "$DRY_RUN" = yes ] || [ "$(id -u)" -eq 0 ] || fail "run it as root"
}

DRY_RUN=no
