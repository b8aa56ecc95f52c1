package io.howdah.watch;

import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Reading;
import java.time.Duration;
import java.util.Optional;

/**
 * The newest knowledge of one target, as its own thread leaves it behind. Immutable.
 *
 * @param number counts the attempts that ended, answered or failed
 * @param answers counts those that answered
 * @param silentSince when it was last heard, or when watching began
 * @param countFrom missed samples are counted from here at the earliest: start, or waking up
 */
record Sample<T>(
    long number,
    long answers,
    Optional<Reading<T>> answer,
    Optional<Failure> failure,
    Moment silentSince,
    Moment countFrom) {

  /** In ticks. A sample is missed when nothing came by a quarter tick after its turn. */
  private static final double GRACE = 1.25;

  static <T> Sample<T> none(Moment now) {
    return new Sample<>(0, 0, Optional.empty(), Optional.empty(), now, now);
  }

  Sample<T> with(Reading<T> reading) {
    return reading
        .failure()
        .map(cause -> failed(cause))
        .orElseGet(
            () ->
                new Sample<>(
                    number + 1,
                    answers + 1,
                    Optional.of(reading),
                    Optional.empty(),
                    reading.asked(),
                    countFrom));
  }

  private Sample<T> failed(Failure cause) {
    return new Sample<>(number + 1, answers, answer, Optional.of(cause), silentSince, countFrom);
  }

  /** The console slept: everything known is that much older, and nothing was missed meanwhile. */
  Sample<T> afterSleep(Duration slept, Moment wokeAt) {
    return new Sample<>(
        number,
        answers,
        answer.map(old -> older(old, slept)),
        failure,
        older(silentSince, slept),
        wokeAt);
  }

  Observed<T> observed(Moment now, Duration tick) {
    return new Observed<>(answer, failure, silentSince, missed(now, tick));
  }

  private int missed(Moment now, Duration tick) {
    long from = Math.max(silentSince.nanos() - now.nanos(), countFrom.nanos() - now.nanos());
    double ticks = (double) -from / tick.toNanos();
    return ticks < GRACE ? 0 : (int) Math.round(ticks);
  }

  private static <T> Reading<T> older(Reading<T> reading, Duration by) {
    return new Reading<>(
        reading.target(), older(reading.asked(), by), reading.took(), reading.outcome());
  }

  static Moment older(Moment moment, Duration by) {
    return new Moment(moment.nanos() - by.toNanos(), moment.wall());
  }
}
