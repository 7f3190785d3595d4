# Values that are there already are kept, whichever file of the folder holds them, so a value of
# your own only has to be written there first:
#
#   ha_dsl::secret::KEY: 'the value'
#
# (Hiera reads %{...} inside a value as its own syntax: write %{literal('%')}{ for %{.)

FOLDER=/etc/ha-dsl-secrets/hiera
FILE=$FOLDER/generated.yaml

if [ "$(id -u)" -ne 0 ]; then
  echo "secrets.sh: run it as root" >&2
  exit 1
fi

# The Puppet server reads the values as user puppet; without one, root reads them.
group=root
if getent group puppet >/dev/null; then
  group=puppet
fi

umask 077
mkdir -p "$FOLDER"
# May be passed through, not listed: the Puppet server comes this way.
chmod 0711 "${FOLDER%/*}"
chown "root:$group" "$FOLDER"
chmod 0750 "$FOLDER"

work=$(mktemp "$FOLDER/.generated.XXXXXX")
trap 'rm -f "$work"' EXIT
if [ -e "$FILE" ]; then
  cat "$FILE" >"$work"
else
  printf '%s\n' '# Made by secrets.sh at first use, and kept. Keep a copy in a safe place.' '---' >"$work"
fi

known() {
  for source in "$FOLDER"/*.yaml; do
    [ -e "$source" ] || continue
    # Quotes with nothing between them still wait for the value.
    if grep -E "^[\"']?ha_dsl::secret::$1[\"']?[[:space:]]*:" "$source" |
      grep -Evq ":[[:space:]]*(''|\"\")[[:space:]]*(#.*)?\$"; then
      return 0
    fi
  done
  return 1
}

lacking=$(
  echo "$GIVEN" | while read -r key asker; do
    [ -z "$key" ] || known "$key" || echo "ha_dsl::secret::$key: ''  # which $asker asks for"
  done
)
if [ -n "$lacking" ]; then
  echo "secrets.sh: nothing was made, because these secrets belong to what others run, where a random" \
    "value would open nothing. Ask those who run it, write these lines to $FOLDER/own.yaml with the" \
    "values between the quotes (a quote within one is written twice), and run this again:" >&2
  echo "$lacking" >&2
  exit 1
fi

made=0
for key in $KEYS; do
  if ! known "$key"; then
    # Services may be running with it: another value would lock them out.
    if [ -s "${FOLDER%/*}/in/$key" ]; then
      echo "secrets.sh: rollout.sh brought secret $key to this machine: write the value of" \
        "${FOLDER%/*}/in/$key to $FOLDER/own.yaml, as said at the top of this script, or remove that file" \
        "to have a new value" >&2
      exit 1
    fi
    value=$(head -c 4096 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9' | cut -c 1-40)
    if [ "${#value}" -ne 40 ]; then
      echo "secrets.sh: /dev/urandom gave too little for $key; run this again" >&2
      exit 1
    fi
    # Not an argument of a program, where others could see it in the list of processes.
    printf "ha_dsl::secret::%s: '%s'\n" "$key" "$value" >>"$work"
    made=$((made + 1))
  fi
done

if [ "$made" -gt 0 ]; then
  chown "root:$group" "$work"
  chmod 0640 "$work"
  mv "$work" "$FILE"
fi
for source in "$FOLDER"/*.yaml; do
  if [ -e "$source" ]; then
    chown "root:$group" "$source"
    chmod 0640 "$source"
  fi
done
echo "secrets.sh: $made made, $(echo "$KEYS" | wc -w) in all, in $FOLDER"
