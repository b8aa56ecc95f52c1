package io.howdah.desktop.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.decision.Heard;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalRatesTest {
  private static final List<String> IDS = List.of("d1");

  private final RefusalRates rates = new RefusalRates();

  @Test
  void areOverTheTimeBetweenTwoRollCallsHoweverOftenSomebodyLooks() {
    look(0, heard("g1", 0, 100));
    assertThat(rates.now("d1")).as("after one roll-call").isNaN();
    look(2, heard("g1", 2, 100));
    look(4, heard("g1", 4, 100));
    assertThat(rates.now("d1")).isNaN();
    look(6, heard("g1", 1, 150));
    look(8, heard("g1", 3, 150));
    assertThat(rates.of("d1")).containsExactly(10.0, 10.0);
    assertThat(rates.now("d1")).isEqualTo(10);
  }

  @Test
  void addUpOverGuardsThatTellEachInItsOwnRhythm() {
    look(0, heard("g1", 0, 0), heard("g2", 2, 1000));
    look(5, heard("g1", 0, 50), heard("g2", 2, 1010));
    assertThat(rates.now("d1")).isEqualTo(12);
  }

  @Test
  void areUnknownWhileNobodyTellsAndDoNotLeapAfterwards() {
    look(0, heard("g1", 0, 1_000_000));
    look(5, heard("g1", 0, 1_000_050));
    look(7);
    assertThat(rates.now("d1")).isNaN();
    look(10, heard("g1", 0, 1_000_100));
    assertThat(rates.now("d1")).as("heard once since").isNaN();
    look(15, heard("g1", 0, 1_000_200));
    assertThat(rates.now("d1")).isEqualTo(20);
    assertThat(rates.of("d1")).containsExactly(10.0, 20.0);
  }

  @Test
  void startAnewWithACounterThatFell() {
    look(0, heard("g1", 0, 500));
    look(5, heard("g1", 0, 3));
    assertThat(rates.now("d1")).isNaN();
    look(10, heard("g1", 0, 8));
    assertThat(rates.now("d1")).isEqualTo(1);
  }

  @Test
  void ofADecisionThatEndedAreForgotten() {
    look(0, heard("g1", 0, 0));
    look(5, heard("g1", 0, 50));
    rates.hear(List.of(), List.of(), 6_000_000_000L);
    assertThat(rates.of("d1")).isEmpty();
  }

  private void look(long second, Heard... heard) {
    rates.hear(List.of(heard), IDS, Duration.ofSeconds(second).toNanos());
  }

  private static Heard heard(String id, long secondsAgo, long refused) {
    return new Heard(
        id,
        "shop",
        "checkout",
        List.of(),
        Duration.ofSeconds(secondsAgo),
        new Stamp(1, 1),
        0,
        Map.of("d1", new Heard.Counted(0, refused, 0)));
  }
}
