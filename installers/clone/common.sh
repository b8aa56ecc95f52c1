# Shared by the launcher's parts: messages, the JDK, the build, the start of a program.

[[ -n ${HOME:-} ]] || export HOME=~
STATE=$ROOT/.howdah
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/howdah
SERVERS=${HOWDAH_SERVERS:-$CACHE/servers}

case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *UTF-8* | *utf8* | *UTF8* | *utf-8*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

say() { printf 'howdah: %s\n' "$*" >&2; }

die() {
  local code=$1
  shift
  say "$*"
  exit "$code"
}

asks_help() {
  local arg
  for arg in "$@"; do
    [[ $arg == --help || $arg == -h ]] && return 0
  done
  return 1
}

# False after <&-. A program would get one of its own files there, as the first that it opens.
input_is_open() { { : 9<&0; } 2>/dev/null; }

have() { command -v -- "$1" >/dev/null 2>&1; }

# ---- JDK 25 ------------------------------------------------------------------------------------

is_jdk_25() {
  local line
  [[ -x $1/bin/javac && -r $1/release ]] || return 1
  while IFS= read -r line; do
    [[ $line =~ ^JAVA_VERSION=\"25[.\"] ]] && return 0
  done <"$1/release"
  return 1
}

java_on_path() {
  have javac && dirname -- "$(dirname -- "$(readlink -f -- "$(command -v javac)")")"
}

# Sets JDK to the home of a JDK 25, or returns 1.
find_jdk() {
  local home
  if [[ -n ${JAVA25_HOME:-} ]] && ! is_jdk_25 "$JAVA25_HOME"; then
    die 69 "JAVA25_HOME is $JAVA25_HOME, which holds no JDK 25"
  fi
  for home in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* \
    "$HOME"/.jdks/*25* /opt/*25* /opt/java/*25*; do
    [[ -n $home ]] && is_jdk_25 "$home" && JDK=$home && return 0
  done
  home=$(java_on_path) && is_jdk_25 "$home" && JDK=$home
}

# Sets JDK17 to the home of a Java 17, or returns 1: what applications embed is tested on it too.
find_java_17() {
  local home
  for home in "${JAVA17_HOME:-}" /usr/lib/jvm/*17* "$HOME"/.sdkman/candidates/java/17* \
    "$HOME"/.jdks/*17* /opt/*17* /opt/java/*17*; do
    [[ -n $home && -x $home/bin/java ]] || continue
    "$home/bin/java" -version 2>&1 | grep -q 'version "17\.' && JDK17=$home && return 0
  done
  return 1
}

need_jdk() {
  find_jdk || die 69 "no JDK 25 found. Debian 12 has none in its archive: get Eclipse Temurin 25" \
    "from https://adoptium.net/temurin/releases/?version=25 and set JAVA25_HOME to where it is unpacked" \
    "(looked at JAVA25_HOME, JAVA_HOME, /usr/lib/jvm, ~/.sdkman, ~/.jdks, /opt, PATH)."
}

# ---- build -------------------------------------------------------------------------------------

# True when nothing that goes into the program is newer than the start of the last good build.
is_built() {
  local stamp=$STATE/build/stamp newer
  [[ -f $stamp ]] || return 1
  DIST=$STATE/build/$(<"$stamp")
  [[ -d $DIST ]] || return 1
  newer=$(cd -- "$ROOT" && find pom.xml .mvn app/*/pom.xml connectors/*/pom.xml ui-resources/pom.xml \
    app/{cli,desktop,bench,acts,watch}/src/main connectors/*/src/main ui-resources/src/main \
    -newer "$stamp" -print -quit 2>/dev/null || true)
  [[ -z $newer ]]
}

ensure_built() {
  need_jdk
  is_built || {
    . "$PARTS/build.sh"
    build_once
  }
}

# ---- start -------------------------------------------------------------------------------------

# java_command MODULE MAIN JVMFLAG… -- ARG…: sets COMMAND to what starts the program. Its JVM says
# only errors, and on stderr: stdout belongs to the program.
java_command() {
  local module=$1 main=$2 flags=() jar classpath=
  shift 2
  while [[ $1 != -- ]]; do
    flags+=("$1")
    shift
  done
  shift
  while IFS= read -r jar; do
    classpath+=:$DIST/lib/$jar
  done <"$DIST/$module.jars"
  if ((${#LEARN[@]})); then
    flags+=("${LEARN[@]}")
  elif [[ -f $DIST/$module.aot ]]; then
    flags+=("-XX:AOTCache=$DIST/$module.aot")
  fi
  # shellcheck disable=SC2206  # HOWDAH_JAVA_OPTS is a list of words
  COMMAND=("$JDK/bin/java" --enable-native-access=ALL-UNNAMED -Xlog:disable "-Xlog:all=error,aot*=off,cds*=off:stderr"
    -Dhowdah.home="$ROOT" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
    "${flags[@]}" ${HOWDAH_JAVA_OPTS:-} -cp "${classpath#:}" "$main" "$@")
}

# start_java as java_command: replaces this shell by the program.
start_java() {
  java_command "$@"
  exec "${COMMAND[@]}"
}

LEARN=()
CLI_FLAGS=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m)
# Of many digests hundreds of megabytes live: collected at one stroke, the screen would stand still.
# The optimising compiler would take a third of the console's CPU time for a program that mostly waits.
# New and old are collected in small pieces: as large as usual, one piece alone took three times the goal.
DESKTOP_FLAGS=(-XX:+UseG1GC -XX:MaxGCPauseMillis=15 -XX:G1MixedGCCountTarget=32
  -XX:+UnlockExperimentalVMOptions -XX:G1NewSizePercent=2 -XX:TieredStopAtLevel=1 -Xms64m -Xmx512m)
HEADLESS=(-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true)
# One picture is drawn and the program ends: the optimising compiler would cost more than it saves.
SCREENSHOT_FLAGS=(-XX:+UseSerialGC -Xms64m -Xmx512m "${HEADLESS[@]}" -XX:TieredStopAtLevel=1)
