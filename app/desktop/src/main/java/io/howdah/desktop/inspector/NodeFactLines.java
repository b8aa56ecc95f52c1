package io.howdah.desktop.inspector;

import io.howdah.desktop.inspector.Section.Lines;
import io.howdah.desktop.inspector.Section.Lines.Line;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.Fact;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a DBA asks of a server: slots, vacuum's holders, ages, conflicts, version, our own cost. */
final class NodeFactLines {
  private static final int MOST = 6;

  private NodeFactLines() {}

  static void add(List<Section> sections, Sight sight, NodeView node, NodeFacts facts) {
    sections.add(server(sight, node, facts));
    list(facts.slots(), "insp.slots", NodeFactLines::slot).ifPresent(sections::add);
    list(facts.xminHolders(), "insp.xmin", NodeFactLines::holder).ifPresent(sections::add);
    sections.add(cost(facts));
  }

  private static Section server(Sight sight, NodeView node, NodeFacts facts) {
    List<Line> lines = new ArrayList<>();
    NodeFacts.ConnectionUse use = facts.connections();
    lines.add(
        line(
            "insp.connections",
            Words.of("insp.of", Figures.count(use.used()), Figures.count(use.max()))));
    facts
        .sessions()
        .toOptional()
        .ifPresent(counts -> lines.add(line("insp.session-states", states(counts))));
    node.rates()
        .ifPresent(
            rates -> {
              lines.add(line("insp.tps", Figures.perSecond(rates.transactions()).toString()));
              if (facts.inRecovery()) {
                lines.add(line("insp.conflicts", Figures.perSecond(rates.conflicts()).toString()));
              }
            });
    long limit = sight.snapshot().fleet().thresholds().xidAge();
    lines.add(
        line(
            "insp.xid",
            Words.of(
                "insp.xid.value", Figures.count(facts.xidAge()), Figures.count(facts.mxidAge())),
            facts.xidAge() >= limit ? Tone.WARN : Tone.PLAIN));
    if (facts.preparedTransactions() > 0) {
      lines.add(line("insp.prepared", Integer.toString(facts.preparedTransactions())));
    }
    if (!facts.syncStandbyNames().isEmpty()) {
      lines.add(line("insp.sync-names", SafeText.of(facts.syncStandbyNames(), 28)));
    }
    lines.add(line("insp.timeline", Integer.toString(facts.timeline())));
    lines.add(line("insp.version", SafeText.of(facts.version(), 28)));
    Duration up = Duration.between(facts.startedAt(), facts.serverTime());
    lines.add(line("insp.up", Figures.duration(up).toString()));
    lines.add(line("insp.address", SafeText.of(node.node().endpoint().toString(), 34)));
    return new Lines(Words.of("insp.server"), "", lines);
  }

  private static String states(NodeFacts.SessionCounts counts) {
    return Words.of(
        "insp.session-states.value",
        Figures.count(counts.active()),
        Figures.count(counts.idle()),
        Figures.count(counts.idleInTransaction()),
        Figures.count(counts.lockWaiting()));
  }

  private interface Liner<T> {
    Line line(T item);
  }

  private static <T> Optional<Section> list(Fact<List<T>> fact, String key, Liner<T> liner) {
    return switch (fact) {
      case Fact.Known<List<T>>(List<T> items) ->
          items.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Lines(
                      Words.of(key),
                      items.size() > MOST ? Integer.toString(items.size()) : "",
                      items.stream().limit(MOST).map(liner::line).toList()));
      case Fact.Unknown<List<T>>(String why, Optional<String> remedy) ->
          Optional.of(
              new Lines(
                  Words.of(key),
                  "",
                  List.of(
                      Line.of(
                          SafeText.of(why, 40), Span.mono(SafeText.of(remedy.orElse(""), 32))))));
    };
  }

  private static Line slot(NodeFacts.Slot slot) {
    String retained =
        slot.retainedBytes().isPresent()
            ? Figures.bytes(slot.retainedBytes().getAsLong()).toString()
            : "–";
    boolean bad = !slot.active() || !slot.walStatus().equals("reserved");
    String state =
        slot.active() ? SafeText.of(slot.walStatus(), 16) : Words.of("insp.slot.inactive");
    return new Line(
        Optional.empty(),
        Level.CALM,
        List.of(Span.mono(SafeText.of(slot.name(), 26))),
        List.of(Span.words(state, bad ? Tone.WARN : Tone.FAINT), Span.mono(retained)),
        Optional.empty());
  }

  private static Line holder(NodeFacts.XminHolder holder) {
    String kind =
        switch (holder.kind()) {
          case SESSION -> Words.of("insp.xmin.session");
          case SLOT -> Words.of("insp.xmin.slot");
          case PREPARED_TRANSACTION -> Words.of("insp.xmin.prepared");
          case REPLICA_FEEDBACK -> Words.of("insp.xmin.feedback");
        };
    return new Line(
        Optional.empty(),
        Level.CALM,
        List.of(Span.words(kind), Span.mono(SafeText.of(holder.name(), 24))),
        List.of(
            Span.mono(Figures.count(holder.age()).toString()),
            Span.words(Words.of("insp.xids"), Tone.FAINT)),
        Optional.empty());
  }

  private static Section cost(NodeFacts facts) {
    NodeFacts.ProbeCost cost = facts.cost();
    return new Lines(
        Words.of("insp.cost"),
        Words.of("insp.cost.note"),
        List.of(
            line("insp.cost.trips", Integer.toString(cost.roundTrips())),
            line("insp.cost.bytes", Figures.bytes(cost.bytes()).toString()),
            line("insp.cost.time", millis(cost.serverTime()))));
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.2f ms", time.toNanos() / 1e6);
  }

  private static Line line(String key, String value) {
    return line(key, value, Tone.PLAIN);
  }

  private static Line line(String key, String value, Tone tone) {
    return Line.of(Words.of(key), Span.mono(value, tone));
  }
}
