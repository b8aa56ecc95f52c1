package io.howdah.desktop.inspector;

import io.howdah.desktop.inspector.Section.Lines;
import io.howdah.desktop.inspector.Section.Lines.Line;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.desktop.terms.Standing;
import io.howdah.desktop.terms.StateSigns;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Lsn;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reason;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Snapshot.Link;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.Snapshot.Stage;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A node's overview. */
final class NodeInspection {
  private NodeInspection() {}

  static List<Section> sections(Sight sight, Standing standing) {
    NodeView node = standing.node();
    List<Section> sections = new ArrayList<>();
    node.link().ifPresent(link -> sections.add(stages(sight, standing, link)));
    sight.snapshot().nodes().stream()
        .filter(below -> below.upstream().equals(Optional.of(node.name())))
        .findFirst()
        .ifPresent(any -> sections.add(below(sight, node)));
    standing.pool().ifPresent(pool -> sections.add(PoolInspection.figures(sight, pool)));
    node.facts()
        .ifPresent(
            facts -> {
              sections.add(waits(facts));
              NodeFactLines.add(sections, sight, node, facts);
            });
    sections.add(Happened.on(sight, List.of(node.name(), poolName(standing))));
    return sections;
  }

  private static String poolName(Standing standing) {
    return standing.pool().map(pool -> pool.name()).orElse(node(standing));
  }

  private static String node(Standing standing) {
    return standing.node().name();
  }

  private static Section stages(Sight sight, Standing standing, Link link) {
    Optional<Lsn> position = standing.node().facts().flatMap(facts -> facts.wal().replayed());
    Level level =
        standing.has(Reason.Lagging.class) || standing.has(Reason.LinkSilent.class)
            ? Level.OVER
            : Level.CALM;
    List<Stage> stages = List.of(link.sent(), link.written(), link.flushed(), link.replayed());
    List<String> words = List.of("insp.sent", "insp.written", "insp.flushed", "insp.replayed");
    List<Section.Stages.Stop> stops = new ArrayList<>();
    stops.add(new Section.Stages.Stop(Words.of("insp.wal-now"), ""));
    for (int i = 0; i < stages.size(); i++) {
      stops.add(new Section.Stages.Stop(Words.of(words.get(i)), time(stages.get(i))));
    }
    List<String> gaps = new ArrayList<>();
    OptionalLong before = OptionalLong.of(0);
    for (Stage stage : stages) {
      gaps.add(gap(before, stage.bytes()));
      before = stage.bytes();
    }
    return new Section.Stages(
        Words.of("insp.replication"), position.map(Lsn::toString).orElse(""), stops, gaps, level);
  }

  private static String time(Stage stage) {
    return stage.time().map(time -> Figures.duration(time).toString()).orElse("");
  }

  private static String gap(OptionalLong from, OptionalLong to) {
    return from.isEmpty() || to.isEmpty()
        ? "–"
        : Figures.bytes(Math.max(0, to.getAsLong() - from.getAsLong())).toString();
  }

  /** Who streams from it, farthest behind first. */
  private static Section below(Sight sight, NodeView node) {
    List<Line> lines =
        sight.snapshot().nodes().stream()
            .filter(child -> child.upstream().equals(Optional.of(node.name())))
            .sorted(
                Comparator.comparing(
                        (NodeView child) -> child.lag().time().orElse(Duration.ofDays(999)))
                    .reversed())
            .limit(6)
            .map(child -> child(sight, child))
            .toList();
    long all =
        sight.snapshot().nodes().stream()
            .filter(child -> child.upstream().equals(Optional.of(node.name())))
            .count();
    return new Lines(Words.of("insp.below"), Words.count("insp.below.count", all), lines);
  }

  private static Line child(Sight sight, NodeView child) {
    Standing standing = Standing.of(sight.snapshot(), child);
    boolean late = standing.has(Reason.Lagging.class);
    String lag = child.lag().time().map(time -> Figures.duration(time).toString()).orElse("–");
    return new Line(
        FleetInspection.icon(standing.state()),
        StateSigns.level(standing.state()),
        List.of(Span.mono(SafeText.of(child.name(), 40))),
        List.of(Span.mono(lag, late ? Tone.WARN : Tone.MUTED)),
        Optional.of(Target.node(child.name())));
  }

  private static Section waits(NodeFacts facts) {
    return switch (facts.sessions()) {
      case Fact.Unknown<NodeFacts.SessionCounts>(String why, Optional<String> remedy) ->
          new Lines(
              Words.of("insp.waits"),
              "",
              List.of(
                  new Line(
                      Optional.of(Icon.STALE),
                      Level.UNKNOWN,
                      List.of(Span.words(SafeText.of(why, 60))),
                      List.of(),
                      Optional.empty()),
                  Line.of("", Span.mono(SafeText.of(remedy.orElse(""), 60)))));
      case Fact.Known<NodeFacts.SessionCounts>(NodeFacts.SessionCounts counts) -> shares(counts);
    };
  }

  private static Section shares(NodeFacts.SessionCounts counts) {
    int all = counts.waits().stream().mapToInt(NodeFacts.WaitClass::sessions).sum();
    List<Section.Shares.Share> shares =
        counts.waits().stream()
            .filter(wait -> wait.sessions() > 0)
            .sorted(Comparator.comparingInt(NodeFacts.WaitClass::sessions).reversed())
            .limit(6)
            .map(
                wait ->
                    new Section.Shares.Share(
                        SafeText.of(wait.name(), 16), wait.sessions() / (double) all))
            .toList();
    return new Section.Shares(
        Words.of("insp.waits"),
        Words.of("insp.waits.note", Figures.count(all), Figures.count(counts.total())),
        shares);
  }
}
