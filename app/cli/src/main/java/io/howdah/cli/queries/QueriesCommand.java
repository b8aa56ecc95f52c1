package io.howdah.cli.queries;

import io.howdah.acts.journal.StateFolder;
import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.FleetOption;
import io.howdah.cli.terminal.Terminal;
import io.howdah.cli.text.Paint;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Match;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.digest.DigestLine;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.View;
import io.howdah.watch.Loaded;
import io.howdah.watch.Watch;
import io.howdah.watch.digest.DigestSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code howdah queries}: which statements take the fleet's time. */
@Command(
    name = "queries",
    mixinStandardHelpOptions = true,
    description = "Statements without their constants, by their share of the fleet's time.",
    footer = {
      "",
      "Samples every node twice, three to eleven seconds apart, twenty in all at most; the first line",
      "says over how many seconds the rates are at least. joins are the tables in the statement;",
      "workload is the one that samples met, or guards counted, most; [reject 3f9a01bc] marks a statement that decision",
      "3f9a01bc rejects, [N+1] one that seems to run once for each row of another.",
      "Exit: 0 every node was read, 3 at least one was not (it is named, with the remedy), 64 wrong",
      "usage, 65 the fleet file cannot be used.",
      "docs/queries-json.md describes --json."
    })
public final class QueriesCommand implements Callable<Integer> {

  /** Time between the two readings of a node. */
  private static final Duration APART = Duration.ofSeconds(8);

  private static final Duration LONGEST = Duration.ofSeconds(18);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Terminal terminal;

  @Mixin FleetOption fleetOption;

  @Option(names = "--node", paramLabel = "N", description = "only what runs on this node")
  String node;

  @Option(names = "--region", paramLabel = "R", description = "only what runs in this region")
  String region;

  @Option(
      names = "--sort",
      paramLabel = "KEY",
      description = "${COMPLETION-CANDIDATES}; share without it",
      defaultValue = "share",
      converter = SortKey.Converter.class)
  SortKey sort;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "lines at most; 20 for people, all with --json")
  Integer limit;

  @Option(names = "--new", description = "only those first seen within the last hour")
  boolean onlyNew;

  @Option(names = "--json", description = "one JSON object on standard output")
  boolean json;

  @Option(names = "--no-color", description = "no colours; so does NO_COLOR")
  boolean noColor;

  public QueriesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit != null && limit < 1) {
      throw Complaint.usage("--limit: found '" + limit + "', expected 1 or more");
    }
    Loaded.Ready ready = fleetOption.load(terminal);
    Fleet fleet = ready.fleet();
    View view = view(fleet);
    Answer answer = answer(ready, view);
    if (json) {
      terminal.out().println(QueriesJson.write(answer));
    } else {
      Paint paint = new Paint(terminal.colours(noColor));
      new QueriesText(answer, width(), paint).lines().forEach(terminal.out()::println);
    }
    return answer.unread().isEmpty() ? Exit.OK : Exit.UNKNOWN;
  }

  private Answer answer(Loaded.Ready ready, View view) {
    Fleet fleet = ready.fleet();
    StateFolder state = StateFolder.of(terminal.environment(), terminal.home(), fleet);
    try (Deciding deciding = new Deciding(ready, state);
        Watch watch = OneLook.start(ready, settings(state))) {
      DigestTable table = read(watch);
      List<DigestLine> all = lines(table, view);
      int most = limit != null ? limit : json ? Integer.MAX_VALUE : 20;
      List<DigestLine> shown = all.subList(0, Math.min(most, all.size()));
      return new Answer(fleet.name(), table, view, shown, all.size(), deciding.inForce());
    }
  }

  /** What is no terminal gets lines as long as they are. */
  private int width() {
    return terminal.outIsTerminal() ? terminal.columns().getAsInt() : Integer.MAX_VALUE;
  }

  private static DigestSettings settings(StateFolder state) {
    return DigestSettings.DEFAULT.withEvery(APART).withFirstSeen(state.file("digests-seen"));
  }

  private View view(Fleet fleet) {
    if (node != null && region != null) {
      throw Complaint.usage("--node and --region: give one of them");
    }
    if (node != null) {
      return fleet
          .node(node)
          .map(found -> View.node(found.name()))
          .orElseThrow(
              () -> Complaint.usage("--node: no node " + node + " in fleet " + fleet.name()));
    }
    if (region != null) {
      return fleet.nodes().stream()
          .filter(each -> each.region().equals(region))
          .findFirst()
          .map(each -> View.region(region))
          .orElseThrow(
              () -> Complaint.usage("--region: no region " + region + " in " + fleet.name()));
    }
    return View.fleet();
  }

  /** Until every node was read twice, and the texts of what ran are known, or time is up. */
  private static DigestTable read(Watch watch) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!isEnough(watch.digests()) && System.nanoTime() < end && !Thread.interrupted()) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return watch.digests();
  }

  private static boolean isEnough(DigestTable table) {
    return table.complete() && table.rows().stream().allMatch(row -> row.linked() || isLost(table));
  }

  private static boolean isLost(DigestTable table) {
    return table.nodes().stream()
        .flatMap(each -> each.statements().toOptional().stream())
        .allMatch(collected -> collected.awaitingText() == 0);
  }

  private List<DigestLine> lines(DigestTable table, View view) {
    return table.view(view).stream()
        .filter(line -> !onlyNew || line.row().firstSeen().isNew(table.at().wall()))
        .sorted(sort.order())
        .toList();
  }

  /**
   * What is shown.
   *
   * @param all how many there are, with those that are not shown
   * @param decisions in force; empty where nobody could tell
   */
  record Answer(
      String fleet,
      DigestTable table,
      View view,
      List<DigestLine> lines,
      int all,
      Optional<List<Decision>> decisions) {

    /** Those about a digest; empty where nobody could tell. */
    Optional<List<Decision>> decisions(DigestRow row) {
      Match match = new Match.ByDigest(row.digest());
      return decisions.map(all -> all.stream().filter(each -> each.match().equals(match)).toList());
    }

    /** Nodes of the view whose counters could not be read. */
    List<Unread> unread() {
      return table.nodes().stream()
          .filter(view::covers)
          .flatMap(each -> Unread.of(each.node(), each.statements()).stream())
          .toList();
    }
  }

  /** A node that says nothing, and what to do about it. */
  record Unread(String node, String why, Optional<String> remedy) {
    static Optional<Unread> of(String node, Fact<?> fact) {
      return fact instanceof Fact.Unknown<?>(String why, Optional<String> remedy)
          ? Optional.of(new Unread(node, why, remedy))
          : Optional.empty();
    }
  }
}
