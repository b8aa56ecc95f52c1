package io.howdah.watch;

import io.howdah.fleet.Observed;
import io.howdah.fleet.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Waits for the first answers of a fleet. Few silent targets cost {@link #BOUND}, and what it takes
 * until they are called silent; when many have not been heard by then, or this process is still
 * busy with its own start, it is likelier that this computer is short of breath than that they are
 * gone, and it waits longer.
 */
public final class FirstAnswers {
  static final Duration BOUND = Duration.ofMillis(2_500);
  static final Duration OUT_OF_BREATH = Duration.ofSeconds(6);
  static final Duration LONGEST = Duration.ofSeconds(15);

  /**
   * The next tick may be the one that calls a silent target silent: that is worth waiting for, also
   * where ticks come late. At most; the wait ends with that tick.
   */
  private static final Duration JUDGEMENT = Duration.ofSeconds(3);

  private static final Duration LOOK = Duration.ofMillis(20);
  private static final int FEW = 2;
  private static final int FEW_IN = 5;

  private FirstAnswers() {}

  /**
   * Blocks until enough is known, or until it is late: {@link #LONGEST}, and {@link #JUDGEMENT}
   * more where by then no tick has called the silent ones silent.
   */
  public static Snapshot of(Watch watch) {
    long began = System.nanoTime();
    Breath breath = new Breath();
    while (true) {
      Snapshot latest = watch.latest();
      Duration waited = Duration.ofNanos(System.nanoTime() - began);
      Silence silence = silence(latest);
      Duration bound = bound(silence.isOfFew(), breath.isShort(waited));
      boolean late = waited.compareTo(silence.isJudged() ? bound : bound.plus(JUDGEMENT)) > 0;
      if (silence.silent() == 0 || late || Thread.interrupted()) {
        return latest;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /**
   * How long to wait for answers.
   *
   * @param few few targets are silent
   * @param busy this process is computing, rather than waiting for them
   */
  static Duration bound(boolean few, boolean busy) {
    if (few) {
      return busy ? OUT_OF_BREATH : BOUND;
    }
    return busy ? LONGEST : OUT_OF_BREATH;
  }

  /**
   * How many of the targets have neither answered nor failed.
   *
   * @param unjudged how many of these are not yet shown as silent, but as not measured
   */
  record Silence(long silent, long unjudged, int targets) {
    boolean isOfFew() {
      return silent <= Math.max(FEW, targets / FEW_IN);
    }

    boolean isJudged() {
      return unjudged == 0;
    }
  }

  static Silence silence(Snapshot snapshot) {
    List<Observed<?>> targets =
        Stream.of(
                snapshot.nodes().stream().map(Snapshot.NodeView::observed),
                snapshot.pools().stream()
                    .flatMap(pool -> pool.pods().stream())
                    .map(Snapshot.PodView::observed),
                snapshot.cache().stream().map(Snapshot.CacheView::observed))
            .<Observed<?>>flatMap(each -> each)
            .toList();
    List<Observed<?>> silent =
        targets.stream().filter(t -> t.answer().isEmpty() && t.failure().isEmpty()).toList();
    long unjudged = silent.stream().filter(t -> !t.isStale(snapshot.fleet().thresholds())).count();
    return new Silence(silent.size(), unjudged, targets.size());
  }
}
