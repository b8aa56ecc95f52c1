# After a build, in the background: runs status and screenshot once on a small real fleet, and keeps what
# the JVM learned (classes loaded and linked, profiles). The next starts take half the time.

# learn MODULE MAIN JVMFLAG… -- ARG…
learn() {
  local module=$1 new=$DIST/$1.aot.new seen=$DIST/$1.aot.seen LEARN
  LEARN=(-XX:AOTMode=record "-XX:AOTConfiguration=$seen")
  java_command "$@"
  timeout -k 5 60 "${COMMAND[@]}" || true
  [[ -s $seen ]] || return 0
  LEARN=(-XX:AOTMode=create "-XX:AOTConfiguration=$seen" "-XX:AOTCache=$new")
  java_command "$@"
  "${COMMAND[@]}" && mv -f -- "$new" "$DIST/$module.aot"
  rm -f -- "$seen"
}

# A fleet that answers, so that logging in and drawing a full topology are learned too. It runs in the
# foreground of a time limit: whatever becomes of this shell, it ends.
start_teacher() {
  TEACHER=$(mktemp -d "${TMPDIR:-/tmp}/howdah-warm.XXXXXX")
  java_command cli io.howdah.cli.Main "${CLI_FLAGS[@]}" -- \
    lab up --dir "$TEACHER/lab" --replicas 2 --cascading 1 --pods 1 --foreground
  timeout -k 10 120 "${COMMAND[@]}" >"$TEACHER/log" &
  TEACHER_PID=$!
  local waited
  for ((waited = 0; waited < 300; waited++)); do
    grep -q . "$TEACHER/log" && return 0
    kill -0 "$TEACHER_PID" 2>/dev/null || return 1
    sleep 0.2
  done
  return 1
}

end_teacher() {
  kill "$TEACHER_PID" 2>/dev/null || true
  wait "$TEACHER_PID" || true
  rm -rf -- "$TEACHER"
}

# Where no lab can run, a fleet that refuses still teaches most of it.
nobody() {
  cat >"$DIST/nobody.toml" <<'TEXT'
name = "nobody"
environment = "dev"

[primary]
name = "primary-1"
host = "127.0.0.1"
port = 1

[[replicas]]
name = "replica-1"
host = "127.0.0.1"
port = 1
TEXT
}

learn_all() {
  local fleet=$DIST/nobody.toml
  if start_teacher; then
    fleet=$TEACHER/lab/fleet.toml
  else
    nobody
  fi
  learn desktop io.howdah.desktop.Main "${SCREENSHOT_FLAGS[@]}" \
    -- screenshot --fleet "$fleet" --screen topology --out "$TEACHER/picture.png"
  learn cli io.howdah.cli.Main "${CLI_FLAGS[@]}" -- status --fleet "$fleet"
  end_teacher
}

(
  trap '' HUP
  renice -n 19 "$BASHPID" >/dev/null 2>&1
  learn_all
) </dev/null >"$STATE/build/warm.log" 2>&1 &
disown
