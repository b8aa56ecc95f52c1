# A real fleet on this machine, and the console on it; without a display the terminal and a picture.

demo_help() {
  cat <<'TEXT'
howdah demo [--for TIME]

Sets up what is missing, starts a fleet of one primary and eight replicas (two of them cascading) with
PgBouncers, Redis and traffic on loopback, and opens the console on it. Without a display it writes a
picture of the console and draws the live fleet in the terminal; without a terminal too it writes the
fleet once, or with --for a line a second. Everything it started ends with it: close the window or
press Ctrl-C.

  --for TIME    go on for this time, then end by itself: 30s, 5m

The fleet's data: ${XDG_STATE_HOME:-~/.local/state}/howdah/demo
Exit: 0 ended as asked, 69 something is missing on this machine, else what failed
TEXT
}

demo_options() {
  LIMIT=0
  while (($#)); do
    case $1 in
      --for)
        [[ ${2:-} =~ ^[1-9][0-9]*[smh]?$ ]] || die 64 "demo: --for takes a time such as 30s or 5m"
        LIMIT=$2
        shift 2
        ;;
      *) die 64 "demo: unknown option '$1'" ;;
    esac
  done
}

# limited VERB ARG…: this launcher again, ended when the time given with --for is over.
limited() {
  local code=0
  timeout --foreground "$LIMIT" "$ROOT/howdah" "$@" || code=$?
  ((code == 124)) && return 0
  return "$code"
}

start_fleet() {
  say "starting a fleet of nine nodes in $DEMO"
  mkdir -p -- "$DEMO"
  trap end_fleet EXIT
  trap 'exit 0' INT
  trap 'exit 143' TERM
  trap 'exit 129' HUP
  # It will hold the fleet's passwords.
  install -m 600 /dev/null "$DEMO.json"
  "$ROOT/howdah" lab up --dir "$DEMO" --replicas 8 --cascading 2 --pods 1 --json >"$DEMO.json" ||
    die 70 "the fleet did not start"
  [[ -f $DEMO/fleet.toml ]] || die 70 "the lab wrote no $DEMO/fleet.toml"
}

end_fleet() {
  local code=$?
  trap '' INT TERM HUP
  say "ending the fleet" || true
  "$ROOT/howdah" lab down --dir "$DEMO" >/dev/null 2>"$DEMO.log" ||
    say "the fleet may still run; './howdah lab down --dir $DEMO' ends it (see $DEMO.log)"
  exit "$code"
}

in_window() {
  say "opening the console; close the window or press Ctrl-C to end"
  limited desktop --fleet "$DEMO/fleet.toml"
}

in_terminal() {
  local picture=$DEMO.png code=0
  if "$ROOT/howdah" screenshot --fleet "$DEMO/fleet.toml" --screen topology --out "$picture" >/dev/null; then
    printf 'picture of the console: %s\n\n' "$picture"
  else
    say "the picture of the console could not be written"
    code=70
  fi
  if [[ -t 1 || $LIMIT != 0 ]]; then
    limited status --fleet "$DEMO/fleet.toml" --watch || (($? <= 3))
  else
    "$ROOT/howdah" status --fleet "$DEMO/fleet.toml" || (($? <= 3))
  fi
  return "$code"
}

howdah_demo() {
  asks_help "$@" && demo_help && return 0
  demo_options "$@"
  DEMO=${XDG_STATE_HOME:-$HOME/.local/state}/howdah/demo
  if ! setup_machine base; then
    has_servers base || die 69 "the demo needs what is missing above"
    say "going on without what is missing above"
  fi
  ensure_built
  start_fleet
  if [[ -n ${DISPLAY:-} ]]; then
    in_window && return 0
    say "the console could not stay open on display $DISPLAY"
  else
    say "no display here (DISPLAY is not set): a picture and the terminal instead"
  fi
  in_terminal || exit $?
}
