# ---- How this script works --------------------------------------------------

NL='
'
LC_ALL=C
export LC_ALL
mode=rollout from=1 chosen='' temporary=''

usage() {
  cat <<EOF
Usage: rollout.sh [--dry-run | --verify | --compare-packages] [--node NAME]... [--from-stage N]

Builds topology $TOPOLOGY over ssh, as root: checks every node, makes and pushes the
secrets, then works through the stages, node after node. Can be run again at any time.

  --dry-run           say what would be done; connect to nothing, make no secret
  --verify            ask every node whether it is as wanted; change nothing
  --compare-packages  compare the installed packages of nodes of one role
  --node NAME         only this node; may be given more than once
  --from-stage N      begin with this stage
  --help              show this

Exit status: 0 all well, 1 something failed, 2 drift or packages that differ.

HA_DSL_SSH      more options for ssh, such as '-i key -o StrictHostKeyChecking=accept-new'
HA_DSL_SECRETS  where the secrets are kept; a value of your own goes there, in a file
                of the secret's name, before the first run. Now: $store
EOF
}

say() {
  printf '%s\n' "$*"
}

die() {
  printf 'rollout.sh: %s\n' "$1" >&2
  exit 1
}

# row NODE: its address, role and secrets.
row() {
  nodes | sed -n "s/^$1 //p"
}

keys_of() {
  row "$1" | cut -s -d ' ' -f 3-
}

# on NODE COMMAND: runs it there, as root.
on() {
  address=$(row "$1" | cut -d ' ' -f 1)
  # A node that dies meanwhile is noticed after a minute; by itself ssh would wait for hours.
  # shellcheck disable=SC2086,SC2029 # options are words; commands hold nothing to expand there
  ssh -o BatchMode=yes -o ConnectTimeout=15 -o ServerAliveInterval=15 -o ServerAliveCountMax=4 \
    ${HA_DSL_SSH-} "root@$address" "$2"
}

# join_script NODE: what its apply.sh is made of, as one file that needs no other.
join_script() {
  cat "$here/shell/steps.sh" "$here/hosts/$1/shell/apply.sh" >"$temporary/apply.sh"
}

is_chosen() {
  [ -z "$chosen" ] && return
  case " $chosen " in *" $1 "*) ;; *) return 1 ;; esac
}

chosen_nodes() {
  nodes | while read -r name _; do
    if is_chosen "$name"; then printf '%s ' "$name"; fi
  done
}

# The secrets that the chosen nodes need, each once.
chosen_secrets() {
  nodes | while read -r name _ _ keys; do
    if is_chosen "$name"; then printf '%s\n' "$keys"; fi
  done | tr ' ' '\n' | sort -u | sed '/^$/d'
}

# Puts a complete copy in place or none: a connection that breaks leaves the old one.
copy_script() {
  join_script "$1" || return 1
  bytes=$(wc -c <"$temporary/apply.sh" | tr -d ' ')
  on "$1" "umask 077 && mkdir -p /var/lib/ha-dsl && cd /var/lib/ha-dsl && cat >apply.new &&
    [ \$(wc -c <apply.new) -eq $bytes ] && chmod 0700 apply.new && mv -f apply.new apply.sh" \
    <"$temporary/apply.sh"
}

check_nodes() {
  refused=''
  for node in $(chosen_nodes); do
    if copy_script "$node" && on "$node" 'sh /var/lib/ha-dsl/apply.sh --check' </dev/null; then
      continue
    fi
    refused="$refused $node"
  done
  [ -z "$refused" ] || die "nothing was changed on any node; not reached or not fit:$refused"
}

# The chosen nodes' secrets that others know and that are not in the store: name, what asks for it.
missing_given() {
  { given && chosen_secrets; } | sort | awk 'NF == 1 { key = $1 } NF > 1 && $1 == key' |
    while read -r key asker; do
      [ -s "$store/$key" ] || say "$key $asker"
    done
}

require_given() {
  lacking=$(missing_given)
  [ -n "$lacking" ] || return 0
  mkdir -p "$store"
  chmod 0700 "$store"
  die "nothing was done, because these secrets belong to what others run, where a random value would open nothing. Ask those who run it, write each value into its file, and run this again:$(
    printf '%s\n' "$lacking" | while read -r key asker; do
      printf '\n  %s\n    which %s asks for' "$store/$key" "$asker"
    done
  )"
}

make_secrets() {
  missing=''
  for key in $(chosen_secrets); do
    [ -s "$store/$key" ] || missing="$missing $key"
  done
  [ -n "$missing" ] || return 0
  # A node that has one got it from another store, or from Puppet: a new value would lock services out.
  for node in $(chosen_nodes); do
    # shellcheck disable=SC2016 # read on the node
    held=$(on "$node" 'cd /etc/ha-dsl-secrets 2>/dev/null || exit 0
      ls in . 2>/dev/null
      sed -n "s/^ha_dsl::secret::\([^:]*\):.*/\1/p" hiera/*.yaml 2>/dev/null || :' </dev/null)
    for key in $missing; do
      case $NL$held$NL in
        *"$NL$key$NL"*)
          die "$node holds secret $key, but $store does not: copy it from the machine that made it (Puppet's are in /etc/ha-dsl-secrets/hiera of its server), or remove it from the node to have a new one"
          ;;
      esac
    done
  done
  mkdir -p "$store"
  chmod 0700 "$store"
  for key in $missing; do
    tr -dc 'A-Za-z0-9' </dev/urandom | head -c 40 >"$store/.$key.new"
    mv "$store/.$key.new" "$store/$key"
    say "made secret $key"
  done
}

push_secrets() {
  for node in $(chosen_nodes); do
    keys=$(keys_of "$node")
    [ -n "$keys" ] || continue
    # shellcheck disable=SC2086 # keys are words
    tar -C "$store" -chf "$temporary/secrets.tar" $keys
    on "$node" "umask 077 && mkdir -p /etc/ha-dsl-secrets/in && cd /etc/ha-dsl-secrets/in &&
      tar -x --no-same-owner --no-same-permissions -f - && chmod 0400 $keys" \
      <"$temporary/secrets.tar" || die "the secrets could not be pushed to $node"
    rm -f "$temporary/secrets.tar"
  done
}

run_stages() {
  while read -r number names purpose; do
    [ "$number" -ge "$from" ] || continue
    for node in $(printf '%s' "$names" | tr ',' ' '); do
      is_chosen "$node" || continue
      say "== stage $number ($purpose): $node"
      if [ "$mode" = dry-run ]; then
        say "would run there: apply.sh --stage $number"
        continue
      fi
      on "$node" "sh /var/lib/ha-dsl/apply.sh --stage $number" </dev/null ||
        die "stage $number failed on $node. When the cause is mended, go on with: $0 --from-stage $number$again"
    done
  done <<EOF
$(stages)
EOF
}

# Not from the copy on the node, which may be of another day; and leaves none there.
verify_nodes() {
  drifted='' broken=''
  for node in $(chosen_nodes); do
    say "== $node"
    join_script "$node" || die "files of $node are missing in $here"
    status=0
    # shellcheck disable=SC2016 # expanded on the node
    on "$node" 'f=$(mktemp /run/ha-dsl.XXXXXX) && cat >"$f" && sh "$f" --verify </dev/null; s=$?; rm -f "$f"; exit $s' \
      <"$temporary/apply.sh" || status=$?
    case $status in
      0) ;;
      2) drifted="$drifted $node" ;;
      *) broken="$broken $node" ;;
    esac
  done
  [ -z "$broken" ] || die "could not be verified:$broken${drifted:+; not as wanted:$drifted}"
  [ -z "$drifted" ] || { say "not as wanted:$drifted" && exit 2; }
  say 'all nodes are as wanted'
}

# Nodes of one role must be able to stand in for each other.
compare_packages() {
  differing=''
  for role in $(nodes | cut -d ' ' -f 3 | sort -u); do
    first=''
    for node in $(nodes | while read -r name _ its _; do [ "$its" != "$role" ] || say "$name"; done); do
      # shellcheck disable=SC2016 # dpkg-query's own variables
      on "$node" 'dpkg-query -W -f='\''${db:Status-Status} ${binary:Package} ${Version}\n'\''' \
        </dev/null >"$temporary/all" || die "the packages of $node could not be listed"
      sed -n 's/^installed //p' "$temporary/all" | sort >"$temporary/$node"
      if [ -z "$first" ]; then
        first=$node
      elif ! diff "$temporary/$first" "$temporary/$node" >"$temporary/diff"; then
        differing="$differing $first/$node"
        say "== packages differ between $first and $node"
        sed -n "s/^< /  on $first only: /p;s/^> /  on $node only: /p" "$temporary/diff"
      else
        say "== the same packages on $first and $node"
      fi
    done
  done
  [ -z "$differing" ]
}

leave() {
  status=$?
  rm -rf "$temporary"
  exit $status
}

options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --dry-run | --verify | --compare-packages)
        [ "$mode" = rollout ] || die "--$mode and $1 exclude each other"
        mode=${1#--}
        ;;
      --node)
        case ${2-} in '' | *[!a-z0-9-]*) die '--node needs the name of a node' ;; esac
        [ -n "$(row "$2")" ] || die "there is no node $2: use $(nodes | cut -d ' ' -f 1 | tr '\n' ' ')"
        chosen="$chosen $2" again="$again --node $2"
        shift
        ;;
      --from-stage)
        case ${2-} in '' | *[!0-9]*) die '--from-stage needs a number' ;; esac
        from=$2
        shift
        ;;
      --help | -h) usage && exit 0 ;;
      *) die "option $1 is unknown; see: rollout.sh --help" ;;
    esac
    shift
  done
}

main() {
  here=$(cd "$(dirname "$0")" && pwd)
  store=${HA_DSL_SECRETS:-$HOME/.ha-dsl/$TOPOLOGY/secrets}
  again=''
  options "$@"
  if [ -f "$here/.ha-dsl/journal" ]; then
    die "refused: a run of ha-dsl was cut short while it changed this output, so some files are new and some old: run ha-dsl synth $TOPOLOGY again, which mends it"
  fi
  if [ "$mode" = dry-run ]; then
    lacking=$(missing_given)
    for key in $(chosen_secrets); do
      [ -s "$store/$key" ] && continue
      case "$NL$lacking" in
        *"$NL$key "*) say "would refuse: secret $key is not in $store, and others know its value" ;;
        *) say "would make secret $key in $store" ;;
      esac
    done
    for node in $(chosen_nodes); do
      say "would check $node at $(row "$node" | cut -d ' ' -f 1) and push its $(keys_of "$node" | wc -w | tr -d ' ') secrets"
    done
    run_stages
    return
  fi
  umask 077
  temporary=$(mktemp -d)
  trap leave EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  case $mode in
    verify) verify_nodes ;;
    compare-packages) compare_packages || exit 2 ;;
    *)
      require_given
      check_nodes
      make_secrets
      push_secrets
      run_stages
      if [ -z "$chosen" ]; then
        compare_packages || say 'Install on each what the other has, or say why they differ.'
      fi
      say "topology $TOPOLOGY is built"
      ;;
  esac
}
