package io.howdah.desktop.queries;

import io.howdah.acts.block.Health;
import java.util.Optional;

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
    return of(health.leader())
        .orElseGet(
            () ->
                health.problems().isEmpty()
                    ? new Unknown()
                    : new Nobody(health.problems().getFirst()));
  }

  /** As others are told; empty where nobody is known. */
  static Optional<Keeping> of(Optional<String> holder) {
    return holder.map(Other::new);
  }
}
