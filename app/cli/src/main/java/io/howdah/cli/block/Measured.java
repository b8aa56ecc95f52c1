package io.howdah.cli.block;

import io.howdah.acts.block.forecast.EffectForecast;
import io.howdah.acts.block.forecast.Forecast;
import io.howdah.cli.terminal.Terminal;
import io.howdah.contract.decision.Match;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.watch.Watch;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Watches the fleet for as long as two looks at its statements take, to forecast a decision. */
record Measured(Terminal terminal, Watch watch) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Empty when nothing was measured in that time. */
  Optional<Forecast> forecast(EffectForecast effect, Match match) {
    terminal
        .err()
        .println("measuring what it would hold back, up to " + PATIENCE.toSeconds() + " s …");
    long end = System.nanoTime() + PATIENCE.toNanos();
    DigestTable table = watch.digests();
    while (!table.complete() && System.nanoTime() < end && !Thread.interrupted()) {
      LockSupport.parkNanos(PAUSE.toNanos());
      table = watch.digests();
    }
    return effect.of(table, match);
  }
}
