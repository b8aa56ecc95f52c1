package io.howdah.lab.traffic;

import io.howdah.lab.TrafficCount;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** Counts one workload; the percentile is over the last 50 to 60 seconds. Thread-safe. */
final class Meter {
  private static final int SLICES = 6;
  private static final long SLICE_NANOS = Duration.ofSeconds(10).toNanos();
  private final Histogram[] slices = new Histogram[SLICES];
  private final long start = System.nanoTime();
  private long slice;
  private long statements;
  private long errors;
  private long refused;

  Meter() {
    for (int i = 0; i < SLICES; i++) {
      slices[i] = new Histogram(2);
      slices[i].setAutoResize(true);
    }
  }

  synchronized void answered(int count, long nanos) {
    turn();
    statements += count;
    slices[(int) (slice % SLICES)].recordValue(Math.max(0, nanos / 1000));
  }

  synchronized void failed() {
    errors++;
  }

  synchronized void refused() {
    refused++;
  }

  synchronized TrafficCount count() {
    turn();
    Histogram all = new Histogram(2);
    all.setAutoResize(true);
    for (Histogram one : slices) {
      all.add(one);
    }
    Double p99 = all.getTotalCount() == 0 ? null : all.getValueAtPercentile(99) / 1000.0;
    return new TrafficCount(statements, errors, refused, p99);
  }

  private void turn() {
    long now = (System.nanoTime() - start) / SLICE_NANOS;
    for (long next = Math.max(slice + 1, now - SLICES + 1); next <= now; next++) {
      slices[(int) (next % SLICES)].reset();
    }
    slice = now;
  }
}
