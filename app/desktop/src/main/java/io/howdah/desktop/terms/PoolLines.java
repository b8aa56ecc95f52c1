package io.howdah.desktop.terms;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.PoolLine;
import io.howdah.desktop.kit.Words;
import io.howdah.fleet.Snapshot.PoolView;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** A pool in one line of figures. Pure; any thread. */
public final class PoolLines {
  private PoolLines() {}

  /** The pool before a node; a line that says so where it has none. */
  public static PoolLine of(Standing standing) {
    return standing
        .pool()
        .map(pool -> of(pool, standing.poolLevel()))
        .orElse(
            new PoolLine(
                Words.of("node.no-pool"), Double.NaN, Level.UNKNOWN, Amount.UNKNOWN, List.of()));
  }

  private static PoolLine of(PoolView pool, Level level) {
    OptionalDouble use = Amounts.use(pool);
    return new PoolLine(
        pool.name(),
        use.orElse(Double.NaN),
        level,
        Amounts.percent(use, level == Level.HURT ? level : Level.CALM),
        List.of(
            labelled("node.pool.clients", Amounts.count(pool.clActive(), "")),
            labelled("node.pool.waiting", waiting(pool, level)),
            labelled("node.pool.maxwait", maxwait(pool, level)),
            labelled("node.pool.server", server(pool))));
  }

  /** Clients that wait, coloured as the pool stands. */
  public static Amount waiting(PoolView pool, Level level) {
    Amount count = Amounts.count(pool.clWaiting(), "");
    return pool.clWaiting().orElse(0) > 0 && level != Level.CALM
        ? Amount.judged(count.value(), count.unit(), level)
        : count;
  }

  /** The oldest waiter's wait, coloured as the pool stands. */
  public static Amount maxwait(PoolView pool, Level level) {
    if (pool.maxwait().isEmpty()) {
      return Amount.UNKNOWN;
    }
    Duration maxwait = pool.maxwait().get();
    return maxwait.isZero() ? Amount.zero("ms") : Amounts.judged(Figures.duration(maxwait), level);
  }

  private static Amount server(PoolView pool) {
    if (pool.svActive().isEmpty()) {
      return Amount.UNKNOWN;
    }
    String active = Amounts.count(pool.svActive().getAsInt(), "").value();
    String size = Amounts.count(pool.capacity().orElse(0), "").value();
    return Amount.of(active + " / " + size, "");
  }

  private static PoolLine.Labelled labelled(String key, Amount amount) {
    return new PoolLine.Labelled(Words.of(key), amount);
  }
}
