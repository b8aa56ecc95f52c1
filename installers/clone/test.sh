# Builds and tests everything; shows the tests' summary lines, keeps the whole log.

. "$PARTS/build.sh"

test_help() {
  cat <<'TEXT'
howdah test [--full]

Sets the machine up where something is missing, then builds and tests every module: real PostgreSQL,
PgBouncer and Redis on loopback, headless screens, a whole window under a virtual display, the
architecture rules, the format.

  --full    also the tests over every version of PostgreSQL and PgBouncer

Exit: 0 green, 1 a test or a check failed, 69 something is missing on this machine
TEXT
}

# The lines worth seeing while it runs; the log has the rest.
show_tests() {
  grep --line-buffered -E '^\[INFO\] Building Howdah|Tests run:|^\[ERROR\]|FAILURE!|BUILD|^\[INFO\] Total time' |
    grep --line-buffered -vE '^\[ERROR\] *$|Help 1|^\[ERROR\] +(To see|Re-run|For more|After corr|mvn <args>)' |
    sed -u -e 's/^\[INFO\] Building Howdah · \(.*\) 0\.1\.0-SNAPSHOT */── \1 /' -e 's/^\[INFO\] //' >&2
}

howdah_test() {
  local level=base log=$STATE/test.log options=()
  case ${1:-} in
    --help | -h) test_help && return 0 ;;
    --full)
      level=full
      options=(-DexcludedGroups= -Dhowdah.full=true)
      ;;
    '') ;;
    *) die 64 "test: unknown option '$1'" ;;
  esac
  setup_machine "$level" || die 69 "the tests need what is missing above"
  WARM=no ensure_built
  if find_java_17; then
    options+=("-Djava17.home=$JDK17")
  else
    say "no Java 17 found (set JAVA17_HOME): what applications embed is tested on Java 25 alone"
  fi
  say "testing (log: $log)"
  if ! run_maven verify "${options[@]}" 2>&1 | tee -- "$log" | show_tests; then
    die 1 "not green; the whole log is in $log"
  fi
  summary "$log"
}

# One line a module and the sum, on stdout.
summary() {
  awk '
    /^\[INFO\] Building Howdah · / { module = $5; java = "" }
    /^\[INFO\] --- .*\(on-java-17\)/ { java = " (Java 17)" }
    /^\[(INFO|WARNING)\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+ *$/ {
      run = $4; skipped = $10; sub(",", "", run)
      printf "%-20s %5d tests, %d skipped\n", module java, run, skipped
      total += run; left += skipped
    }
    /Total time:/ { time = $0; sub(/.*Total time: */, "", time) }
    END {
      printf "%-20s %5d tests, %d skipped, green in %s\n", "all", total, left, time
      printf "%d passed, 0 failed, %d skipped\n", total - left, left
    }
  ' "$1"
}
