# ---- What must hold before anything is touched ------------------------------

lacks() {
  unfit="$unfit$NL  - $1"
}

runs_release() {
  release=$(sed -n 's/^ID=//p;s/^VERSION_ID=//p' /etc/os-release | tr -d '"' | sort -r | tr '\n' ' ')
  [ "$release" = "debian $1 " ] || lacks "it runs ${release% }, not debian $1 ($2)"
}

# Memory and file systems read a little less than was bought: 7 % are allowed.
has_hardware() {
  found=$(nproc)
  [ "$found" -ge "$1" ] || lacks "it has $found processors, not $1"
  found=$(($(sed -n 's/^MemTotal: *\([0-9]*\) kB$/\1/p' /proc/meminfo) / 1024))
  [ $((found * 100)) -ge $(($2 * 93)) ] || lacks "it has $found MiB of memory, not $2"
  found=$(($(df -Pk / | sed -n '2s/^[^ ]* *\([0-9]*\) .*/\1/p') / 1024))
  [ $((found * 100)) -ge $(($3 * 93)) ] || lacks "its root file system has $found MiB, not $3"
  found=$(dpkg --print-architecture)
  [ "$found" = "$4" ] || lacks "its architecture is $found, not $4"
}

has_account() {
  found=$(getent passwd "$1" | cut -d : -f 3,4)
  [ "$found" = "$2:$3" ] ||
    lacks "account $1 has the UID:GID ${found:-none}, but files on the share bear $2:$3"
}
