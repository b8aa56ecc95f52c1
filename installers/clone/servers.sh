# PgBouncer and Redis from this system's own package archive, unpacked below $SERVERS.
#   pgbouncer, redis       what this Debian has; libraries in usr/lib/<arch> go on LD_LIBRARY_PATH
#   pgbouncer-X.Y          newer ones for the full test, with their own loader: start X.Y/pgbouncer

APT_PRIVATE=$CACHE/apt
NEWER_PGBOUNCERS=(trixie sid)

has_redis() {
  [[ -x $SERVERS/redis/usr/bin/redis-server ]] ||
    { have redis-server && [[ $(redis-server --version) =~ v=([0-9]+) ]] && ((BASH_REMATCH[1] >= 7)); }
}

has_pgbouncer() {
  [[ -x $SERVERS/pgbouncer/usr/sbin/pgbouncer ]] || have pgbouncer || [[ -x /usr/sbin/pgbouncer ]]
}

# The newer ones are known by a link named after the release they came from.
has_newer_pgbouncers() {
  local release
  for release in "${NEWER_PGBOUNCERS[@]}"; do
    [[ -x $SERVERS/.pgbouncer-$release/pgbouncer ]] || return 1
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
  local release=$1 base=$APT_PRIVATE/$1
  mkdir -p -- "$base"/state/lists/partial "$base"/cache/archives/partial
  APT_OPTIONS=(-o "Dir::State=$base/state" -o "Dir::Cache=$base/cache" -o APT::Sandbox::User=root
    -o Acquire::Languages=none -o Debug::NoLocking=true)
  if [[ $release == here ]]; then
    APT_OPTIONS+=(-o Dir::State::status=/var/lib/dpkg/status)
  else
    : >"$base/status"
    APT_OPTIONS+=(-o "Dir::State::status=$base/status" -o "Dir::Etc::SourceList=$base/sources.list"
      -o Dir::Etc::SourceParts=/dev/null -o Dir::Etc::Preferences=/dev/null
      -o Dir::Etc::PreferencesParts=/dev/null)
  fi
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
  # Installed already is no reason to unpack nothing: an empty closure is an error here.
  APT_OPTIONS=(-o APT::Sandbox::User=root)
  if ! unpack "$dir" "$@" 2>/dev/null; then
    say "  refreshing package lists"
    rm -rf -- "$dir"/.debs
    private_lists here
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

# The archive this system uses for its own release.
archive() {
  apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
    awk -v release="$(. /etc/os-release && printf %s "$VERSION_CODENAME")" \
      '$2 == release && $3 == "main" { print $1; exit }'
}

get_newer_pgbouncers() {
  local uri release
  uri=$(archive)
  if [[ -z $uri ]]; then
    say "no archive of this release among apt's sources: newer PgBouncers cannot be fetched"
    return 1
  fi
  for release in "${NEWER_PGBOUNCERS[@]}"; do
    get_newer_pgbouncer "$uri" "$release" || return 1
  done
}

get_newer_pgbouncer() {
  local uri=$1 release=$2 dir version
  say "fetching the PgBouncer of $release (unpacked into $SERVERS)"
  private_lists "$release"
  printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' \
    "$uri" "$release" >"$APT_PRIVATE/$release/sources.list"
  dir=$(mktemp -d -- "$SERVERS/.new-pgbouncer.XXXXXX")
  chmod 755 -- "$dir"
  if apt_own update >/dev/null && unpack_foreign "$dir" &&
    [[ $("$dir/pgbouncer" --version) =~ PgBouncer\ ([0-9]+\.[0-9]+) ]]; then
    version=${BASH_REMATCH[1]}
    rm -rf -- "${SERVERS:?}/pgbouncer-$version"
    mv -- "$dir" "$SERVERS/pgbouncer-$version"
    ln -sfn -- "pgbouncer-$version" "$SERVERS/.pgbouncer-$release"
    rm -rf -- "${APT_PRIVATE:?}/$release"
    say "  PgBouncer $version"
  else
    rm -rf -- "$dir"
    say "the PgBouncer of $release could not be fetched"
    return 1
  fi
}

# A program of another release, with the C library and the loader of that release.
unpack_foreign() {
  unpack "$1" pgbouncer libc6 || return 1
  cat >"$1/pgbouncer" <<'TEXT'
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
for libs in "$here"/usr/lib/*-linux-gnu; do :; done
for loader in "$libs"/ld-linux*; do :; done
exec "$loader" --library-path "$libs" "$here/usr/sbin/pgbouncer" "$@"
TEXT
  chmod 755 -- "$1/pgbouncer"
}
