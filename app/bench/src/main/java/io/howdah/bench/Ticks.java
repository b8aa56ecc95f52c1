package io.howdah.bench;

import io.howdah.fleet.Moment;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Snapshot;
import io.howdah.watch.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Follows a watch tick by tick. */
final class Ticks {
  private static final long LOOK_EVERY_NANOS = 2_000_000;

  private Ticks() {}

  /** The last Snapshot of each of the next {@code count} ticks. */
  static List<Snapshot> next(Watch watch, int count) {
    List<Snapshot> seen = new ArrayList<>();
    Snapshot last = watch.latest();
    while (seen.size() < count) {
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
      Snapshot now = watch.latest();
      if (now.tick() != last.tick()) {
        seen.add(last);
      }
      last = now;
    }
    return seen;
  }

  /** When the watch first published what was asked for; throws when that took too long. */
  static Moment await(Watch watch, Predicate<Snapshot> shown, Duration atMost, String what) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!shown.test(watch.latest())) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not shown within " + atMost.toSeconds() + " s: " + what);
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
    return Moment.now();
  }

  /** From the first question of the Snapshot's tick to its last answer, in milliseconds. */
  static double length(Snapshot snapshot, Duration tick) {
    List<Reading<?>> answers = answersOf(snapshot, tick);
    long first = answers.stream().mapToLong(reading -> reading.asked().nanos()).min().orElse(0);
    long last = answers.stream().mapToLong(Ticks::end).max().orElse(0);
    return (last - first) / 1e6;
  }

  private static long end(Reading<?> reading) {
    return reading.asked().plus(reading.took()).nanos();
  }

  /** The readings of this tick; one that is a whole tick old belongs to an earlier one. */
  private static List<Reading<?>> answersOf(Snapshot snapshot, Duration tick) {
    return all(snapshot)
        .flatMap(observed -> observed.answer().stream())
        .<Reading<?>>map(reading -> reading)
        .filter(reading -> snapshot.at().since(reading.asked()).compareTo(tick) < 0)
        .toList();
  }

  static Stream<Observed<?>> all(Snapshot snapshot) {
    Stream<Observed<?>> nodes = snapshot.nodes().stream().map(Snapshot.NodeView::observed);
    Stream<Observed<?>> pods =
        snapshot.pools().stream().flatMap(p -> p.pods().stream()).map(Snapshot.PodView::observed);
    Stream<Observed<?>> cache = snapshot.cache().stream().map(Snapshot.CacheView::observed);
    return Stream.of(nodes, pods, cache).flatMap(part -> part);
  }
}
