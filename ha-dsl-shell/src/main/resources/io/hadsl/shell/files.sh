# ---- Files, directories and links -------------------------------------------

# look PATH: what stands there, as TYPE,OWNER:GROUP,MODE; a link is not followed.
look() {
  found=$(stat -c '%F,%U:%G,%04a' -- "$1" 2>/dev/null) || found=nothing
}

# directory PATH OWNER GROUP MODE
directory() {
  begin "file($1)" || return 0
  look "$1"
  case $found in
    "directory,$2:$3,$4") result ok ;;
    directory,*)
      differs "is ${found#*,}, not $2:$3,$4" || return 0
      attempt chown -- "$2:$3" "$1"
      attempt chmod -- "$4" "$1"
      done_now
      ;;
    nothing)
      differs 'does not exist' || return 0
      attempt mkdir -m 0700 -- "$1"
      attempt chown -- "$2:$3" "$1"
      attempt chmod -- "$4" "$1"
      done_now
      ;;
    *) blocked "is a ${found%%,*}, not a directory" ;;
  esac
}

# text_file PATH OWNER GROUP MODE [seeded] [unended] [@MARK:], its text on standard input.
# seeded: text that is there stays. unended: without the last newline. @MARK: begins a secret.
text_file() {
  begin "file($1)" || return 0
  path=$1 owner=$2:$3 perms=$4 seeded=no unended=no mark=''
  shift 4
  for each; do
    case $each in
      seeded) seeded=yes ;;
      unended) unended=yes ;;
      *) mark=$each ;;
    esac
  done
  look "$path"
  same=no
  case $found in
    directory,*) blocked 'is a directory, not a file' && return ;;
    nothing) because='does not exist' ;;
    *) because='has another text' && same=$seeded ;;
  esac
  if [ $same = no ]; then
    "$reader" >"$scratch/text"
    [ -z "$mark" ] || fill_secrets || return 0
    if [ $unended = yes ]; then
      head -c -1 "$scratch/text" >"$scratch/cut"
      mv "$scratch/cut" "$scratch/text"
    fi
  fi
  case $found in
    symbolic*)
      # Written to by seeded programs only, who chose to link it.
      [ $seeded = no ] || { result ok && return; }
      because='is a link'
      ;;
    regular*) [ $same = yes ] || ! cmp -s -- "$scratch/text" "$path" || same=yes ;;
  esac
  if [ $same = no ]; then
    differs "$because" || return 0
    # Complete before it is seen, and hidden from programs that read whole directories.
    fresh=$(mktemp "${path%/*}/.ha-dsl.XXXXXX" 2>"$scratch/output") || fail 'cannot be written'
    attempt cp -- "$scratch/text" "$fresh"
    attempt chown -- "$owner" "$fresh"
    attempt chmod -- "$perms" "$fresh"
    attempt mv -fT -- "$fresh" "$path"
    fresh=''
    done_now
  elif [ "${found#*,}" = "$owner,$perms" ]; then
    result ok
  elif differs "is ${found#*,}, not $owner,$perms"; then
    attempt chown -- "$owner" "$path"
    attempt chmod -- "$perms" "$path"
    done_now
  fi
}

# absent_path PATH: a file or link that must not be there.
absent_path() {
  begin "file($1)" || return 0
  look "$1"
  case $found in
    nothing) result ok ;;
    directory,*) blocked 'is a directory, which is never removed' ;;
    *)
      differs 'exists' || return 0
      attempt rm -f -- "$1"
      done_now
      ;;
  esac
}

# symlink PATH TARGET
symlink() {
  begin "file($1)" || return 0
  look "$1"
  case $found in
    symbolic*)
      leads=$(readlink -- "$1")
      [ "$leads" != "$2" ] || { result ok && return; }
      differs "leads to $leads, not $2" || return 0
      ;;
    nothing) differs 'does not exist' || return 0 ;;
    *) blocked "is a ${found%%,*}, which is never replaced by a link" && return ;;
  esac
  fresh=$1.ha-dsl-new
  attempt ln -sfnT -- "$2" "$fresh"
  attempt mv -fT -- "$fresh" "$1"
  fresh=''
  done_now
}
