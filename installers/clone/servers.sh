# PgBouncer and Redis from this system's own package archive, unpacked below $SERVERS.
#   pgbouncer, redis       what this Debian has; libraries in usr/lib/<arch> go on LD_LIBRARY_PATH
#   pgbouncer-X.Y          newer ones for the full test, with their own loader: start pgbouncer-X.Y/pgbouncer

APT_PRIVATE=$CACHE/apt
NEWER_PGBOUNCERS=(1.24 1.26)

has_redis() {
  [[ -x $SERVERS/redis/usr/bin/redis-server ]] ||
    { have redis-server && [[ $(redis-server --version) =~ v=([0-9]+) ]] && ((BASH_REMATCH[1] >= 7)); }
}

has_pgbouncer() {
  [[ -x $SERVERS/pgbouncer/usr/sbin/pgbouncer ]] || have pgbouncer || [[ -x /usr/sbin/pgbouncer ]]
}

has_newer_pgbouncers() {
  local version
  for version in "${NEWER_PGBOUNCERS[@]}"; do
    [[ -x $SERVERS/pgbouncer-$version/pgbouncer ]] || return 1
  done
}

has_servers() {
  has_redis && has_pgbouncer && { [[ $1 != full ]] || has_newer_pgbouncers; }
}

get_servers() {
  local ok=0
  if has_servers "$1"; then
    return 0
  fi
  if ! have apt-get || ! have dpkg-deb; then
    say "no apt-get here: put pgbouncer and redis-server (7 or newer) on PATH"
    return 1
  fi
  has_pgbouncer || get_server pgbouncer usr/sbin/pgbouncer pgbouncer || ok=1
  has_redis || get_server redis usr/bin/redis-server redis-server redis-tools || ok=1
  if [[ $1 == full ]] && ! has_newer_pgbouncers; then
    get_newer_pgbouncers || ok=1
  fi
  return "$ok"
}

# ---- this system's own -------------------------------------------------------------------------

# Package lists of our own, so that no root is needed to have fresh ones.
private_lists() {
  mkdir -p -- "$APT_PRIVATE"/state/lists/partial "$APT_PRIVATE"/cache/archives/partial
  APT_OPTIONS=(-o "Dir::State=$APT_PRIVATE/state" -o "Dir::Cache=$APT_PRIVATE/cache"
    -o Dir::State::status=/var/lib/dpkg/status -o APT::Sandbox::User=root
    -o Acquire::Languages=none -o Debug::NoLocking=true)
}

apt_own() { apt-get -q "${APT_OPTIONS[@]}" "$@"; }

# The packages named and the libraries they need that this system does not have.
closure() {
  local name
  apt_own install --simulate --no-install-recommends "$@" 2>/dev/null |
    awk '$1 == "Inst" { print $2 }' |
    while IFS= read -r name; do
      case " $* lib lua " in
        *" $name "* | *" ${name:0:3} "*) printf '%s\n' "$name" ;;
      esac
    done
}

# unpack DIR PACKAGE…: downloads and unpacks the closure of the packages.
unpack() {
  local dir=$1 packages deb
  shift
  mapfile -t packages < <(closure "$@")
  ((${#packages[@]})) || return 1
  mkdir -p -- "$dir/.debs"
  (cd -- "$dir/.debs" && apt_own download "${packages[@]}" >/dev/null) || return 1
  for deb in "$dir"/.debs/*.deb; do
    dpkg-deb -x "$deb" "$dir" || return 1
  done
  rm -rf -- "$dir/.debs" "$dir/usr/share"
}

runs() {
  local dir=$1 program=$2 libs
  libs=$(printf '%s:' "$dir"/usr/lib/*-linux-gnu "$dir"/lib/*-linux-gnu)
  LD_LIBRARY_PATH=$libs "$dir/$program" --version >/dev/null
}

# get_server NAME PROGRAM PACKAGE…
get_server() {
  local name=$1 program=$2 dir
  shift 2
  say "fetching $name (unpacked into $SERVERS, nothing is started)"
  dir=$(mktemp -d -- "$SERVERS/.new-$name.XXXXXX")
  chmod 755 -- "$dir"
  APT_OPTIONS=(-o APT::Sandbox::User=root)
  if ! unpack "$dir" "$@" 2>/dev/null; then
    say "  refreshing package lists"
    rm -rf -- "$dir"/.debs
    private_lists
    apt_own update >/dev/null 2>&1 || true
    unpack "$dir" "$@" || true
  fi
  if [[ -x $dir/$program ]] && runs "$dir" "$program"; then
    rm -rf -- "${SERVERS:?}/$name"
    mv -- "$dir" "$SERVERS/$name"
  else
    rm -rf -- "$dir"
    say "$name could not be fetched from this system's package archive (apt-get download $*)"
    return 1
  fi
}

# ---- newer releases, for the full test ---------------------------------------------------------

get_newer_pgbouncers() {
  local version
  for version in "${NEWER_PGBOUNCERS[@]}"; do
    say "fetching PgBouncer $version (unpacked into $SERVERS)"
    "$ROOT/connectors/lab/src/main/scripts/fetch-pgbouncer" "$version" \
      "$SERVERS/pgbouncer-$version" >&2 || return 1
  done
}
