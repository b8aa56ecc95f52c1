package io.howdah.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StolenTimeTest {
  private static final List<String> BEFORE =
      List.of(
          "cpu  500 0 100 9000 3 0 2 30 0 0",
          "cpu0 250 0 50 4500 1 0 1 10 0 0",
          "cpu1 250 0 50 4500 2 0 1 20 0 0",
          "intr 17 8 9",
          "ctxt 12345");

  private static final List<String> AFTER =
      List.of(
          "cpu  510 0 100 9000 3 0 2 39 0 0",
          "cpu0 255 0 50 4500 1 0 1 17 0 0",
          "cpu1 255 0 50 4500 2 0 1 22 0 0");

  @Test
  void tellsWhatWasTakenOfEachProcessor() {
    StolenTime before = StolenTime.of(BEFORE);
    StolenTime after = StolenTime.of(AFTER);
    assertThat(before.millis()).containsExactly(100L, 200L);
    assertThat(after.mostSince(before)).isEqualTo(70);
    assertThat(after.allSince(before)).isEqualTo(90);
  }

  @Test
  void knowsOfNothingWhereNothingIsTold() {
    StolenTime untold = StolenTime.of(List.of());
    assertThat(untold.mostSince(StolenTime.of(BEFORE))).isZero();
    assertThat(StolenTime.of(List.of("cpu0 1 2 3")).millis()).containsExactly(0L);
  }

  @Test
  void readsThisMachine() {
    StolenTime then = StolenTime.now();
    assertThat(StolenTime.now().allSince(then)).isNotNegative();
  }
}
