# ---- Secrets ----------------------------------------------------------------

# Replaces each @MARK:ESCAPING:KEY@ in the text by the value of the secret; a
# value's last newline is not part of it. Values never stand in an argument.
fill_secrets() {
  if awk -v mark="$mark" -v dir="$SECRETS" -v problems="$scratch/output" '
    function refuse(message) { print message >problems; exit 1 }
    function value(key,    line, text, lines, status) {
      if (key in known) return known[key]
      while ((status = (getline line <(dir "/" key))) > 0) text = text (lines++ ? "\n" : "") line
      if (status < 0 || text == "") refuse("secret " key " is not in " dir ": rollout.sh pushes it")
      return known[key] = text
    }
    function quoted(text,    i, c, out) {
      for (i = 1; i <= length(text); i++) {
        c = substr(text, i, 1)
        out = out (c == "\\" || c == "\047" ? "\\" : "") c
      }
      return out
    }
    function filled(marker,    escaping, key, text) {
      escaping = substr(marker, 1, index(marker, ":") - 1)
      key = substr(marker, length(escaping) + 2)
      text = value(key)
      if (escaping == "unreserved" && text ~ /[^A-Za-z0-9._~-]/)
        refuse("secret " key " may hold only A-Z a-z 0-9 . _ ~ - here: change it")
      return escaping == "single-quoted" ? quoted(text) : text
    }
    {
      rest = $0
      while ((at = index(rest, mark)) > 0) {
        marker = substr(rest, at + length(mark))
        end = index(marker, "@")
        out = out substr(rest, 1, at - 1) filled(substr(marker, 1, end - 1))
        rest = substr(marker, end + 1)
      }
      print out rest
      out = ""
    }
  ' "$scratch/text" >"$scratch/filled" 2>"$scratch/awk"; then
    mv "$scratch/filled" "$scratch/text"
    return 0
  fi
  cat "$scratch/awk" >>"$scratch/output"
  [ "$mode" != apply ] || fail 'lacks a secret that fits'
  differs "$(head -n 1 "$scratch/output")" || return 1
}
