
WAIT=600

usage() {
  cat <<END
Usage: $ME [--dry-run] [--wait SECONDS]

On $SERVER, after phase1.sh has run everywhere: waits for the certificate requests of this
topology's nodes, checks and signs them, and lists requests of others, which it refuses to sign.
Run it as root. It may be run again at any time.

  --wait SECONDS  how long to wait for requests that are not there yet; $WAIT if not given
  --dry-run       say what would be done, and change nothing
  --help          this text
END
}

while [ $# -gt 0 ]; do
  case $1 in
    --dry-run) DRY_RUN=yes ;;
    --wait)
      shift
      case ${1:-} in
        '' | *[!0-9]*)
          usage >&2
          exit 2
          ;;
      esac
      WAIT=$1
      ;;
    --help)
      usage
      exit 0
      ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
  shift
done

check_tree
check_machine
[ "$CERTIFICATE" = "$SERVER" ] || fail "run it on $SERVER, the Puppet server"
authority=$(puppet config print cadir)

# A request must be for the name it is filed under, and made by the owner of its key.
check_request() {
  ruby -ropenssl -e '
    request = OpenSSL::X509::Request.new(File.read(ARGV[0]))
    names = request.subject.to_a.select { |part| part[0] == "CN" }.map { |part| part[1] }
    abort "it is for #{names.join(" ")}" unless names == [ARGV[1]]
    abort "its signature does not fit its key" unless request.verify(request.public_key)
    print OpenSSL::Digest::SHA256.hexdigest(request.to_der).upcase.scan(/../).join(":")
  ' "$authority/requests/$1.pem" "$1"
}

check() {
  fingerprint=$(check_request "$1") || fail "refused to sign the request of $1"
  say "signing $1, (SHA256) $fingerprint"
}

wanted=$(echo "$NODES" | while read -r name certificate release part; do
  if [ "$part" = agent ]; then
    echo "$certificate"
  fi
done)

waiting=$wanted
end=$(($(date +%s) + WAIT))
while :; do
  missing=''
  for certificate in $waiting; do
    if [ -e "$authority/signed/$certificate.pem" ]; then
      say "$certificate is signed"
    elif [ -e "$authority/requests/$certificate.pem" ]; then
      check "$certificate"
      # One by one: for the second of two, Ruby may wait half a minute before it uses the connection
      # again.
      # shellcheck disable=SC2086 # A command and its arguments.
      run $SIGN "$certificate"
    else
      missing="$missing $certificate"
    fi
  done
  waiting=$missing
  if [ -z "$waiting" ] || [ "$(date +%s)" -ge "$end" ] || [ "$DRY_RUN" = yes ]; then
    break
  fi
  sleep 2
done

for request in "$authority"/requests/*.pem; do
  [ -e "$request" ] || continue
  other=${request##*/}
  other=${other%.pem}
  if ! echo "$wanted" | grep -Fqx "$other"; then
    say "refused: $other asks for a certificate and is no node of this topology"
  fi
done

if [ -n "$waiting" ]; then
  fail "no request came from:$waiting; run phase1.sh there, then this again"
fi
say "all nodes of this topology are signed"
