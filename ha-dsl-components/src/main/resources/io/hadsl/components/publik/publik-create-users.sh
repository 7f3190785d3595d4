# Usage: publik-create-users
#
# Gives this node the accounts of Publik with the numbers that files on the share
# bear. Safe to run again; an account that has another number is left alone and
# reported, because its files would have to change hands first.
set -eu

group_number() { getent group "$1" | cut -d: -f3; }
user_number() { getent passwd "$1" | cut -d: -f3; }

wrong=0
while IFS=: read -r user uid group gid comment home shell; do
    have=$(group_number "$group")
    if [ -z "$have" ]; then
        echo "create group $group ($gid)"
        groupadd --system --gid "$gid" "$group"
    elif [ "$have" != "$gid" ]; then
        echo "group $group has number $have, but must have $gid" >&2
        wrong=1
        continue
    fi
    have=$(user_number "$user")
    if [ -z "$have" ]; then
        echo "create user $user ($uid)"
        useradd --system --uid "$uid" --gid "$gid" --no-create-home --home-dir "$home" \
            --shell "$shell" --comment "$comment" "$user"
    elif [ "$have" != "$uid" ]; then
        echo "user $user has number $have, but must have $uid" >&2
        wrong=1
    fi
done <<'ACCOUNTS'
@ACCOUNTS@
ACCOUNTS
exit "$wrong"
