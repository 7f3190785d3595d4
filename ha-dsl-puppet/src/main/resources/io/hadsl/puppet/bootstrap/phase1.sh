
usage() {
  cat <<END
Usage: $ME [--dry-run]

On $SERVER: installs the Puppet server, puts the control repository and the secrets in place,
starts the server and waits until it answers. On every other node: installs the Puppet agent,
tells it its server, waits for that, and starts the agent; its certificate is then signed by
phase2.sh on $SERVER. Run it as root, on all nodes at once if you like. It may be run again at any
time.

  --dry-run  say what would be done, and change nothing
  --help     this text
END
}

for argument in "$@"; do
  case $argument in
    --dry-run) DRY_RUN=yes ;;
    --help)
      usage
      exit 0
      ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
done

check_tree
export DEBIAN_FRONTEND=noninteractive

installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# alone COMMAND...: waits for ten minutes while cloud-init, apt-daily or unattended-upgrades is at
# work. apt waits by itself for one of its locks, if told to, and not in Debian 10; dpkg never waits.
alone() {
  if [ "$DRY_RUN" = yes ]; then
    run "$@"
    return
  fi
  tries=60
  until said=$(LC_ALL=C "$@" </dev/null 2>&1); do
    tries=$((tries - 1))
    case $said in
      *'Could not get lock'* | *'locked by another process'*) ;;
      *) tries=0 ;;
    esac
    [ "$tries" -gt 0 ] || fail "$* failed: $said"
    sleep 10
  done
}

install_package() {
  if installed "$1"; then
    say "$1 is installed"
  else
    say "installing $1"
    # Ends what an earlier run may have left half done; apt-get refuses to work before.
    alone dpkg --force-confold --force-confdef --configure -a
    alone apt-get -q -o Acquire::Retries=3 update
    alone apt-get -q -y -o Dpkg::Options::=--force-confold -o Dpkg::Options::=--force-confdef \
      -o Acquire::Retries=3 install "$1"
  fi
}

# Puts a line for the server first in /etc/hosts, unless its name is resolved already.
resolve_server() {
  if getent ahosts "$SERVER" | cut -d ' ' -f 1 | grep -Fqx "$SERVER_ADDRESS"; then
    return
  fi
  say "adding $SERVER to /etc/hosts"
  if [ "$DRY_RUN" = no ]; then
    work=$(mktemp /etc/hosts.XXXXXX)
    echo "$SERVER_ADDRESS $SERVER # the Puppet server, by $ME" >"$work"
    grep -v "# the Puppet server, by $ME\$" /etc/hosts >>"$work" || true
    chmod 0644 "$work"
    # In a container /etc/hosts may be a mount, which cannot be replaced, only written.
    mv "$work" /etc/hosts 2>/dev/null || { cat "$work" >/etc/hosts && rm -f "$work"; }
  fi
}

CHANGED=no

# Asks Puppet once for all that is needed of its settings, as it takes a second and more to answer:
# the arguments are options and names, the answer is a line "name = value" for each name.
ask_puppet() {
  [ "$DRY_RUN" = yes ] || ANSWERS=$(puppet config print "$@")
}

# What Puppet said of one of these names.
answer() {
  echo "$ANSWERS" | sed -n "s/^$1 = //p"
}

# Prints a file of settings with one more: its section, name and value, then the file. Lines of the
# file stay where they are.
with_setting() {
  awk -v section="$1" -v name="$2" -v value="$3" '
    function complete() {
      if (now == section && !done++) print name " = " value
    }
    /^[ \t]*$/ {
      gap = gap $0 "\n"
      next
    }
    /^[ \t]*\[/ {
      complete()
      now = $0
      sub(/^[ \t]*\[/, "", now)
      sub(/\].*/, "", now)
    }
    # What stands above the first header belongs to main.
    now == "" && /^[ \t]*[a-z]/ { now = "main" }
    now == section && $0 ~ "^[ \t]*" name "[ \t]*=" {
      if (done++) next
      $0 = name " = " value
    }
    {
      printf "%s%s\n", gap, $0
      gap = ""
    }
    END {
      complete()
      if (!done) print "\n[" section "]\n" name " = " value
    }
  ' "$4"
}

# Sets a value in puppet.conf as "puppet config set" would, which takes that long for each of them.
# What Puppet would assume by itself is written too: it changes with the machine's domain.
setting() {
  if [ "$DRY_RUN" = yes ]; then
    say "would set $2 = $3 in section $1 of puppet.conf"
    return
  fi
  config=$(answer config)
  touch "$config"
  wanted=$(with_setting "$1" "$2" "$3" "$config")
  if [ "$wanted" = "$(cat "$config")" ]; then
    say "$2 = $3 is in section $1 of $config"
  else
    say "setting $2 = $3 in section $1 of $config"
    # In one step, with the file's own owner and mode: a full disk leaves it as it was.
    cp -p "$config" "$config.new"
    printf '%s\n' "$wanted" >"$config.new"
    mv "$config.new" "$config"
    CHANGED=yes
  fi
}

# Waits until a check succeeds; the second argument says for how many seconds at most.
wait_for() {
  what=$1
  left=$2
  shift 2
  until "$@"; do
    left=$((left - 2))
    if [ "$left" -le 0 ]; then
      return 1
    fi
    sleep 2
  done
  say "$what"
}

is_active() {
  systemctl is-active --quiet "$1"
}

# The server's first start makes the certificate authority and takes half a minute and more.
PATIENCE=600

# Waits, for a number of seconds at most, until the server hands out a certificate: that of its
# authority, "ca", as soon as it answers, and that of a machine as soon as it is signed. One process
# asks again and again; Ruby is there because Puppet needs it. Whether to trust what is handed out is
# for Puppet to judge.
server_has() {
  timeout "$1" ruby -rnet/http -e '
    http = Net::HTTP.new(ARGV[0], 8140)
    http.use_ssl = true
    http.verify_mode = OpenSSL::SSL::VERIFY_NONE
    http.open_timeout = http.read_timeout = 10
    begin
      answer = http.get("/puppet-ca/v1/certificate/#{ARGV[1]}?environment=production")
      raise EOFError unless answer.is_a?(Net::HTTPSuccess)
    rescue SystemCallError, IOError, OpenSSL::SSL::SSLError, Timeout::Error, Net::ProtocolError,
        Net::HTTPBadResponse
      sleep 2
      retry
    end
  ' "$SERVER_ADDRESS" "$2" 2>/dev/null
}

# Swaps the control repository in as a whole, so that no agent sees half of it.
install_repository() {
  [ -e "$here/../puppet/environment.conf" ] ||
    fail "$here/../puppet is missing: copy the whole generated tree to this machine"
  if [ "$DRY_RUN" = yes ]; then
    say "would put $here/../puppet in place as environment production"
    return
  fi
  environments=$(answer environmentpath)
  target=$environments/production
  mkdir -p "$environments"
  # A run that was killed between its two renames left the old one aside.
  if [ ! -e "$target" ] && [ -e "$target.old" ]; then
    mv "$target.old" "$target"
  fi
  rm -rf "$target.new"
  cp -R "$here/../puppet" "$target.new"
  chown -R root:root "$target.new"
  chmod -R u=rwX,go=rX "$target.new"
  if [ -e "$target" ]; then
    # Modules of your own stay.
    if [ -d "$target/modules" ] && [ ! -e "$target.new/modules" ]; then
      cp -R -p "$target/modules" "$target.new/modules"
    fi
    if grep -qs 'Generated by ha-dsl' "$target/environment.conf"; then
      rm -rf "$target.old"
      mv "$target" "$target.old"
    else
      aside=$target.before-ha-dsl
      [ ! -e "$aside" ] || fail "$target and $aside both exist: move one of them away"
      say "keeping the environment that was there as $aside"
      mv "$target" "$aside"
    fi
  fi
  mv "$target.new" "$target"
  rm -rf "$target.old"
  say "the control repository is in $target"
}

cap_heap() {
  file=/etc/default/puppetserver
  if [ "$DRY_RUN" = yes ]; then
    say "would cap the server's heap at $HEAP"
  elif [ -e "$file" ] && ! grep -q -- "-Xms$HEAP -Xmx$HEAP" "$file"; then
    sed -i "/^JAVA_ARGS=/s/-Xms[0-9a-z]* -Xmx[0-9a-z]*/-Xms$HEAP -Xmx$HEAP/" "$file"
    CHANGED=yes
  fi
}

# Makes the certificate authority, if there is none. The server would do it when it first starts, in
# Java, and take half a minute for the keys.
set_up_authority() {
  [ -n "$SET_UP_AUTHORITY" ] || return 0
  if [ "$DRY_RUN" = yes ] || [ ! -e "$(answer cacert)" ]; then
    say "making the certificate authority"
    # shellcheck disable=SC2086 # A command and its arguments.
    run $SET_UP_AUTHORITY
  fi
}

set_up_server() {
  install_package "$SERVER_PACKAGE"
  ask_puppet config environmentpath cacert
  resolve_server
  setting main certname "$SERVER"
  setting main server "$SERVER"
  # Only phase2.sh signs, and only the nodes of this topology.
  setting main autosign false
  cap_heap
  if [ -e "$here/secrets.sh" ]; then
    run sh "$here/secrets.sh"
  fi
  install_repository
  set_up_authority
  run systemctl enable "$SERVER_UNIT"
  verb=start
  if [ "$CHANGED" = yes ] && is_active "$SERVER_UNIT"; then
    verb=restart
  fi
  # Debian's unit fails now and then on a busy machine: it looks for the server's process, as the
  # server's user, before the process has become that user's.
  run systemctl "$verb" "$SERVER_UNIT" || run systemctl "$verb" "$SERVER_UNIT"
  if [ "$DRY_RUN" = no ]; then
    wait_for "$SERVER_UNIT is active" 60 is_active "$SERVER_UNIT" ||
      fail "$SERVER_UNIT does not run: see journalctl -u $SERVER_UNIT"
    server_has "$PATIENCE" ca ||
      fail "the Puppet server does not answer on port 8140: see journalctl -u $SERVER_UNIT"
    say "the Puppet server answers on port 8140"
  fi
}

# 0: a certificate is there; otherwise this machine waits for phase2.sh.
is_signed() {
  [ -e "$(answer hostcert)" ]
}

# The first run of the agent, which asks for a certificate. Where phase2.sh is at work that comes
# within seconds; else the agent's service goes on when it comes.
first_run() {
  result=0
  # A connection for each question: before Ruby uses one again it may wait until the server closes
  # it, half a minute later (seen with Puppet 7.23 and TLS 1.3).
  puppet agent --test --waitforcert 0 --http_keepalive_timeout 0 || result=$?
  if ! is_signed && server_has 30 "$CERTIFICATE"; then
    result=0
    puppet agent --test --waitforcert 0 || result=$?
  fi
}

set_up_agent() {
  package=$(echo "$AGENT_PACKAGES" | while read -r release name; do
    [ "$release" != "$RELEASE" ] || echo "$name"
  done)
  install_package "$package"
  ask_puppet config hostcert agent_disabled_lockfile --section agent --certname "$CERTIFICATE"
  resolve_server
  # Two agents of one machine would lock each other out.
  run systemctl stop puppet.service
  setting main server "$SERVER"
  setting main certname "$CERTIFICATE"
  setting agent environment production
  # Replicas must not change at the same moment.
  setting agent splay true
  setting agent splaylimit 5m
  if [ "$DRY_RUN" = yes ] || [ -e "$(answer agent_disabled_lockfile)" ]; then
    run puppet agent --enable
  fi
  result=0
  if [ "$DRY_RUN" = yes ]; then
    say "would run: puppet agent --test --waitforcert 0"
  else
    # Where this script runs on all nodes at once, packages are here before the server is there.
    say "waiting until $SERVER answers, $PATIENCE seconds at most"
    if server_has "$PATIENCE" ca; then
      say "first run of the agent"
      first_run
    else
      result=silent
    fi
  fi
  run systemctl enable puppet.service
  run systemctl start puppet.service
  if [ "$DRY_RUN" = yes ]; then
    return
  fi
  wait_for "the Puppet agent is active" 30 is_active puppet.service ||
    fail "puppet.service does not run: see journalctl -u puppet"
  case $result in
    0 | 2) say "the first run is complete" ;;
    silent)
      say "$SERVER does not answer on port 8140: run phase1.sh there, and then phase2.sh;"
      say "the agent goes on by itself within two minutes"
      ;;
    *)
      if is_signed; then
        fail "the first run had failures (exit code $result), shown above; the agent tries again every 30 minutes"
      fi
      say "asked $SERVER for the certificate $CERTIFICATE, which is not signed yet:"
      say "run phase2.sh on $SERVER; the agent goes on by itself within two minutes"
      ;;
  esac
}

check_machine
part=$(this_node | cut -d ' ' -f 4)
if [ "$CERTIFICATE" = "$SERVER" ]; then
  set_up_server
elif [ "$part" != agent ]; then
  fail "$CERTIFICATE has no Puppet agent in this topology"
fi
if [ "$part" = agent ]; then
  set_up_agent
fi
