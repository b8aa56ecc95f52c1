# Installs what is missing on this machine: system packages when it may, else it prints the command.
# PgBouncer and Redis are unpacked into the user's cache and never installed: no daemon is started.

. "$PARTS/servers.sh"

# library or program -> the Debian package it comes in
declare -A NEEDED_LIBS=(
  [libgtk-3.so.0]=libgtk-3-0
  [libXtst.so.6]=libxtst6
  [libXxf86vm.so.1]=libxxf86vm1
  [libGL.so.1]=libgl1
  [libpango-1.0.so.0]=libpango-1.0-0
  [libpangoft2-1.0.so.0]=libpangoft2-1.0-0
  [libfreetype.so.6]=libfreetype6
  [libfontconfig.so.1]=libfontconfig1
)
declare -A NEEDED_PROGRAMS=([mvn]=maven [Xvfb]=xvfb [setpriv]=util-linux)

setup_help() {
  cat <<'TEXT'
howdah setup [--full]

Installs what Howdah needs on Debian 12: Maven, the libraries behind JavaFX windows and pictures, a
virtual display for the tests, and PgBouncer and Redis for the lab. As root it installs packages; as
an ordinary user it prints the exact command for what needs root and does the rest. PgBouncer and
Redis are only unpacked, into the user's cache; nothing is started. A JDK 25 must be there already.

  --full    also the newer PgBouncers which 'howdah test --full' runs

Exit: 0 everything is there, 69 something is missing (what, and the command, on stderr)
TEXT
}

# Sets MISSING to the packages whose library or program is not there.
find_missing() {
  local known name
  MISSING=()
  known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null)
  for name in "${!NEEDED_LIBS[@]}"; do
    [[ $known == *"$name "* ]] || MISSING+=("${NEEDED_LIBS[$name]}")
  done
  for name in "${!NEEDED_PROGRAMS[@]}"; do
    have "$name" || MISSING+=("${NEEDED_PROGRAMS[$name]}")
  done
}

install_missing() {
  local sudo=()
  say "missing: ${MISSING[*]}"
  if ! have apt-get; then
    say "no apt-get here; install these with this system's package manager"
    return 1
  fi
  if ((EUID != 0)); then
    if have sudo && sudo -n true 2>/dev/null; then
      sudo=(sudo)
    else
      say "this needs root; please run:"
      say "  apt-get update && apt-get install --no-install-recommends ${MISSING[*]}"
      return 1
    fi
  fi
  say "installing ${MISSING[*]}"
  "${sudo[@]}" apt-get -qq update >&2 || say "apt-get update had errors; trying with what is there"
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -y -q install --no-install-recommends "${MISSING[@]}" >&2
}

# The stamp holds as long as neither the packages of this system nor this script changed.
is_set_up() {
  local stamp=$CACHE/setup-$1.stamp part
  [[ -f $stamp ]] || return 1
  for part in /var/lib/dpkg/status "$PARTS/setup.sh" "$PARTS/servers.sh"; do
    [[ $part -nt $stamp ]] && return 1
  done
  have mvn && has_servers "$1"
}

# setup_machine base|full: true when everything is there afterwards.
setup_machine() {
  local ok=0 lock
  need_jdk
  is_set_up "$1" && return 0
  mkdir -p -- "$CACHE" "$SERVERS"
  exec {lock}>"$CACHE/setup.lock"
  flock -n "$lock" || { say "another setup is running, waiting for it"; flock "$lock"; }
  rm -rf -- "$SERVERS"/.new-*
  find_missing
  if ((${#MISSING[@]})); then
    install_missing || ok=1
  fi
  get_servers "$1" || ok=1
  exec {lock}>&-
  ((ok)) || : >"$CACHE/setup-$1.stamp"
  return "$ok"
}

howdah_setup() {
  local level=base
  case ${1:-} in
    --help | -h) setup_help && return 0 ;;
    --full) level=full ;;
    '') ;;
    *) die 64 "setup: unknown option '$1'" ;;
  esac
  setup_machine "$level" || exit 69
  say "everything is here (JDK: $JDK, servers: $SERVERS)"
}
