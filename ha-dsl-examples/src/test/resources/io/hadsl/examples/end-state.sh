# Prints what a machine is like, a line for each thing; run on the machine by EndState.
# Two machines that were brought to one state print the same.
set -eu
LC_ALL=C
export LC_ALL

getent passwd | sort | sed 's/^/user /'
getent group | sort | sed 's/^/group /'
# Whether a password is set, not which: hashes are salted.
cut -d: -f1,2 /etc/shadow | sed 's/:[!*].*/:locked/; s/:\$.*/:set/; s/^/password /' | sort
dpkg-query -W -f 'package ${Package} ${Version} ${db:Status-Abbrev}\n' | sort
dpkg-divert --list | sed 's/^/diversion /' | sort
apt-mark showmanual | sed 's/^/asked for /' | sort
systemctl list-unit-files --no-legend --no-pager | awk '{ print "unit file " $1 " " $2 }' | sort
# Timers and what they start are somewhere in their round.
systemctl list-units --all --no-legend --no-pager --plain --type=service,mount,socket |
  awk '$2 != "not-found" { print "unit " $1 " " $3 }' | grep -vE 'unit (apt-|dpkg-|e2scrub|fstrim|logrotate|man-db|phpsession|systemd-tmpfiles-clean|systemd-hostnamed|user|session)' | sort
awk '$5 !~ "^/(proc|sys|dev|run)" { print "mount " $5 " " $9 }' /proc/self/mountinfo | sort

# Files. What is left out is written as programs run, or how the machine was built shows in it.
find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp -o -path /var/tmp \
  -o -path /srv/packages -o -path /var/log -o -path /var/cache -o -path /var/lib/apt \
  -o -path /var/lib/dpkg -o -path /var/lib/systemd -o -path /etc/puppet/code \
  -o -path /etc/ha-dsl-secrets -o -path /var/lib/ha-dsl -o -path /root -o -path /lab \) -prune -o \
  \( -type d -printf 'folder %p %m %u:%g\n' \) -o \
  \( -type l -printf 'link %p -> %l\n' \) -o \
  \( -type f -printf 'file %p %m %u:%g\n' \) | sort
find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp -o -path /var \
  -o -path /srv/packages -o -path /usr -o -path /etc/puppet/code \
  -o -path /etc/ha-dsl-secrets -o -path /root -o -path /lab \) -prune -o -type f -print0 |
  sort -z | xargs -0 sha256sum | sed 's/^\([0-9a-f]*\)  \(.*\)/bytes \2 \1/'
find /usr/local /var/lib /var/spool /var/www -xdev -type f \
  ! -path '/var/lib/apt/*' ! -path '/var/lib/dpkg/*' ! -path '/var/lib/systemd/*' \
  ! -path '/var/lib/ha-dsl/*' -print0 2>/dev/null |
  sort -z | xargs -0r sha256sum | sed 's/^\([0-9a-f]*\)  \(.*\)/bytes \2 \1/'

# What the machines share is a file system of its own.
for mount in /srv/nextcloud /srv/nfs; do
  mountpoint -q "$mount" || continue
  find "$mount" -xdev \( -type d -printf 'folder %p %m %u:%g\n' \) -o \
    \( -type l -printf 'link %p -> %l\n' \) -o \( -type f -printf 'file %p %m %u:%g\n' \) | sort
  find "$mount" -xdev -type f -print0 | sort -z | xargs -0r sha256sum |
    sed 's/^\([0-9a-f]*\)  \(.*\)/bytes \2 \1/'
done
