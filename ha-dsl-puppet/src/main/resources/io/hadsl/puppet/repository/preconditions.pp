# @summary Refuses a machine that is not what the topology says, before anything on it is touched.
#
# @param debian_release
#   The major version of Debian.
# @param architecture
#   The Debian architecture.
# @param minimum_cores
#   The least number of logical processors.
# @param minimum_memory_mib
#   The least memory in MiB. A machine reads a little less than was bought: 7 % may be missing.
# @param minimum_disk_mib
#   The least size of the root file system in MiB, with the same allowance for its own records.
# @param accounts
#   Accounts of the operating system whose numbers files on a share will bear.
# @param users
#   The numbers of accounts that are made where they are missing. One that is there with another
#   number is not touched: its files would become somebody else's.
# @param groups
#   The same of groups.
class ha_dsl::preconditions (
  String[1] $debian_release,
  Optional[String[1]] $architecture = undef,
  Optional[Integer[1]] $minimum_cores = undef,
  Optional[Integer[1]] $minimum_memory_mib = undef,
  Optional[Integer[1]] $minimum_disk_mib = undef,
  Hash[String[1], Struct[{ uid => Integer[0], gid => Integer[0] }]] $accounts = {},
  Hash[String[1], Integer[0]] $users = {},
  Hash[String[1], Integer[0]] $groups = {},
) {
  $host = $trusted['certname']

  $os = "${facts['os']['name']} ${facts['os']['release']['major']}"
  if $os != "Debian ${debian_release}" {
    fail("${host} runs ${os}; the topology says Debian ${debian_release}")
  }

  if $architecture and $facts['os']['architecture'] != $architecture {
    fail("${host} has architecture ${facts['os']['architecture']}; the topology says ${architecture}")
  }

  if $minimum_cores and $facts['processors']['count'] < $minimum_cores {
    fail("${host} has ${facts['processors']['count']} processors; the topology asks for ${minimum_cores} or more")
  }

  if $minimum_memory_mib {
    $memory = $facts['memory']['system']['total_bytes'] / 1048576
    if $memory * 100 < $minimum_memory_mib * 93 {
      fail("${host} has ${memory} MiB of memory; the topology asks for ${minimum_memory_mib} MiB or more")
    }
  }

  # Facter does not see the root file system of every container, so the machine looks itself.
  if $minimum_disk_mib {
    exec { "the root file system has ${minimum_disk_mib} MiB":
      command     => 'echo "/ has $(df -Pm / | awk \'NR == 2 { print $2 }\') MiB; the topology asks for $MINIMUM" >&2; exit 1',
      unless      => 'test "$(df -Pm / | awk \'NR == 2 { print $2 * 100 }\')" -ge "$((MINIMUM * 93))"',
      environment => ["MINIMUM=${minimum_disk_mib}"],
      path        => ['/usr/sbin', '/usr/bin', '/sbin', '/bin'],
      provider    => shell,
    }
  }

  $accounts.each |$name, $numbers| {
    exec { "account ${name} is ${numbers['uid']}:${numbers['gid']}":
      command     => 'echo "$ACCOUNT has other numbers ($(id "$ACCOUNT")); files on a share would be others\'" >&2; exit 1',
      unless      => 'test "$(id -u "$ACCOUNT"):$(id -g "$ACCOUNT")" = "$NUMBERS"',
      environment => ["ACCOUNT=${name}", "NUMBERS=${numbers['uid']}:${numbers['gid']}"],
      path        => ['/usr/sbin', '/usr/bin', '/sbin', '/bin'],
      provider    => shell,
    }
  }

  $numbers = $users.map |$name, $number| { "passwd:${name}:${number}" }
    + $groups.map |$name, $number| { "group:${name}:${number}" }
  unless $numbers.empty {
    $look = @(SH)
      wrong=0
      for each in $NUMBERS; do
        database=${each%%:*} number=${each##*:} name=${each#*:}
        name=${name%:*}
        found=$(getent "$database" "$name" | cut -d : -f 3)
        if [ -n "$found" ] && [ "$found" != "$number" ]; then
          echo "$name has number $found in $database, not $number: stop what runs as it, change the number, then chown its files" >&2
          wrong=1
        fi
      done
      exit "$wrong"
      | SH

    exec { 'no account has another number':
      command     => $look,
      unless      => $look,
      environment => ["NUMBERS=${join($numbers, ' ')}"],
      path        => ['/usr/sbin', '/usr/bin', '/sbin', '/bin'],
      provider    => shell,
      logoutput   => on_failure,
    }
  }
}
