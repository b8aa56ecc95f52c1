package io.howdah.watch.digest;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.Usage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An hour of every busy digest: 180 points, 1.4 kB each. A point is the mean over its 20 seconds;
 * where no node could tell anything there is a gap. When there is no room for one that is busy now,
 * the one that has been idle for longest gives way. Thread-safe.
 */
final class DigestRings implements DigestHistory {

  private static final long STEP_NANOS = Duration.ofSeconds(20).toNanos();
  private static final int POINTS = 180;
  private static final int MOST = 2_000;

  private static final class Ring {
    final float[] calls = new float[POINTS];
    final float[] mean = new float[POINTS];
    long newest;
    long busyAt;
    private double callsSum;
    private double millisSum;
    private int count;

    Ring(long step) {
      newest = step;
      busyAt = step;
      Arrays.fill(calls, Float.NaN);
      Arrays.fill(mean, Float.NaN);
    }

    void put(long step, Usage usage) {
      for (long gap = Math.max(newest + 1, step - POINTS + 1); gap <= step; gap++) {
        calls[slot(gap)] = Float.NaN;
        mean[slot(gap)] = Float.NaN;
      }
      callsSum = usage.calls() + (step == newest ? callsSum : 0);
      millisSum = usage.millis() + (step == newest ? millisSum : 0);
      count = step == newest ? count + 1 : 1;
      newest = step;
      busyAt = usage.calls() > 0 || usage.time() > 0 ? step : busyAt;
      calls[slot(step)] = (float) (callsSum / count);
      mean[slot(step)] = callsSum > 0 ? (float) (millisSum / callsSum) : Float.NaN;
    }
  }

  private final Map<String, Ring> rings = new HashMap<>();
  private final Moment start;
  private long newest;

  DigestRings(Moment start) {
    this.start = start;
  }

  private static int slot(long step) {
    return (int) Math.floorMod(step, (long) POINTS);
  }

  /** Takes in the newest table; what is not in it did nothing, as far as any node told. */
  synchronized void take(DigestTable table) {
    long step = step(table.at());
    newest = step;
    if (table.nodes().stream().noneMatch(node -> node.statements() instanceof Fact.Known<?>)) {
      return;
    }
    rings.values().removeIf(ring -> step - ring.busyAt >= POINTS);
    Set<String> idle = new HashSet<>(rings.keySet());
    int busy = 0;
    for (DigestRow row : table.rows()) {
      idle.remove(row.digest());
      Ring ring = rings.get(row.digest());
      if (ring == null && busy < MOST && makeRoom(step)) {
        ring = new Ring(step);
        rings.put(row.digest(), ring);
      }
      if (ring != null) {
        ring.put(step, row.usage());
      }
      busy++;
    }
    idle.forEach(
        digest -> Optional.ofNullable(rings.get(digest)).ifPresent(r -> r.put(step, Usage.NONE)));
  }

  /** Nobody who is busy in this step gives way. */
  private boolean makeRoom(long step) {
    if (rings.size() < 2 * MOST) {
      return true;
    }
    Optional<String> idlest =
        rings.entrySet().stream()
            .filter(ring -> ring.getValue().busyAt < step)
            .min(Comparator.comparingLong(ring -> ring.getValue().busyAt))
            .map(Map.Entry::getKey);
    idlest.ifPresent(rings::remove);
    return idlest.isPresent();
  }

  private long step(Moment at) {
    return at.since(start).toNanos() / STEP_NANOS;
  }

  @Override
  public synchronized double[] series(String digest, Figure figure, Duration span, int points) {
    double[] series = new double[points];
    Arrays.fill(series, Double.NaN);
    Ring ring = rings.get(digest);
    if (ring == null) {
      return series;
    }
    float[] values = figure == Figure.CALLS_PER_SECOND ? ring.calls : ring.mean;
    double width = (double) span.toNanos() / STEP_NANOS / points;
    for (int i = 0; i < points; i++) {
      long to = newest + 1 - Math.round(width * (points - i - 1));
      long from = Math.min(to - 1, newest + 1 - Math.round(width * (points - i)));
      series[i] = mean(ring, values, from, to);
    }
    return series;
  }

  private static double mean(Ring ring, float[] values, long from, long to) {
    double sum = 0;
    int count = 0;
    for (long at = from; at < to; at++) {
      boolean kept = at <= ring.newest && at > ring.newest - POINTS;
      float value = kept ? values[slot(at)] : Float.NaN;
      if (!Float.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }
}
