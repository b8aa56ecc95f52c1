package io.howdah.cli.status;

import io.howdah.cli.text.Paint;
import io.howdah.cli.text.Table;
import io.howdah.cli.text.Tree;
import io.howdah.cli.text.Width;
import io.howdah.cli.text.Wrap;
import io.howdah.fleet.Reason;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.State;
import io.howdah.watch.words.FleetSentence;
import io.howdah.watch.words.ReasonWords;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A Snapshot as lines of text: the sentence, what needs attention worst first, and the tree. */
public final class StatusText {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Snapshot snapshot;
  private final int width;
  private final Paint paint;
  private final StatusCells cells;
  private final List<String> lines = new ArrayList<>();

  private StatusText(Snapshot snapshot, int width, Paint paint) {
    this.snapshot = snapshot;
    this.width = width;
    this.paint = paint;
    this.cells = new StatusCells(snapshot);
  }

  public static List<String> lines(Snapshot snapshot, int width, Paint paint) {
    StatusText text = new StatusText(snapshot, width, paint);
    text.heading();
    text.attention();
    text.tree();
    text.cache();
    text.cost();
    return List.copyOf(text.lines);
  }

  /** The whole state in one line, for output that is not a terminal. */
  public static String line(Snapshot snapshot) {
    return clock(snapshot)
        + " "
        + snapshot.state().word()
        + " · "
        + SafeText.of(snapshot.fleet().name())
        + " · "
        + FleetSentence.of(snapshot).text();
  }

  private static String clock(Snapshot snapshot) {
    return CLOCK.format(snapshot.at().wall().atZone(ZoneId.systemDefault()));
  }

  private void heading() {
    String name = SafeText.of(snapshot.fleet().name());
    String environment = SafeText.of(snapshot.fleet().environment());
    String state = Paint.glyph(snapshot.state()).strip() + " " + snapshot.state().word();
    String first = name + " · " + environment + " · " + clock(snapshot) + " · " + state.strip();
    lines.add(paint.state(snapshot.state(), paint.bold(Width.cut(first, width))));
    wrapped(State.HEALTHY, "", FleetSentence.of(snapshot).text());
  }

  /** One thing that may need attention. */
  private record Concern(String name, State state, String since, List<Reason> reasons) {}

  private void attention() {
    List<Concern> concerns = new ArrayList<>();
    snapshot
        .nodes()
        .forEach(n -> add(concerns, n.name(), n.state(), cells.since(n.stateSince()), n.reasons()));
    snapshot
        .pools()
        .forEach(p -> add(concerns, p.name(), p.state(), cells.since(p.stateSince()), p.reasons()));
    snapshot
        .cache()
        .ifPresent(
            c ->
                add(
                    concerns,
                    c.cache().name(),
                    c.state(),
                    cells.since(c.stateSince()),
                    c.reasons()));
    if (!concerns.isEmpty()) {
      lines.add("");
      concerns.sort(Comparator.comparing(Concern::state));
      concerns.forEach(this::concern);
    }
  }

  private static void add(
      List<Concern> concerns, String name, State state, String since, List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      concerns.add(new Concern(SafeText.of(name), state, since, reasons));
    }
  }

  private void concern(Concern concern) {
    for (Reason reason : concern.reasons()) {
      boolean first = reason == concern.reasons().getFirst();
      String since = first && saysNoTime(reason) ? " · for " + concern.since() : "";
      String glyph = Paint.glyph(reason.state());
      wrapped(reason.state(), glyph + " " + concern.name() + "  ", ReasonWords.of(reason) + since);
    }
  }

  private static boolean saysNoTime(Reason reason) {
    return !(reason instanceof Reason.NoAnswer
        || reason instanceof Reason.Down
        || reason instanceof Reason.InMaintenance);
  }

  private void wrapped(State state, String first, String text) {
    String fitting = Width.of(first) > width / 2 ? "" : first;
    if (fitting.isEmpty() && !first.isEmpty()) {
      lines.add(paint.state(state, Width.cut(first.stripTrailing(), width)));
      fitting = "    ";
    }
    for (String line : Wrap.of(fitting, text, width)) {
      lines.add(paint.state(state, Width.cut(line, width)));
    }
  }

  private void tree() {
    Table table =
        new Table(
            "node", ">lag", ">behind", ">pool", ">waiting", "role", ">sessions", ">heard", "state");
    Comparator<NodeView> worstFirst =
        Comparator.comparing(node -> WorstBelow.of(node, snapshot.nodes()));
    List<NodeView> sorted = snapshot.nodes().stream().sorted(worstFirst).toList();
    List<Tree<NodeView>> rows = Tree.of(sorted, NodeView::name, NodeView::upstream);
    for (Tree<NodeView> row : rows) {
      table.add(cells.row(row.prefix(), row.item()));
    }
    List<String> drawn = table.lines(width);
    lines.add("");
    lines.add(paint.faint(drawn.getFirst()));
    for (int i = 0; i < rows.size(); i++) {
      lines.add(paint.state(rows.get(i).item().state(), drawn.get(i + 1)));
    }
  }

  private void cache() {
    snapshot
        .cache()
        .ifPresent(
            cache -> {
              lines.add("");
              String text =
                  "cache " + SafeText.of(cache.cache().name()) + "  " + cells.cache(cache);
              lines.add(paint.state(cache.state(), Width.cut(text, width)));
            });
  }

  private void cost() {
    if (snapshot.cost().roundTripsPerSecond() > 0) {
      lines.add(paint.faint(Width.cut(cells.cost(snapshot.cost()), width)));
    }
  }
}
