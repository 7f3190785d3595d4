# @summary Installs the missing ones of some packages together, with fresh package lists.
#
# Puppet's own type installs one package after the other. Each extension of PHP then restarts
# PHP-FPM; systemd refuses the sixth start within ten seconds, and dpkg fails. One run of apt does
# it once, and takes a fraction of the time. The packages are declared as well, as the state that
# they are in; a single one that goes missing later is left to Puppet.
#
# A machine that has all its packages is left alone, so that a second run changes nothing. Lists
# are fetched if they are older than apt's sources or than a day.
#
# @param packages
#   The packages.
define ha_dsl::packages (
  Array[String[1], 1] $packages,
) {
  Exec {
    environment => [
      'DEBIAN_FRONTEND=noninteractive',
      'APT_LISTCHANGES_FRONTEND=none',
      'STAMP=/var/lib/apt/ha-dsl-lists',
      "PACKAGES=${join($packages, ' ')}",
    ],
    path        => ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'],
    provider    => shell,
    logoutput   => on_failure,
  }

  exec { "package lists for ${title}":
    # apt takes a list that it could not fetch for success, unless told otherwise (Debian 11 and
    # later). Whether it matters, the installation says; without a stamp the next run fetches again.
    command => @(SH),
      for _ in 1 2 3 4 5 6; do
        apt-get -q -o APT::Update::Error-Mode=any update && touch "$STAMP" && exit 0
        sleep 10
      done
      | SH
    unless  => @(SH),
      # shellcheck disable=SC2086 # Names without white space.
      set -- $PACKAGES
      installed=$(dpkg-query -W -f '${db:Status-Status}\n' "$@" 2>/dev/null | grep -cx installed)
      test "$installed" -ge "$#" && exit 0
      test -n "$(find "$STAMP" -mmin -1440 2>/dev/null)" || exit 1
      test -z "$(find -L /etc/apt -newer "$STAMP")"
      | SH
    timeout => 900,
  }

  -> exec { "packages of ${title}":
    command => @(SH),
      set -e
      # Waits for ten minutes while others install, such as unattended-upgrades; dpkg never does.
      alone() {
        tries=60
        until said=$("$@" 2>&1); do
          status=$?
          tries=$((tries - 1))
          case $said in
            *'Could not get lock'* | *'locked by another process'*) ;;
            *) tries=0 ;;
          esac
          test "$tries" -gt 0 || { printf '%s\n' "$said"; return "$status"; }
          sleep 10
        done
        printf '%s\n' "$said"
      }
      # Ends what an earlier run may have left half done; apt-get refuses to work before.
      alone dpkg --force-confold --force-confdef --configure -a
      # shellcheck disable=SC2086 # Names without white space.
      alone apt-get -q -y -o Dpkg::Options::=--force-confold -o Dpkg::Options::=--force-confdef \
        -o Acquire::Retries=3 install -- $PACKAGES
      | SH
    unless  => @(SH),
      # shellcheck disable=SC2086 # Names without white space.
      set -- $PACKAGES
      installed=$(dpkg-query -W -f '${db:Status-Status}\n' "$@" 2>/dev/null | grep -cx installed)
      test "$installed" -ge "$(($# - 1))"
      | SH
    timeout => 2400,
  }
}
