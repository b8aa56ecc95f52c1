package io.howdah.desktop.queries;

import io.howdah.acts.block.Health;
import io.howdah.acts.block.Leader;
import io.howdah.desktop.kit.Words;

/** Who does what decisions need of a living process: ends them in the books, records, sweeps. */
public sealed interface Keeping {

  /** This console; it ends with it, unless a keeper waits. */
  record Here() implements Keeping {}

  /**
   * Somebody else.
   *
   * @param holder how they name themselves: {@code keeper on ops-1 (pid 4711)}
   */
  record Other(String holder) implements Keeping {}

  record Nobody(String why) implements Keeping {}

  record Unknown() implements Keeping {}

  /** As this process's own upkeep knows it. */
  static Keeping of(Health health) {
    if (health.leads()) {
      return new Here();
    }
    return health
        .leader()
        .<Keeping>map(Other::new)
        .orElseGet(
            () ->
                health.problems().isEmpty()
                    ? new Unknown()
                    : new Nobody(health.problems().getFirst()));
  }

  /** As anybody is told who asks Redis or the primary. */
  static Keeping of(Leader leader) {
    return switch (leader) {
      case Leader.Known(String holder) -> new Other(holder);
      case Leader.Nobody nobody -> new Nobody(Words.of("queries.keeping.none"));
      case Leader.Unknown(String why) -> new Unknown();
    };
  }
}
