package io.howdah.acts.block;

import java.time.Duration;
import java.util.OptionalDouble;

/** How much guards refuse, between two looks. */
public final class Rates {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private Rates() {}

  /**
   * Statements refused a second; while a decision only observes, those it would have refused.
   * Guards tell about every five seconds, so looks should be further apart. Empty when that cannot
   * be said.
   */
  public static OptionalDouble refusedPerSecond(Overview earlier, Overview later, String id) {
    Duration between = Duration.between(earlier.databaseNow(), later.databaseNow());
    var before = earlier.block(id);
    var now = later.block(id);
    if (before.isEmpty() || now.isEmpty() || between.compareTo(SHORTEST) < 0) {
      return OptionalDouble.empty();
    }
    long more = total(now.get()) - total(before.get());
    return more < 0 ? OptionalDouble.empty() : OptionalDouble.of(more / (between.toMillis() / 1e3));
  }

  private static long total(Overview.Block block) {
    return block.refused() + block.wouldRefuse();
  }
}
