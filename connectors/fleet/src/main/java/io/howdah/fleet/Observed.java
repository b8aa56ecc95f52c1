package io.howdah.fleet;

import java.time.Duration;
import java.util.Optional;

/**
 * The newest knowledge of one target in a Snapshot.
 *
 * @param answer the last Reading that answered; empty before the first
 * @param failure the cause of the newest failure, empty while the target answers
 * @param silentSince when the target was last heard, or when watching began
 * @param missedSamples ticks that passed without an answer
 */
public record Observed<T>(
    Optional<Reading<T>> answer, Optional<Failure> failure, Moment silentSince, int missedSamples) {

  public Optional<T> value() {
    return answer.flatMap(Reading::value);
  }

  /** Age of the last answer at {@code now}. */
  public Optional<Duration> age(Moment now) {
    return answer.map(reading -> now.since(reading.moment()));
  }

  /** Whether its facts are too old to be called the present, or were never there. */
  public boolean isStale(Thresholds thresholds) {
    boolean missed = missedSamples >= thresholds.missedSamples();
    return missed || answer.isEmpty() && failure.isPresent();
  }
}
