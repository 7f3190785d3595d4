#!/bin/sh
# Leaves the jobs in a uWSGI file that several hosts read to one of them.
# Installed by ha-dsl; called by its Puppet profiles and shell scripts.
#
#   uwsgi-cron-owner give HOST FILE    rewrites FILE so that only HOST runs its jobs
#   uwsgi-cron-owner check HOST FILE   exits 0 if there is nothing to rewrite
#
# Jobs that stand in an if- block of somebody else's are left as they are.
set -eu

[ $# -eq 3 ] || {
    echo "usage: uwsgi-cron-owner give|check HOST FILE" >&2
    exit 2
}
action=$1 host=$2 ini=$3

# Without a uWSGI file there are no such jobs.
[ -f "$ini" ] || exit 0

rewritten() {
    # The short name matches, or the full one that starts with it.
    HOST=$host awk '
        function flush() { printf "%s", held; held = "" }
        function close_block() { if (open) print "endif ="; open = 0; flush() }

        # A block of ours: its frame goes, its jobs stay.
        /^; ha-dsl: the jobs of / { framed = 1; next }
        framed && /^if-hostname-match =/ { next }
        framed && /^endif =/ { framed = 0; next }

        /^[ \t]*if-[a-z-]+[ \t]*=/ { close_block(); foreign = 1 }
        /^[ \t]*(unique-)?cron2?[ \t]*=/ && !foreign {
            if (!open) {
                flush()
                print "; ha-dsl: the jobs of " ENVIRON["HOST"] " alone"
                print "if-hostname-match = ^" ENVIRON["HOST"] "([.]|$)"
                open = 1
            }
            flush()
            print
            next
        }
        # Blank lines and comments between two jobs do not end a block.
        open && /^[ \t]*([#;].*)?$/ { held = held $0 "\n"; next }
        { close_block(); print }
        /^[ \t]*endif[ \t]*=/ { foreign = 0 }
        END { close_block() }
    ' "$ini"
}

case $action in
    check) rewritten | cmp -s - "$ini" ;;
    give)
        new=$(mktemp "$ini.XXXXXX")
        trap 'rm -f -- "$new"' EXIT
        # Takes over owner and mode; the text follows.
        cp -p -- "$ini" "$new"
        rewritten >"$new"
        mv -- "$new" "$ini"
        ;;
    *)
        echo "uwsgi-cron-owner: unknown action $action" >&2
        exit 2
        ;;
esac
