package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.fleet.digest.Recent;
import io.howdah.fleet.digest.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What bins tell is what a list of all growth would. */
class BinsTest {
  private static final long FIRST_SPAN = 1L << 40;

  private record Grown(long reading, long span, int calls) {}

  private static Usage growth(int calls) {
    return new Usage(calls, calls * 2.0, 3, 4, 5, 6, 7, 8, 0, 0);
  }

  private static double calls(List<Grown> all, long reading) {
    return all.stream()
        .filter(it -> it.reading > reading - Bins.READINGS)
        .mapToInt(Grown::calls)
        .sum();
  }

  private static double spanned(List<Grown> all, long span) {
    return all.stream().filter(it -> it.span > span - Bins.SPANS).mapToInt(Grown::calls).sum();
  }

  @Test
  void tellsWhatGrewInTheLastReadingsAndInFiveMinutes() {
    Random random = new Random(7);
    Bins bins = new Bins();
    List<Grown> all = new ArrayList<>();
    long span = FIRST_SPAN;
    for (long reading = 1; reading < 2_000; reading++) {
      span += random.nextInt(8) == 0 ? random.nextInt(1, 14) : random.nextInt(2);
      if (random.nextInt(4) == 0) {
        int calls = random.nextInt(1, 100);
        all.add(new Grown(reading, span, calls));
        bins.add(reading, span, growth(calls), -1);
      }
      Usage now = bins.now(reading, 2);
      assertThat(now.calls()).isEqualTo(calls(all, reading) / 2, within(1e-3));
      assertThat(now.millis()).isEqualTo(calls(all, reading), within(1e-3));
      assertThat(bins.isIdle(reading)).isEqualTo(calls(all, reading) == 0);
      assertThat(bins.fiveMinutes(span).calls()).isEqualTo(spanned(all, span), within(1e-3));
      long until = bins.sameUntil(span);
      if (until < Long.MAX_VALUE) {
        assertThat(spanned(all, until - 1)).isEqualTo(spanned(all, span));
        assertThat(spanned(all, until)).isLessThan(spanned(all, span));
      } else {
        assertThat(spanned(all, span)).isZero();
      }
    }
  }

  @Test
  void everyFigureHasItsPlace() {
    Bins bins = new Bins();
    bins.add(1, FIRST_SPAN, growth(1), -1);
    bins.add(2, FIRST_SPAN, growth(1), 0);
    assertThat(bins.now(2, 1)).isEqualTo(new Usage(2, 4, 6, 8, 10, 12, 14, 16, -1, 0));
    assertThat(bins.fiveMinutes(FIRST_SPAN)).isEqualTo(new Recent(2, 3));
    assertThat(new Bins().now(5, 1)).isEqualTo(Usage.NONE);
  }
}
