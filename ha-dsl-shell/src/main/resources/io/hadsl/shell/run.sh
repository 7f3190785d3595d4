PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
LC_ALL=C
export PATH LC_ALL
umask 022

SECRETS=/etc/ha-dsl-secrets/in # pushed by rollout.sh, one file for each secret
STATE=/var/lib/ha-dsl          # what has to outlive a run that was cut short
NL='
'
mode=apply stage='' active=yes scratch='' finished=no reader=cat
profile='' id='' number=0 changed=0 notifies='' reacts='' pending='' why=''

usage() {
  cat <<EOF
Usage: apply.sh [--check | --dry-run | --verify] [--stage N]

Brings $NODE to the state that topology $TOPOLOGY wants. Every step looks before
it acts, so that it can be run at any time, and again after it was cut short.

  --check    only say whether this is the right machine and fit for its part
  --dry-run  say what would change, change nothing
  --verify   say what is not as wanted, change nothing; exit 2 if anything is not
  --stage N  only the steps of one stage of the rollout: $STAGES
  --help     show this

Exit status: 0 all well, 1 something failed or was refused, 2 drift (--verify).
EOF
}

die() {
  finished=yes
  printf '%s: %s\n' "$NODE" "$1" >&2
  exit 1
}

# result WORD [DETAIL]: the log line of the current step.
result() {
  printf '[%*d/%d] %-12s %s%s\n' "${#total}" "$number" "$total" "$1" "$id" "${2:+: $2}"
}

# notify ID...: what reacts if the next step changes something.
notify() {
  notifies=''
  for each; do
    notifies=$notifies$each$NL
  done
}

# begin ID: counts a step; fails if it belongs to another stage.
begin() {
  id=$1 reacts=$notifies notifies=''
  [ "$active" = yes ] || return 1
  if [ -n "$profile" ]; then
    printf -- '-- %s\n' "$profile"
    profile=''
  fi
  number=$((number + 1))
}

in_stage() {
  if [ -z "$stage" ] || [ "$stage" = "$1" ]; then active=yes; else active=no; fi
}

# differs WHY: succeeds if the step has to act now; else says what it found.
differs() {
  why=$1
  changed=$((changed + 1))
  case $mode in
    verify) result drift "$why" && return 1 ;;
    dry-run) result 'would change' "$why" ;;
  esac
  # Noted before the change: a crash in between must not lose the reaction.
  expect_reactions
  [ "$mode" = apply ]
}

done_now() {
  result changed "$why"
}

# blocked WHY: something is in the way that only a person may remove.
blocked() {
  changed=$((changed + 1))
  case $mode in
    verify) result drift "$1" ;;
    dry-run) result 'in the way' "$1; fails unless an earlier step changes that" ;;
    *) : >"$scratch/output" && fail "$1" ;;
  esac
}

# fail WHAT: ends the run with the output of the command that failed.
fail() {
  finished=yes
  result failed "$1" >&2
  tail -n 40 "$scratch/output" | sed 's/^/    | /' >&2
  printf '%s: stopped at step %d of %d. When the cause is mended, run the same again:\n' \
    "$NODE" "$number" "$total" >&2
  printf '  finished steps are only looked at, and pending restarts are still known.\n' >&2
  exit 1
}

# attempt COMMAND...: runs it without input and without our lock.
attempt() {
  "$@" </dev/null >"$scratch/output" 2>&1 9>&- || fail "$1 failed with exit status $?"
}

# Reactions that are due stand in $STATE/pending, one id a line.
is_pending() {
  case $NL$pending in *"$NL$1$NL"*) ;; *) return 1 ;; esac
}

expect_reactions() {
  before=$pending
  rest=$reacts
  while [ -n "$rest" ]; do
    is_pending "${rest%%"$NL"*}" || pending=$pending${rest%%"$NL"*}$NL
    rest=${rest#*"$NL"}
  done
  [ "$pending" = "$before" ] || save_pending
}

# reacted ID: the reaction took place.
reacted() {
  is_pending "$1" || return 0
  pending=$NL$pending
  pending=${pending%%"$NL$1$NL"*}$NL${pending#*"$NL$1$NL"}
  pending=${pending#"$NL"}
  save_pending
}

save_pending() {
  [ "$mode" = apply ] || return 0
  printf %s "$pending" >"$STATE/pending.new"
  sync "$STATE/pending.new"
  mv -f "$STATE/pending.new" "$STATE/pending"
}

options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --check | --dry-run | --verify)
        [ "$mode" = apply ] || die "--$mode and $1 exclude each other"
        mode=${1#--}
        ;;
      --stage)
        case ${2-} in '' | *[!0-9]*) die '--stage needs a number, such as: --stage 1' ;; esac
        stage=$2
        shift
        ;;
      --help | -h) usage && exit 0 ;;
      *) die "option $1 is unknown; see: apply.sh --help" ;;
    esac
    shift
  done
}

right_host() {
  host=$(uname -n | tr '[:upper:]' '[:lower:]')
  for each in $HOSTS; do
    [ "$host" != "$each" ] || return 0
  done
  die "refused: this host is named $host. If it is the right machine, name it: hostnamectl set-hostname $NODE"
}

leave() {
  status=$?
  rm -rf "$scratch" "${fresh:-$scratch}"
  if [ "$finished" = no ]; then
    printf '%s: cut short at step %d (%s); run the same again to go on\n' "$NODE" "$number" "$id" >&2
    [ $status -ne 0 ] || status=1
  fi
  exit $status
}

# refuse_mixed: refuses an output that a killed run left with some files new and some old. load.sh
# knows where it is; a script that rollout.sh has joined stands in none.
refuse_mixed() {
  if [ -n "${here-}" ] && [ -f "$here/../.ha-dsl/journal" ]; then
    die "refused: a run of ha-dsl was cut short while it changed this output, so some files are new and some old: run ha-dsl synth $TOPOLOGY again, which mends it"
  fi
}

main() {
  options "$@"
  refuse_mixed
  cd /
  right_host
  [ "$(id -u)" = 0 ] || die 'refused: run it as root'
  scratch=$(mktemp -d /run/ha-dsl.XXXXXX)
  trap leave EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM

  unfit=''
  preconditions
  [ -z "$unfit" ] || die "refused, nothing was touched:$unfit"
  if [ "$mode" = check ]; then
    finished=yes
    printf '%s: the right machine, and fit for its part\n' "$NODE"
    return
  fi
  if [ "$mode" = apply ]; then
    exec 9>/run/ha-dsl.lock
    flock -n 9 || die 'refused: another run is going on (it holds /run/ha-dsl.lock)'
    mkdir -p "$STATE"
  fi
  if [ -s "$STATE/pending" ]; then
    pending=$(cat "$STATE/pending")$NL
  fi
  total=$(steps_in "$stage")

  steps

  finished=yes
  case $mode in
    verify)
      printf '%s: %d of %d steps are not as wanted\n' "$NODE" "$changed" "$total"
      [ "$changed" -eq 0 ] || exit 2
      ;;
    dry-run) printf '%s: %d of %d steps would change something\n' "$NODE" "$changed" "$total" ;;
    *)
      printf '%s: %d steps, %d ok, %d changed\n' "$NODE" "$total" $((total - changed)) "$changed"
      # After all steps, what is left was noted for a step that is no more.
      if [ -z "$stage" ] && [ -n "$pending" ]; then
        pending=''
        save_pending
      fi
      ;;
  esac
}
