package io.howdah.watch.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "112, 112 ms",
    "4200, 4.2 s",
    "2000, 2 s",
    "9960, 10 s",
    "12400, 12 s",
    "60000, 1 min",
    "252000, 4 min 12 s",
    "11100000, 3 h 5 min",
    "3600000000, 41 d"
  })
  void durations(long millis, String text) {
    assertThat(Figures.duration(Duration.ofMillis(millis))).hasToString(text);
  }

  @Test
  void durationsWithoutEnd() {
    assertThat(Figures.duration(Duration.between(Instant.EPOCH, Instant.MAX)).toString())
        .endsWith(" d");
    assertThat(Figures.duration(Duration.between(Instant.MAX, Instant.EPOCH))).hasToString("0 s");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "812, 812 B",
    "1700000, 1.7 MB",
    "8388608, 8 MiB",
    "999600, 1 MB",
    "2199023255552, 2.2 TB"
  })
  void bytes(long bytes, String text) {
    assertThat(Figures.bytes(bytes)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 /s", "840, 840 /s", "18400, 18.4 k/s", "1380000, 1.38 M/s", "0.4, 0.4 /s"})
  void rates(double rate, String text) {
    assertThat(Figures.perSecond(rate)).hasToString(text);
  }

  @Test
  void percentages() {
    assertThat(Figures.percent(0.38)).hasToString("38 %");
    assertThat(Figures.percent(0.714)).hasToString("71.4 %");
    assertThat(Figures.percent(0.99999)).hasToString("99.9 %");
    assertThat(Figures.percent(1)).hasToString("100 %");
    assertThat(Figures.percent(Double.NaN)).isEqualTo(Figure.UNKNOWN);
  }

  @Test
  void thousandsStandApart() {
    assertThat(Figures.count(1_840)).hasToString("1\u00a0840");
    assertThat(Figures.count(-38)).hasToString("−38");
  }
}
