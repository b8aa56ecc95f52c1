# After a build, in the background: runs status and screenshot once on a fleet that is not there, and
# keeps what the JVM learned (classes loaded and linked, profiles). The next starts take half the time.

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

learn_all() {
  local fleet=$DIST/nobody.toml
  cat >"$fleet" <<'TEXT'
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
  learn cli io.howdah.cli.Main "${CLI_FLAGS[@]}" -- status --fleet "$fleet"
  learn desktop io.howdah.desktop.Main "${DESKTOP_FLAGS[@]}" "${HEADLESS[@]}" \
    -- screenshot --fleet "$fleet" --screen topology --out "$DIST/nobody.png"
}

(
  trap '' HUP
  renice -n 19 "$BASHPID" >/dev/null 2>&1
  learn_all
) </dev/null >"$STATE/build/warm.log" 2>&1 &
disown
