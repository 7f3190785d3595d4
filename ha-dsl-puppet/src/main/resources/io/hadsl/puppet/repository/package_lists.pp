# @summary Fetches apt's package lists before packages are installed from them.
#
# Only where a package is missing, and the lists are older than apt's sources or than a day: a
# machine that has all its packages is left alone, so that a second run changes nothing.
#
# @param packages
#   The packages that are about to be installed.
define ha_dsl::package_lists (
  Array[String[1], 1] $packages,
) {
  exec { "package lists for ${title}":
    command     => 'apt-get update && touch "$STAMP"',
    unless      => @(SH),
      missing=0
      for package in $PACKAGES; do
        status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || status=none
        test "$status" = installed || missing=1
      done
      test "$missing" -eq 0 && exit 0
      test -n "$(find "$STAMP" -mmin -1440 2>/dev/null)" || exit 1
      test -z "$(find -L /etc/apt -newer "$STAMP")"
      | SH
    environment => ['STAMP=/var/lib/apt/ha-dsl-lists', "PACKAGES=${join($packages, ' ')}"],
    path        => ['/usr/sbin', '/usr/bin', '/sbin', '/bin'],
    provider    => shell,
    tries       => 3,
    try_sleep   => 10,
    logoutput   => on_failure,
  }
}
