package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.terms.Amounts;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import io.howdah.fleet.digest.Latency;
import java.util.Optional;
import java.util.OptionalInt;

/** The predicted effect as the sheet shows it: an estimate. Pure; any thread. */
final class Predictions {
  private static final BlockSheetModel.Prediction NOTHING =
      new BlockSheetModel.Prediction(
          Words.of("queries.estimate.none"),
          Optional.empty(),
          "",
          Double.NaN,
          Level.UNKNOWN,
          Double.NaN,
          "–",
          "–",
          "–");

  private Predictions() {}

  static BlockSheetModel.Prediction of(Sight sight, QueryRow row, Optional<Effect> effect) {
    return effect.filter(it -> it.node().isPresent()).map(it -> of(sight, row, it)).orElse(NOTHING);
  }

  private static BlockSheetModel.Prediction of(Sight sight, QueryRow row, Effect effect) {
    String node = effect.node().orElseThrow();
    Optional<Snapshot.PoolView> pool =
        sight.snapshot().pools().stream().filter(it -> it.pool().node().equals(node)).findFirst();
    double use = pool.map(it -> Amounts.use(it).orElse(Double.NaN)).orElse(Double.NaN);
    double after = use * (1 - effect.freed());
    boolean hurt = pool.filter(it -> it.state() == State.CRITICAL).isPresent();
    return new BlockSheetModel.Prediction(
        Words.of("queries.estimate", Ages.brief(effect.span())),
        Optional.of(freed(effect.freed())),
        node,
        use,
        hurt ? Level.HURT : Level.CALM,
        after,
        waiting(pool.map(Snapshot.PoolView::clWaiting).orElse(OptionalInt.empty()), after),
        within(row),
        "≈ " + Rates.text(Rates.calls(effect.refusedPerSecond())) + "/s");
  }

  private static String freed(double share) {
    long percent = Math.round(share * 100);
    return percent == 0 ? "0 %" : "−" + percent + " %";
  }

  /** Nobody waits for a pool that has room. */
  private static String waiting(OptionalInt waiting, double after) {
    if (waiting.isEmpty()) {
      return "–";
    }
    int now = waiting.getAsInt();
    return Double.isNaN(after) || after >= 0.95 ? now + " → ?" : now + " → 0";
  }

  /** Until the guards know it, and those in flight have ended. */
  private static String within(QueryRow row) {
    double p95 = row.line().p95().map(Latency::millis).orElse(1_000.0);
    return "≈ " + Math.max(1, Math.round((1_000 + 3 * p95) / 1_000)) + " s";
  }
}
