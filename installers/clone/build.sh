# Builds the programs into a directory of their own, so that what is running keeps its jars.

MODULES=(cli desktop bench)

need_maven() {
  have mvn || die 69 "Maven is missing; './howdah setup' installs it or says how"
}

# run_maven ARG…: Maven under the JDK found, whatever JAVA_HOME says.
run_maven() {
  (
    cd -- "$ROOT"
    JAVA_HOME=$JDK MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" \
      mvn --batch-mode "$@" </dev/null
  )
}

# Turns Maven's output into a few lines of progress: modules, and how many files were fetched.
show_progress() {
  local line fetched=0 last=$SECONDS
  while IFS= read -r line; do
    case $line in
      *"Downloaded from "*)
        fetched=$((fetched + 1))
        if ((SECONDS - last >= 5)); then
          say "  $fetched files fetched"
          last=$SECONDS
        fi
        ;;
      "[INFO] Building Howdah · "*)
        line=${line#"[INFO] Building Howdah · "}
        say "  ${line% 0.1.0-SNAPSHOT*} ${line##* }"
        ;;
    esac
  done
}

# Fills DIST with the jars: our own copied (Maven rewrites them in place), others linked.
assemble() {
  local module jar name
  mkdir -p -- "$1/lib"
  for module in "${MODULES[@]}"; do
    while IFS= read -r jar || [[ -n $jar ]]; do
      name=${jar##*/}
      printf '%s\n' "$name"
      [[ -e $1/lib/$name ]] && continue
      if [[ $jar == "$ROOT"/* ]]; then
        cp -- "$jar" "$1/lib/"
      else
        ln -- "$jar" "$1/lib/" 2>/dev/null || cp -- "$jar" "$1/lib/"
      fi
    done < <(own_jar "$module"; tr ':' '\n' <"$ROOT/app/$module/target/classpath.txt") >"$1/$module.jars"
  done
}

# Puts the PostgreSQL programs of the lab, which are no class path, beside its jar.
shelve_postgres() {
  local jar
  mkdir -p -- "$1/lib/postgres"
  for jar in "$ROOT"/connectors/lab/target/postgres/*.jar; do
    ln -- "$jar" "$1/lib/postgres/" 2>/dev/null || cp -- "$jar" "$1/lib/postgres/"
  done
}

own_jar() {
  local jar
  for jar in "$ROOT/app/$1/target/howdah-$1"-*.jar; do
    printf '%s\n' "$jar"
  done
}

# Removes builds that nothing runs from any more.
prune() {
  local dir
  for dir in "$STATE"/build/b-*/; do
    dir=${dir%/}
    [[ $dir == "$1" ]] && continue
    grep -qsF -- "$dir/lib" /proc/[0-9]*/cmdline || rm -rf -- "$dir"
  done
}

build() {
  local log=$STATE/build/build.log started=$SECONDS name
  name=b-$(date +%s)-$$
  touch -- "$STATE/build/started"
  say "building (log: $log)"
  local projects
  projects=$(printf ',app/%s' "${MODULES[@]}")
  if ! run_maven package -Dmaven.test.skip=true -pl "${projects#,}" -am 2>&1 | tee -- "$log" | show_progress; then
    ((PIPESTATUS[0] != 130)) || die 130 "the build was interrupted"
    grep -E '^\[ERROR\] [^-]' -- "$log" | grep -vE 'Help 1|^\[ERROR\] (To see|Re-run|For more|After)' |
      head -n 20 >&2 || tail -n 20 -- "$log" >&2
    die 70 "the build failed; the whole log is in $log"
  fi
  assemble "$STATE/build/$name"
  shelve_postgres "$STATE/build/$name"
  printf '%s\n' "$name" >"$STATE/build/stamp.new"
  # The stamp must be as old as the build's start: what changed meanwhile is built next time.
  touch -r "$STATE/build/started" -- "$STATE/build/stamp.new"
  mv -f -- "$STATE/build/stamp.new" "$STATE/build/stamp"
  DIST=$STATE/build/$name
  prune "$DIST"
  say "built in $((SECONDS - started)) s"
}

# Builds unless another launch does so at this moment, in which case it waits for that one.
build_once() {
  local lock
  need_maven
  mkdir -p -- "$STATE/build" 2>/dev/null && [[ -w $STATE/build ]] ||
    die 73 "cannot write to $STATE/build: this clone belongs to somebody else; make one of your own"
  exec {lock}>"$STATE/build/lock"
  if ! flock -n "$lock"; then
    say "another build is running here, waiting for it"
    flock "$lock"
  fi
  is_built && { exec {lock}>&-; return 0; }
  build
  exec {lock}>&-
  [[ ${WARM:-yes} == yes ]] && . "$PARTS/warm.sh"
  return 0
}
