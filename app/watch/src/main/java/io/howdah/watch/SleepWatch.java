package io.howdah.watch;

import io.howdah.fleet.Moment;
import java.time.Duration;
import java.util.Optional;

/**
 * Notices that the console did not run for a while. A sleeping machine's monotonic clock stands
 * still on some systems and runs on others: either the wall clock ran ahead of it, or a look that
 * was due every fraction of a tick came many ticks late. For the assembler's thread.
 */
final class SleepWatch {

  private static final Duration WALL_AHEAD = Duration.ofSeconds(5);
  private static final int TICKS_LATE = 10;

  private final Duration tooLate;
  private Moment last;

  SleepWatch(Moment start, Duration tick) {
    last = start;
    tooLate = tick.multipliedBy(TICKS_LATE);
  }

  /**
   * @param length how long the console did not run
   * @param unseen the part of it that the monotonic clock did not count
   */
  record Nap(Duration length, Duration unseen) {}

  Optional<Nap> look(Moment now) {
    Duration monotonic = now.since(last);
    Duration wall = Duration.between(last.wall(), now.wall());
    Duration unseen = wall.minus(monotonic);
    last = now;
    if (unseen.compareTo(WALL_AHEAD) >= 0) {
      return Optional.of(new Nap(wall, unseen));
    }
    return monotonic.compareTo(tooLate) >= 0
        ? Optional.of(new Nap(monotonic, Duration.ZERO))
        : Optional.empty();
  }
}
