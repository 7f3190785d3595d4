#!/bin/sh
# Runs noop.rb on a Debian root that holds nothing but what /usr brings: no account beside the
# distribution's own, no package, no configuration. Needs a mount and a process namespace of its
# own, which unshare gives it, so that nothing here touches the machine.
#
#   noop.sh WORK ROOT < NODES
set -eu

work=$1
root=$2

mount --make-rprivate /
mount -t tmpfs -o mode=0755 root "$root"
cd "$root"
mkdir -p usr etc/puppet var/lib/dpkg/info var/lib/dpkg/updates var/lib/puppet var/log/puppet \
  var/cache/puppet var/spool tmp run/systemd/system proc dev root home srv opt mnt media boot sys \
  ".$work"
mount --bind /usr usr
mount -o remount,bind,ro usr
mount -t tmpfs local usr/local
mkdir usr/local/bin usr/local/sbin usr/local/lib usr/local/share usr/local/etc
for link in bin sbin lib lib64; do ln -s "usr/$link" "$link"; done
mount -t proc proc proc
mount -t sysfs -o ro sysfs sys 2>/dev/null || mkdir sys/block
for node in null zero full random urandom; do
  : >"dev/$node"
  mount --bind "/dev/$node" "dev/$node"
done
mount --bind "$work" ".$work"

# What a fresh machine has in /etc.
cp /usr/share/base-passwd/passwd.master etc/passwd
cp /usr/share/base-passwd/group.master etc/group
cp /usr/share/libc-bin/nsswitch.conf etc/nsswitch.conf
cp -a /etc/ld.so.cache /etc/alternatives etc/
ln -s ../usr/lib/os-release etc/os-release
: >var/lib/dpkg/status
: >var/lib/dpkg/available
: >var/lib/dpkg/diversions

# Puppet asks the first process whether this machine has systemd.
printf systemd >proc/1/comm
chroot "$root" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin HOME=/root \
  LC_ALL=C.UTF-8 ruby "$work/noop.rb" "$work"
