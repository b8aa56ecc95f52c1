package io.howdah.fleet.judge;

import io.howdah.fleet.Lsn;
import io.howdah.fleet.Moment;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where one primary's log was at which moment of the console's own clock: what turns bytes behind
 * into seconds behind, without any server's clock, at any cascade depth. Preallocated, one sample a
 * tick; the oldest is overwritten. For one thread.
 */
public final class LsnHistory {

  private static final long SHORTLY_NANOS = Duration.ofSeconds(5).toNanos();

  private final long[] nanos;
  private final long[] lsns;
  private int newest = -1;
  private int size;

  public LsnHistory(int capacity) {
    nanos = new long[capacity];
    lsns = new long[capacity];
  }

  /**
   * Adds a sample. One that is not newer than the last is passed over; a position before the last
   * one means another log (restored, rewound), and the history starts anew.
   */
  public void add(Moment at, Lsn lsn) {
    if (size > 0 && at.nanos() - nanos[newest] <= 0) {
      return;
    }
    if (size > 0 && Long.compareUnsigned(lsn.value(), lsns[newest]) < 0) {
      clear();
    }
    newest = (newest + 1) % nanos.length;
    nanos[newest] = at.nanos();
    lsns[newest] = lsn.value();
    size = Math.min(size + 1, nanos.length);
  }

  public void clear() {
    newest = -1;
    size = 0;
  }

  /** Makes every sample older: the console's monotonic clock stood still for that long. */
  public void shift(Duration slept) {
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] -= slept.toNanos();
    }
  }

  /**
   * The position at a moment, interpolated between two samples; the newest known one after the last
   * sample, and the first one shortly before it. Empty further back.
   */
  public Optional<Lsn> at(Moment moment) {
    int below = lastNotAfter(moment.nanos());
    if (below < 0) {
      boolean shortlyBefore = size > 0 && time(0) - moment.nanos() <= SHORTLY_NANOS;
      return shortlyBefore ? Optional.of(new Lsn(lsn(0))) : Optional.empty();
    }
    if (below == size - 1) {
      return Optional.of(new Lsn(lsn(below)));
    }
    double share =
        (double) (moment.nanos() - time(below)) / (double) (time(below + 1) - time(below));
    long way = (long) (share * (lsn(below + 1) - lsn(below)));
    return Optional.of(new Lsn(lsn(below) + way));
  }

  /** The newest sampled position not later than a moment: known, not interpolated. */
  public Optional<Lsn> knownAt(Moment moment) {
    int below = lastNotAfter(moment.nanos());
    return below < 0 ? Optional.empty() : Optional.of(new Lsn(lsn(below)));
  }

  /** Whether nothing was written between the two samples before a moment. */
  public boolean stoodStillBefore(Moment moment) {
    int below = lastNotAfter(moment.nanos());
    return below < 1 || lsn(below) == lsn(below - 1);
  }

  /**
   * How fast the log has grown over the last {@code span}.
   *
   * @param least empty while the samples cover less than this
   */
  public OptionalDouble bytesPerSecond(Duration span, Duration least) {
    if (size < 2) {
      return OptionalDouble.empty();
    }
    int from = Math.max(0, lastNotAfter(time(size - 1) - span.toNanos()));
    long nanosApart = time(size - 1) - time(from);
    return nanosApart < least.toNanos()
        ? OptionalDouble.empty()
        : OptionalDouble.of((lsn(size - 1) - lsn(from)) / (nanosApart / 1e9));
  }

  /** The first sampled position not earlier than a moment. */
  public Optional<Lsn> knownAfter(Moment moment) {
    int above = lastNotAfter(moment.nanos()) + 1;
    return above >= size ? Optional.empty() : Optional.of(new Lsn(lsn(above)));
  }

  /**
   * How old, at {@code moment}, is the newest position that {@code replayed} covers.
   *
   * @return empty while there is no sample
   */
  public Optional<Age> ageOf(Lsn replayed, Moment moment) {
    if (size == 0) {
      return Optional.empty();
    }
    int below = lastNotAbove(replayed.value());
    if (below < 0) {
      return Optional.of(new Age(positive(moment.nanos() - time(0)), true));
    }
    long crossed = below == size - 1 ? moment.nanos() : crossing(below, replayed.value());
    return Optional.of(new Age(positive(moment.nanos() - crossed), false));
  }

  /**
   * @param atLeast the position is older than the history: {@code time} is a lower bound
   */
  public record Age(Duration time, boolean atLeast) {

    /** It is only known to be more than some time shorter than this one. */
    boolean isBelow(Duration bound) {
      return atLeast && time.compareTo(bound) < 0;
    }
  }

  private long crossing(int below, long lsn) {
    double share = (double) (lsn - lsn(below)) / (double) (lsn(below + 1) - lsn(below));
    return time(below) + (long) (share * (time(below + 1) - time(below)));
  }

  private static Duration positive(long nanos) {
    return Duration.ofNanos(Math.max(0, nanos));
  }

  private int lastNotAfter(long moment) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time(middle) - moment <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private int lastNotAbove(long lsn) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(lsn(middle), lsn) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private long time(int fromOldest) {
    return nanos[slot(fromOldest)];
  }

  private long lsn(int fromOldest) {
    return lsns[slot(fromOldest)];
  }

  private int slot(int fromOldest) {
    return Math.floorMod(newest - size + 1 + fromOldest, nanos.length);
  }
}
