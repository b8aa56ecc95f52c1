package io.howdah.desktop.topology;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Metric;
import io.howdah.desktop.kit.PrimaryCardModel;
import io.howdah.desktop.kit.Series;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.terms.Amounts;
import io.howdah.desktop.terms.CardStates;
import io.howdah.desktop.terms.Past;
import io.howdah.desktop.terms.PoolLines;
import io.howdah.desktop.terms.Standing;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reason;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Session;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.Snapshot.Rates;
import io.howdah.watch.words.Figures;
import io.howdah.watch.words.ReasonWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The primary and its pool as the large card. Pure; any thread. */
final class PrimaryModels {
  private static final int POINTS = 64;
  private static final int REASON_LIMIT = 60;

  private PrimaryModels() {}

  static PrimaryCardModel of(Sight sight, Standing standing) {
    NodeView node = standing.node();
    return new PrimaryCardModel(
        node.name(),
        Words.of("node.primary"),
        CardStates.of(standing),
        beside(standing),
        about(sight, node),
        metrics(sight, node),
        PoolLines.of(standing));
  }

  private static List<Span> beside(Standing standing) {
    Optional<Reason> leading = standing.leading();
    if (leading.isPresent()) {
      Tone tone = CardStates.of(standing).tone();
      String words = SafeText.of(ReasonWords.of(leading.get()), REASON_LIMIT);
      return List.of(Span.words(words, tone));
    }
    String region = SafeText.of(standing.node().node().region());
    return List.of(
        Span.words(
            standing
                .node()
                .node()
                .zone()
                .map(zone -> Words.of("node.region-zone", region, SafeText.of(zone)))
                .orElse(region)));
  }

  private static List<Span> about(Sight sight, NodeView node) {
    List<Span> spans = new ArrayList<>();
    node.facts()
        .ifPresent(
            facts -> {
              spans.add(Span.words(Words.of("node.version", SafeText.of(facts.version(), 20))));
              spans.add(Span.words("·", Tone.FAINT));
              spans.add(Span.words(Words.of("node.up")));
              Duration up = Duration.between(facts.startedAt(), facts.serverTime());
              spans.add(Span.mono(Amounts.brief(up).toString()));
            });
    syncStandby(sight)
        .ifPresent(
            name -> {
              spans.add(Span.words("·", Tone.FAINT));
              spans.add(Span.words(Words.of("node.sync-standby")));
              spans.add(Span.mono(SafeText.of(name, 32)));
            });
    return spans;
  }

  private static Optional<String> syncStandby(Sight sight) {
    return sight.snapshot().nodes().stream()
        .filter(node -> node.link().filter(link -> link.syncState().equals("sync")).isPresent())
        .map(NodeView::name)
        .findFirst();
  }

  private static List<Metric> metrics(Sight sight, NodeView node) {
    return List.of(
        Metric.past(
            Words.of("node.tps"),
            node.rates().map(PrimaryModels::tps).orElse(Amount.UNKNOWN),
            past(sight, node, io.howdah.watch.Metric.TRANSACTIONS)),
        Metric.past(
            Words.of("node.wal"),
            node.rates().map(PrimaryModels::wal).orElse(Amount.UNKNOWN),
            past(sight, node, io.howdah.watch.Metric.WAL_BYTES)),
        connections(sight, node),
        oldest(sight, node));
  }

  private static Amount tps(Rates rates) {
    return Amounts.of(Figures.perSecond(rates.transactions()));
  }

  private static Amount wal(Rates rates) {
    return Amounts.of(Figures.bytesPerSecond(rates.walBytes()));
  }

  private static Series past(Sight sight, NodeView node, io.howdah.watch.Metric metric) {
    return Series.of(Level.CALM, Past.of(sight.history(), node.name(), metric, POINTS));
  }

  private static Metric connections(Sight sight, NodeView node) {
    String label = Words.of("node.connections");
    return node.facts()
        .map(NodeFacts::connections)
        .map(
            use -> {
              double share = use.max() == 0 ? 0 : use.used() / (double) use.max();
              boolean over = share >= sight.snapshot().fleet().thresholds().connectionsUsed();
              Level level = over ? Level.OVER : Level.CALM;
              String unit = Words.of("node.of", Amounts.count(use.max(), "").value());
              Amount used = Amounts.count(use.used(), unit);
              Amount shown = over ? Amount.judged(used.value(), unit, level) : used;
              return Metric.share(label, shown, share, level);
            })
        .orElse(Metric.share(label, Amount.UNKNOWN, Double.NaN, Level.UNKNOWN));
  }

  private static Metric oldest(Sight sight, NodeView node) {
    String label = Words.of("node.oldest");
    Optional<List<Session>> notable = node.facts().flatMap(facts -> facts.notable().toOptional());
    if (notable.isEmpty()) {
      return Metric.remark(
          label, Amount.UNKNOWN, Span.words(Words.of("node.not-known"), Tone.FAINT));
    }
    return notable.get().stream()
        .filter(session -> session.transactionAge().isPresent())
        .max(Comparator.comparing(session -> session.transactionAge().orElse(Duration.ZERO)))
        .map(session -> oldest(sight, label, session))
        .orElseGet(
            () ->
                Metric.remark(
                    label,
                    Amount.zero("s"),
                    Span.words(Words.of("node.no-transaction"), Tone.FAINT)));
  }

  private static Metric oldest(Sight sight, String label, Session session) {
    Duration age = session.transactionAge().orElse(Duration.ZERO);
    var limits = sight.snapshot().fleet().thresholds();
    boolean idle = session.key().state().startsWith("idle in transaction");
    Duration limit = idle ? limits.idleInTransaction() : limits.longTransaction();
    Level level = age.compareTo(limit) >= 0 ? Level.OVER : Level.CALM;
    int blocks = session.blocks();
    List<Span> remark = new ArrayList<>();
    remark.add(Span.words(Words.of("node.pid"), Tone.FAINT));
    remark.add(Span.mono(Integer.toString(session.key().pid()), Tone.FAINT));
    if (blocks > 0) {
      remark.add(Span.words(Words.of("node.blocks"), Tone.WARN));
      remark.add(Span.mono(Integer.toString(blocks), Tone.WARN));
    } else if (level == Level.OVER) {
      remark.add(Span.words(Words.of("node.over-limit", Figures.duration(limit)), Tone.WARN));
    }
    return new Metric(
        label, Amounts.judged(Figures.duration(age), level), new Metric.Below.Remark(remark));
  }
}
