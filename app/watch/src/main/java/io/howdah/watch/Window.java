package io.howdah.watch;

import io.howdah.fleet.Moment;
import io.howdah.fleet.Reading;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The answers of the last few seconds: rates come from its two ends, over the time that really
 * passed. A restart or a reset of counters empties it, so that no rate is ever negative. For one
 * thread.
 */
final class Window<T> {

  private final Duration span;
  private final BiPredicate<T, T> continues;
  private final Deque<Reading<T>> readings = new ArrayDeque<>();
  private long lastNumber = -1;

  /**
   * @param span how far back it reaches
   * @param continues whether the counters of the second still count on from the first
   */
  Window(Duration span, BiPredicate<T, T> continues) {
    this.span = span;
    this.continues = continues;
  }

  /** Two answers and the time between them. */
  record Ends<T>(T old, T now, Duration apart) {

    double perSecond(long from, long to) {
      return Math.max(0, to - from) / (apart.toNanos() / 1e9);
    }
  }

  /** Takes in a new answer; true when it is one. */
  boolean take(Sample<T> sample) {
    if (sample.answers() == lastNumber || sample.answer().isEmpty()) {
      return false;
    }
    lastNumber = sample.answers();
    Reading<T> reading = sample.answer().get();
    if (!readings.isEmpty() && !continues.test(value(readings.getLast()), value(reading))) {
      readings.clear();
    }
    readings.addLast(reading);
    Moment oldest = reading.moment();
    while (readings.size() > 2 && oldest.since(second().moment()).compareTo(span) >= 0) {
      readings.removeFirst();
    }
    return true;
  }

  Optional<Ends<T>> ends() {
    if (readings.size() < 2) {
      return Optional.empty();
    }
    Reading<T> old = readings.getFirst();
    Reading<T> now = readings.getLast();
    Duration apart = now.moment().since(old.moment());
    return apart.isPositive()
        ? Optional.of(new Ends<>(value(old), value(now), apart))
        : Optional.empty();
  }

  void clear() {
    readings.clear();
  }

  private Reading<T> second() {
    var all = readings.iterator();
    all.next();
    return all.next();
  }

  private static <T> T value(Reading<T> reading) {
    return reading.value().orElseThrow();
  }
}
