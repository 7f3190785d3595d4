#!/bin/sh
# Keeps a file or directory of this machine on a shared mount, behind a link.
# Installed by ha-dsl; called by its Puppet profiles and shell scripts.
#
#   relocate move MOUNT FROM TO [UNITS]    copies FROM to TO, then puts a link to TO in its place
#   relocate adopt MOUNT FROM TO [UNITS]   puts a link to TO in place of FROM, unless UNITS work on
#                                          data of their own there; TO must be there
#   relocate link MOUNT FROM TO            puts a link to TO in place of FROM; TO must be there
#
# Nothing is deleted: what stood at FROM is kept as FROM.before-ha-dsl.
set -eu

fail() {
    printf 'relocate: %s\n' "$*" >&2
    exit 1
}

[ $# -ge 4 ] || fail "usage: relocate move|adopt|link MOUNT FROM TO [UNITS]"
action=$1 mount=$2 from=$3 to=$4 units=${5:-}

mountpoint -q "$mount" || fail "$mount is not mounted; nothing was changed"
case $to in
    "$mount"/*) ;;
    *) fail "$to is not on $mount" ;;
esac

exists() {
    [ -e "$1" ] || [ -L "$1" ]
}

keep_aside() {
    exists "$from" || return 0
    [ -L "$from" ] && { rm -- "$from"; return 0; }
    # An empty directory holds nothing to keep.
    rmdir -- "$from" 2>/dev/null && return 0
    if exists "$from.before-ha-dsl"; then
        fail "$from has data and $from.before-ha-dsl exists too: look at both and remove one"
    fi
    mv -T -- "$from" "$from.before-ha-dsl"
}

put_link() {
    [ "$(readlink -- "$from")" != "$to" ] || return 0
    keep_aside
    mkdir -p -- "$(dirname -- "$from")"
    ln -s -- "$to" "$from"
}

has_data() {
    [ ! -L "$from" ] && [ -d "$from" ] && [ -n "$(ls -A -- "$from")" ]
}

# A unit that is about to start, or that systemd will start again, writes as one that runs does.
is_at_work() {
    state=$(systemctl is-active "$1") || :
    case $state in
        inactive | failed | unknown | '') return 1 ;;
    esac
}

# Says to the next run, if this one is killed, that it was not a person who stopped cron.
HOLDING=/run/ha-dsl-holds-cron

stopped=""
start_again() {
    for unit in $stopped; do
        systemctl start "$unit" || :
    done
    if [ -e "$HOLDING" ]; then
        systemctl start cron.service || :
        rm -f -- "$HOLDING"
    fi
}
# As long as the data is where it was, its units can go on with it.
trap start_again EXIT

cron_is_parent() {
    grep -q '/cron\.service$' /proc/self/cgroup
}

# Debian's unit leaves jobs alone when it stops (KillMode=process); they stay in its control group,
# which is in another place where systemd has the older hierarchy.
has_jobs() {
    cat /sys/fs/cgroup/system.slice/cron.service/cgroup.procs \
        /sys/fs/cgroup/systemd/system.slice/cron.service/cgroup.procs 2>/dev/null | grep -q .
}

# wait_for_end_of CHECK WHAT: waits while the check succeeds.
wait_for_end_of() {
    left=60
    while $1; do
        left=$((left - 1))
        [ "$left" -gt 0 ] ||
            fail "$2 for longer than five minutes; nothing was moved: run this again after the end of that"
        sleep 5
    done
}

# Jobs write too: none starts while data is copied, and those that run are waited for.
hold_cron() {
    is_at_work cron.service || return 0
    : >"$HOLDING"
    systemctl stop cron.service
    ! cron_is_parent || return 0
    wait_for_end_of has_jobs "jobs of cron run"
}

# A timer that is stopped leaves the job that it has started alone.
wait_for_job() {
    case $1 in
        *.timer) wait_for_end_of "is_at_work ${1%.timer}.service" "${1%.timer}.service runs" ;;
    esac
}

case $action in
    link | adopt)
        [ -e "$to" ] || fail "$to is not there yet: the service's first node has to move its data to $mount first"
        if [ "$action" = adopt ] && has_data; then
            for unit in $units; do
                ! is_at_work "$unit" ||
                    fail "both $from and $to have data, and $unit works on the first: look at both, then move one of them away"
            done
        fi
        put_link
        ;;
    move)
        if [ -e "$to" ]; then
            [ -L "$from" ] || [ ! -e "$from" ] ||
                fail "both $from and $to have data: look at both, then move one of them away"
        else
            if [ -L "$from" ] || [ ! -e "$from" ]; then
                fail "$from is not there; which package brings it?"
            fi
            for unit in $units; do
                # A unit that writes while it is copied would lose what it writes.
                if is_at_work "$unit"; then
                    systemctl stop "$unit"
                    stopped="$stopped $unit"
                fi
                wait_for_job "$unit"
            done
            hold_cron
            mkdir -p -- "$(dirname -- "$to")"
            # A copy that was interrupted is not data: it was never in use.
            rm -rf -- "$to.partial-copy"
            cp -a -T -- "$from" "$to.partial-copy"
            sync -f "$to.partial-copy"
            mv -T -- "$to.partial-copy" "$to"
            # What comes after the link starts them.
            stopped=
        fi
        put_link
        ;;
    *) fail "unknown action $action" ;;
esac
