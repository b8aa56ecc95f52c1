package io.howdah.fleet;

import java.time.Duration;
import java.util.Optional;

/**
 * What one target answered at one moment, or why it did not.
 *
 * @param target name of the node, pod or cache
 * @param asked when the question left
 * @param took time until the answer was complete, or until the attempt was given up
 */
public record Reading<T>(String target, Moment asked, Duration took, Outcome<T> outcome) {

  /** The answer or the cause of its absence. */
  public sealed interface Outcome<T> {}

  public record Answered<T>(T value) implements Outcome<T> {}

  public record Failed<T>(Failure cause) implements Outcome<T> {}

  public static <T> Reading<T> answered(String target, Moment asked, Duration took, T value) {
    return new Reading<>(target, asked, took, new Answered<>(value));
  }

  public static <T> Reading<T> failed(String target, Moment asked, Duration took, Failure cause) {
    return new Reading<>(target, asked, took, new Failed<>(cause));
  }

  /** The best estimate of when the server looked: the middle of the round trip. */
  public Moment moment() {
    return asked.plus(took.dividedBy(2));
  }

  public Optional<T> value() {
    return switch (outcome) {
      case Answered<T>(T value) -> Optional.of(value);
      case Failed<T> failed -> Optional.empty();
    };
  }

  public Optional<Failure> failure() {
    return switch (outcome) {
      case Answered<T> answered -> Optional.empty();
      case Failed<T>(Failure cause) -> Optional.of(cause);
    };
  }
}
