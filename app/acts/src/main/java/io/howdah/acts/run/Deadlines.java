package io.howdah.acts.run;

import java.time.Duration;

/**
 * How long the steps of an act may take. A deadline that passes is an outcome, never a hang.
 *
 * @param ask looking at the fleet once: a preview, or one measurement
 * @param apply doing it
 * @param verify waiting for the effect to show
 */
public record Deadlines(Duration ask, Duration apply, Duration verify) {
  public static final Deadlines DEFAULT =
      new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
}
