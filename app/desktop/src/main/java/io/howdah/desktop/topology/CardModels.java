package io.howdah.desktop.topology;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.CardRow;
import io.howdah.desktop.kit.CardState;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.NodeCardModel;
import io.howdah.desktop.kit.Series;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.terms.Amounts;
import io.howdah.desktop.terms.CardStates;
import io.howdah.desktop.terms.Past;
import io.howdah.desktop.terms.Standing;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Role;
import io.howdah.fleet.Snapshot.PoolView;
import io.howdah.watch.Metric;
import io.howdah.watch.words.ReasonWords;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** A replica and its pool as a card. Pure; any thread. */
final class CardModels {
  private static final int SPARK_POINTS = 45;
  private static final double LEAST_SCALE_SECONDS = 0.02;

  private CardModels() {}

  /**
   * @param relay others stream from it
   * @param via the node of another lane it streams from
   */
  static NodeCardModel of(Sight sight, Standing standing, boolean relay, Optional<String> via) {
    CardState state = CardStates.of(standing);
    CardNotes.Pair notes = CardNotes.of(sight, standing);
    return new NodeCardModel(
        standing.name(),
        relay ? relayRole(standing) : role(standing, via),
        relay,
        state,
        word(standing),
        notes.second().orElseGet(() -> lag(sight, standing)),
        notes.third().orElseGet(() -> pool(standing)));
  }

  /** The state in one word, for screen readers. */
  static String word(Standing standing) {
    return standing.leading().map(ReasonWords::word).orElse(Words.of("node.healthy"));
  }

  private static String role(Standing standing, Optional<String> via) {
    String word = standing.node().role().word();
    boolean sync =
        standing.node().link().filter(link -> isSync(link.syncState())).isPresent()
            && standing.node().role() != Role.RELAY;
    String role = sync ? Words.of("node.sync", word) : word;
    return via.map(name -> Words.of("node.via", role, name)).orElse(role);
  }

  /** Whatever it was meant for, others stream from it. */
  private static String relayRole(Standing standing) {
    return standing.node().role() == Role.RELAY
        ? Role.RELAY.word()
        : Words.of("node.relaying", standing.node().role().word());
  }

  private static boolean isSync(String syncState) {
    return syncState.equals("sync") || syncState.equals("quorum");
  }

  static CardRow.Lag lag(Sight sight, Standing standing) {
    boolean muted = standing.node().maintenance().isPresent();
    boolean over =
        standing.has(Reason.Lagging.class)
            || muted && standing.node().lag().exceeds(sight.snapshot().fleet().thresholds());
    Level level = over && !muted ? Level.OVER : Level.CALM;
    Amount lag = Amounts.lag(standing.node().lag(), level);
    Amount shown = over && muted ? new Amount(lag.value(), lag.unit(), lag.tone(), true) : lag;
    return new CardRow.Lag(shown, series(sight, standing.name(), level), sessions(standing));
  }

  private static Amount sessions(Standing standing) {
    return standing
        .node()
        .facts()
        .flatMap(facts -> facts.sessions().toOptional())
        .map(NodeFacts.SessionCounts::total)
        .map(total -> Amounts.count(total, Words.of("node.unit.sessions")))
        .orElse(Amounts.unknown(Words.of("node.unit.sessions")));
  }

  private static Series series(Sight sight, String node, Level level) {
    double[] samples = Past.of(sight.history(), node, Metric.LAG_SECONDS, SPARK_POINTS);
    double top = Arrays.stream(samples).filter(value -> !Double.isNaN(value)).max().orElse(0);
    return Series.of(level, samples).withScale(0, Math.max(LEAST_SCALE_SECONDS, top * 1.4));
  }

  static CardRow pool(Standing standing) {
    if (standing.pool().isEmpty()) {
      return CardNotes.faint(Words.of("node.no-pool"));
    }
    PoolView pool = standing.pool().get();
    Level level = standing.poolLevel();
    OptionalDouble use = Amounts.use(pool);
    Amount waiting = Amounts.count(pool.clWaiting(), Words.of("node.unit.waiting"));
    boolean alarming = level != Level.CALM && pool.clWaiting().orElse(0) > 0;
    return new CardRow.Pool(
        Amounts.percent(use, level == Level.HURT ? level : Level.CALM),
        use.orElse(Double.NaN),
        level,
        alarming ? Amount.judged(waiting.value(), waiting.unit(), level) : waiting);
  }
}
