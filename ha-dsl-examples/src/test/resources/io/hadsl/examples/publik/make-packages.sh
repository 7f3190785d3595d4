#!/bin/sh
# Builds a small archive that stands in for Entr'ouvert's, deb.entrouvert.org, which tests cannot
# reach. Its packages bear the names of Publik's and do to a machine what ha-dsl's components state
# of those: accounts, configuration, tenants' directories, units, jobs. They hold no code of Publik:
# what a unit runs sleeps, and no database, cache or broker is asked for anything.
#
# Usage: make-packages.sh FOLDER
# Leaves FOLDER/archive (to be served as https://deb.entrouvert.org/), FOLDER/entrouvert.gpg (its
# key) and FOLDER/tls.pem, FOLDER/tls.key (a certificate for that name).
set -eu
umask 022

cd "$1"
work=$PWD/work
pool=$PWD/archive/pool
mkdir -p "$work" "$pool"

# start NAME: begins a package; what it installs goes into $root.
start() {
  package=$1
  root=$work/$package
  mkdir -p "$root/DEBIAN" "$root/usr/share/doc/$package"
  echo "Stands in for Publik's package $package in a test; holds nothing of it." \
    >"$root/usr/share/doc/$package/README"
}

# finish [DEPENDENCIES]: packs it. All that it has in /etc is configuration, as debhelper does it.
finish() {
  cat >"$root/DEBIAN/control" <<END
Package: $package
Version: 1.0
Architecture: all
Maintainer: ha-dsl
Depends: adduser, init-system-helpers${1:+, $1}
Description: stands in for Publik's package $package in a test
END
  (cd "$root" && find etc -type f 2>/dev/null | sort | sed 's|^|/|') >"$root/DEBIAN/conffiles"
  [ ! -e "$root/DEBIAN/postinst" ] || chmod 0755 "$root/DEBIAN/postinst"
  # gzip: xz would take most of the time for a few kilobytes.
  dpkg-deb --build --root-owner-group -Zgzip "$root" "$pool/${package}_1.0_all.deb" >/dev/null
}

# account: the part of a postinst that makes the account, unless it is there.
account() {
  cat <<END
#!/bin/sh
set -e
[ "\$1" = configure ] || exit 0
if ! getent passwd $user >/dev/null; then
  adduser --quiet --system --group --no-create-home --home /var/lib/$package $user
fi
END
}

# brick NAME ACCOUNT INI [JOBS]: a web component. JOBS are lines of its uWSGI file.
brick() {
  start "$1"
  user=$2
  mkdir -p "$root/etc/$1/settings.d" "$root/var/lib/$1/tenants" "$root/lib/systemd/system"
  printf '[uwsgi]\nprocesses = 500\nharakiri = 120\nspooler = /var/lib/%s/spooler/%%m\n%s' \
    "$1" "${4-}" >"$root/etc/$1/$3"
  echo "# The package's own settings; a site's own stand in settings.d." >"$root/etc/$1/settings.py"
  cat >"$root/lib/systemd/system/$1.service" <<END
[Unit]
Description=stands in for $1
After=network.target

[Service]
User=$user
RuntimeDirectory=$1
ExecStartPre=/bin/mkdir -p /var/lib/$1/collectstatic /var/lib/$1/spooler/%m
ExecStart=/bin/sleep infinity
Restart=on-failure

[Install]
WantedBy=multi-user.target
END
  {
    account
    cat <<END
chown -R $user:$user /var/lib/$1
if [ ! -e /etc/$1/secret ]; then
  (umask 077; head -c 40 /dev/urandom | base64 >/etc/$1/secret)
  chown root:$user /etc/$1/secret
  chmod 0440 /etc/$1/secret
fi
deb-systemd-helper unmask $1.service >/dev/null || true
deb-systemd-helper enable $1.service >/dev/null
systemctl daemon-reload
deb-systemd-invoke start $1.service
END
  } >"$root/DEBIAN/postinst"
}

# job FILE: a line for cron in a file of the package.
job() {
  mkdir -p "$root/etc/cron.d"
  echo "*/10 * * * * $user /bin/true" >"$root/etc/cron.d/$1"
}

brick hobo hobo uwsgi.ini
finish
brick authentic2-multitenant authentic-multitenant authentic2-multitenant-uwsgi.ini \
  'cron2 = minute=-5,unique=1 /usr/bin/authentic2-multitenant-manage tenant_command cleanup
'
finish
brick wcs wcs uwsgi.ini
job wcs
finish
brick passerelle passerelle uwsgi.ini \
  'cron2 = minute=-5,unique=1 /usr/bin/passerelle-manage tenant_command cron availability
cron2 = minute=17,unique=1 /usr/bin/passerelle-manage tenant_command cron hourly
'
finish
brick combo combo uwsgi.ini \
  'cron2 = minute=5,unique=1 /usr/bin/combo-manage tenant_command cron
'
job combo
finish
brick fargo fargo uwsgi.ini
finish
brick chrono chrono uwsgi.ini \
  'cron2 = minute=-5,unique=1 /usr/bin/chrono-manage tenant_command cancel_events
'
finish
brick bijoe bijoe uwsgi.ini
finish

for name in wcs-au-quotidien python3-combo-plugin-macollectivite publik-base-theme; do
  start "$name"
  finish
done

# The agent has no unit: supervisor runs it.
start hobo-agent
user=hobo-agent
mkdir -p "$root/etc/hobo-agent/settings.d" "$root/etc/supervisor/conf.d" "$root/var/lib/hobo-agent"
echo "# The package's own settings." >"$root/etc/hobo-agent/settings.py"
cat >"$root/etc/supervisor/conf.d/hobo-agent.conf" <<'END'
[program:hobo-agent]
command = /bin/sleep infinity
user = hobo-agent
END
job hobo-agent
{
  account
  cat <<'END'
mkdir -p /var/log/hobo-agent
chown hobo-agent:hobo-agent /var/lib/hobo-agent /var/log/hobo-agent
# Fails where supervisor does not run.
supervisorctl update >/dev/null || true
END
} >"$root/DEBIAN/postinst"
finish supervisor

# The index, signed with a key of its own.
dist=archive/dists/bookworm
index=main/binary-amd64/Packages
mkdir -p "$dist/main/binary-amd64"
for deb in "$pool"/*.deb; do
  dpkg-deb --field "$deb"
  printf 'Filename: pool/%s\nSize: %s\nSHA256: %s\n\n' \
    "${deb##*/}" "$(stat -c %s "$deb")" "$(sha256sum "$deb" | cut -d ' ' -f 1)"
done >"$dist/$index"
cat >"$work/Release" <<END
Origin: stands in for Entr'ouvert
Suite: bookworm
Codename: bookworm
Date: $(LC_ALL=C date -u '+%a, %d %b %Y %H:%M:%S UTC')
Architectures: all amd64
Components: main
SHA256:
 $(sha256sum "$dist/$index" | cut -d ' ' -f 1) $(stat -c %s "$dist/$index") $index
END
GNUPGHOME=$work/gnupg
export GNUPGHOME
mkdir -m 0700 "$GNUPGHOME"
gpg --batch --quiet --passphrase '' --quick-generate-key stand-in ed25519 sign never
gpg --batch --quiet --export stand-in >entrouvert.gpg
gpg --batch --quiet --passphrase '' --clearsign --output "$dist/InRelease" "$work/Release"
gpgconf --kill gpg-agent

openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=deb.entrouvert.org \
  -addext subjectAltName=DNS:deb.entrouvert.org -out tls.pem -keyout tls.key 2>/dev/null
rm -rf "$work"
