package io.howdah.cli.block;

import io.howdah.acts.block.forecast.EffectForecast;
import io.howdah.acts.block.forecast.Forecast;
import io.howdah.cli.terminal.Terminal;
import io.howdah.contract.decision.Match;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.watch.Loaded;
import io.howdah.watch.Watch;
import io.howdah.watch.WatchSettings;
import io.howdah.watch.digest.DigestSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Watches the fleet for as long as two looks at its statements take, to forecast a decision. */
record Measured(Terminal terminal, Loaded.Ready ready) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration APART = Duration.ofSeconds(8);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Empty when nothing was measured in that time. */
  Optional<Forecast> forecast(EffectForecast effect, Match match) {
    terminal
        .err()
        .println("measuring what it would hold back, up to " + PATIENCE.toSeconds() + " s …");
    WatchSettings settings =
        WatchSettings.DEFAULT.withDigests(DigestSettings.DEFAULT.withEvery(APART));
    try (Watch watch = Watch.start(ready.fleet(), ready.secrets(), settings)) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      DigestTable table = watch.digests();
      while (!table.complete() && System.nanoTime() < end && !Thread.interrupted()) {
        LockSupport.parkNanos(PAUSE.toNanos());
        table = watch.digests();
      }
      return effect.of(table, match);
    }
  }
}
