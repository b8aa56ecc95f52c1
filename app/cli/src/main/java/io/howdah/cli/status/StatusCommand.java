package io.howdah.cli.status;

import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.maintenance.MaintenanceMarks;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.FleetOption;
import io.howdah.cli.terminal.Terminal;
import io.howdah.cli.text.Paint;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import io.howdah.watch.FirstAnswers;
import io.howdah.watch.Loaded;
import io.howdah.watch.Watch;
import io.howdah.watch.WatchSettings;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code howdah status}: the fleet as it is now. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "The fleet as a tree: lag and pools, worst first.",
    footer = {
      "",
      "Exit: 0 healthy, 1 warning, 2 critical, 3 unknown (the worst part of the fleet counts);",
      "64 wrong usage, 65 the fleet file cannot be used.",
      "A few targets that do not answer are shown as unknown after 3 s, many after 6 s; while this",
      "program is itself still busy with its start it waits longer: 6 s, and 15 s for many.",
      "docs/status-json.md describes --json."
    })
public final class StatusCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin FleetOption fleetOption;

  @Option(names = "--json", description = "one JSON object; with --watch one line a tick")
  boolean json;

  @Option(names = "--watch", description = "go on, redrawn in place on a terminal; Ctrl-C ends it")
  boolean watching;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "with --watch: end after N ticks, with the exit code of the last")
  int count;

  @Option(names = "--no-color", description = "no colours; so does NO_COLOR")
  boolean noColor;

  public StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Loaded.Ready ready = fleetOption.load(terminal);
    Fleet fleet = ready.fleet();
    try (Watch watch = Watch.start(fleet, ready.secrets(), settings(fleet))) {
      Snapshot first = FirstAnswers.of(watch);
      return exitCode(watching ? follow(watch) : shown(first));
    }
  }

  private WatchSettings settings(Fleet fleet) {
    StateFolder state = StateFolder.of(terminal.environment(), terminal.home(), fleet);
    MaintenanceMarks marks = new MaintenanceMarks(state, Clock.systemUTC());
    return WatchSettings.DEFAULT.withMaintenance(marks::current);
  }

  private Snapshot follow(Watch watch) {
    return new Following(terminal, frame()).until(watch, count > 0 ? count : Long.MAX_VALUE);
  }

  private Following.Frame frame() {
    if (json) {
      return new Following.Frame(false, snapshot -> List.of(StatusJson.write(snapshot)));
    }
    return terminal.outIsTerminal()
        ? new Following.Frame(true, this::text)
        : new Following.Frame(false, snapshot -> List.of(StatusText.line(snapshot)));
  }

  private Snapshot shown(Snapshot snapshot) {
    List<String> lines = json ? List.of(StatusJson.write(snapshot)) : text(snapshot);
    lines.forEach(terminal.out()::println);
    return snapshot;
  }

  private List<String> text(Snapshot snapshot) {
    return StatusText.lines(
        snapshot, terminal.columns().getAsInt(), new Paint(terminal.colours(noColor)));
  }

  private static int exitCode(Snapshot snapshot) {
    return of(snapshot.state());
  }

  static int of(State state) {
    return switch (state) {
      case HEALTHY -> Exit.OK;
      case WARNING -> Exit.WARNING;
      case CRITICAL -> Exit.CRITICAL;
      case UNKNOWN -> Exit.UNKNOWN;
    };
  }
}
