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

/** Watches the fleet for some seconds, to forecast a decision. */
record Measured(Terminal terminal, Watch watch) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration ENOUGH = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Empty when nothing was measured in that time. */
  Optional<Forecast> forecast(EffectForecast effect, Match match) {
    terminal
        .err()
        .println("measuring what it would hold back, up to " + PATIENCE.toSeconds() + " s …");
    long end = System.nanoTime() + PATIENCE.toNanos();
    DigestTable table = watch.digests();
    while (!isEnough(table) && System.nanoTime() < end && !Thread.interrupted()) {
      LockSupport.parkNanos(PAUSE.toNanos());
      table = watch.digests();
    }
    return effect.of(table, match);
  }

  /** Every node was looked at for some time, and what ran there is known by name. */
  private static boolean isEnough(DigestTable table) {
    return table.complete()
        && table.nodes().stream()
            .flatMap(node -> node.statements().toOptional().stream())
            .allMatch(told -> told.awaitingText() == 0 && told.watched().compareTo(ENOUGH) >= 0);
  }
}
