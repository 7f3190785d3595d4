# Runs commands on a copy of this machine that vanishes with it: a private mount namespace whose
# root is an overlay, kept in memory. Reads "SCRIPT-FILE OUTPUT-FILE" lines from standard input and
# answers each with the exit status.
set -eu
host=$1 hold=$2 # where to keep it
mount --make-rprivate /
mount -t tmpfs sandbox "$hold"
mkdir "$hold/upper" "$hold/work" "$hold/root"
# What a use of this machine as a node has left on it is hidden, as overlayfs hides what was removed:
# removing it would go through all files of a lab that runs now.
for left in var/lib/ha-dsl etc/ha-dsl-secrets; do
  [ ! -e "/$left" ] || { mkdir -p "$hold/upper/${left%/*}" && mknod "$hold/upper/$left" c 0 0; }
done
mount -t overlay overlay -o "lowerdir=/,upperdir=$hold/upper,workdir=$hold/work" "$hold/root"
mount -t proc proc "$hold/root/proc"
mount --rbind /dev "$hold/root/dev"
mount -t tmpfs run "$hold/root/run"
mount -t tmpfs tmp "$hold/root/tmp"
# What was changed since the start, for those who want to know whether anything was.
mkdir "$hold/root/changed"
mount --bind "$hold/upper" "$hold/root/changed"
hostname "$host"
echo ready
while read -r script output; do
  status=0
  chroot "$hold/root" /bin/sh -s <"$script" >"$output" 2>&1 || status=$?
  echo "$status"
done
