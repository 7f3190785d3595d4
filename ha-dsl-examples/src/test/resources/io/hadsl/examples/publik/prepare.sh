# What a machine is given besides the emitted files; run on it before anything else.
set -eu

# The customer's NFS server is a folder of the computer that runs the test. This one mounts it in
# place of the NFS client, for which the kernel would have to have one: mount(8) calls it.
dpkg-divert --quiet --local --rename --divert /sbin/mount.nfs4.real --add /sbin/mount.nfs4
cat >/sbin/mount.nfs4 <<'END'
#!/bin/sh
[ "$1" = nfs-prod:/export ] || exit 1
exec mount --bind /lab/nfs-prod "$2"
END
chmod 0755 /sbin/mount.nfs4

# As the manual of the real archive asks: its key, fetched and checked by a person.
cp /lab/entrouvert/entrouvert.gpg /usr/share/keyrings/entrouvert.gpg
cp /lab/entrouvert/tls.pem /etc/ssl/entrouvert.pem
chmod 0644 /usr/share/keyrings/entrouvert.gpg /etc/ssl/entrouvert.pem
echo 'Acquire::https::deb.entrouvert.org::CaInfo "/etc/ssl/entrouvert.pem";' \
  >/etc/apt/apt.conf.d/90-entrouvert
