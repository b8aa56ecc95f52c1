package io.howdah.cli.status;

import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.FleetOption;
import io.howdah.cli.terminal.Terminal;
import io.howdah.cli.text.Paint;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Session;
import io.howdah.watch.FirstAnswers;
import io.howdah.watch.Loaded;
import io.howdah.watch.Watch;
import io.howdah.watch.WatchSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code howdah sessions}: who is connected, and who blocks whom. */
@Command(
    name = "sessions",
    mixinStandardHelpOptions = true,
    description = "Sessions of a node or of all, longest transaction first.",
    footer = {
      "",
      "Exit: 0 every node answered, 3 at least one did not (it is named), 64 wrong usage,",
      "65 the fleet file cannot be used."
    })
public final class SessionsCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Terminal terminal;

  @Mixin FleetOption fleetOption;

  @Option(names = "--node", paramLabel = "N", description = "only this node")
  String node;

  @Option(names = "--blocking", description = "only who blocks and who is blocked, as a tree")
  boolean blocking;

  @Option(names = "--json", description = "one JSON object on standard output")
  boolean json;

  @Option(names = "--no-color", description = "no colours; so does NO_COLOR")
  boolean noColor;

  public SessionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Loaded.Ready ready = fleetOption.load(terminal);
    Fleet fleet = nodesOnly(ready.fleet());
    Map<String, Reading<List<Session>>> answers;
    try (Watch watch = Watch.start(fleet, ready.secrets(), WatchSettings.DEFAULT)) {
      answers = ask(watch, fleet.nodes().stream().map(Node::name).toList());
    }
    if (json) {
      terminal.out().println(SessionsJson.write(fleet.name(), answers, blocking));
    } else {
      Paint paint = new Paint(terminal.colours(noColor));
      new SessionsText(terminal.columns().getAsInt(), paint, blocking)
          .lines(answers)
          .forEach(terminal.out()::println);
    }
    boolean all = answers.values().stream().allMatch(answer -> answer.value().isPresent());
    return all ? Exit.OK : Exit.UNKNOWN;
  }

  /** Poolers and cache are not asked, nor are nodes that nobody wants to see. */
  private Fleet nodesOnly(Fleet fleet) {
    if (node == null) {
      return only(fleet, fleet.primary(), fleet.replicas());
    }
    Node wanted =
        fleet
            .node(node)
            .orElseThrow(
                () -> Complaint.usage("--node: no node " + node + " in fleet " + fleet.name()));
    return only(fleet, wanted, List.of());
  }

  private static Fleet only(Fleet fleet, Node first, List<Node> others) {
    return new Fleet(
        fleet.name(),
        fleet.environment(),
        fleet.database(),
        fleet.access(),
        first,
        others,
        List.of(),
        Optional.empty(),
        List.of(),
        fleet.thresholds());
  }

  private static Map<String, Reading<List<Session>>> ask(Watch watch, List<String> nodes) {
    FirstAnswers.of(watch);
    Map<String, CompletableFuture<Reading<List<Session>>>> asked = new LinkedHashMap<>();
    nodes.forEach(name -> asked.put(name, watch.sessions(name)));
    Moment now = Moment.now();
    Map<String, Reading<List<Session>>> answers = new LinkedHashMap<>();
    asked.forEach(
        (name, answer) ->
            answers.put(
                name,
                answer
                    .completeOnTimeout(late(name, now), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join()));
    return answers;
  }

  private static Reading<List<Session>> late(String name, Moment asked) {
    return Reading.failed(name, asked, PATIENCE, new Failure.TimedOut(PATIENCE, ""));
  }
}
