package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.decision.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RatesTest {

  @Test
  void areOverTheTimeBetweenRollCallsNotBetweenLooks() {
    Overview first = at(0, heard("g1", 4.5, 100), heard("g2", 1, 0));
    Overview later = at(6, heard("g1", 0.5, 300), heard("g2", 2, 50));
    assertThat(Rates.refusedPerSecond(first, later, "d1")).hasValue(200 / 10.0 + 50 / 5.0);
  }

  @Test
  void areUnknownWhereNoGuardToldAgain() {
    Overview first = at(0, heard("g1", 1, 100));
    assertThat(Rates.refusedPerSecond(first, at(3, heard("g1", 4, 100)), "d1")).isEmpty();
    assertThat(Rates.refusedPerSecond(first, at(6, heard("g2", 1, 100)), "d1")).isEmpty();
    assertThat(Rates.refusedPerSecond(first, at(6, heard("g1", 2, 3)), "d1"))
        .as("a guard that began anew")
        .isEmpty();
    assertThat(Rates.refusedPerSecond(first, at(6, heard("g1", 2, 100)), "d1")).hasValue(0);
  }

  private static Overview at(long second, Heard... guards) {
    return new Overview(
        Optional.of(Stamp.NONE),
        Instant.ofEpochSecond(1_000 + second),
        "primary-1",
        List.of(),
        List.of(guards),
        Optional.of(Stamp.NONE),
        new Leader.Nobody(),
        List.of());
  }

  private static Heard heard(String id, double secondsAgo, long refused) {
    return new Heard(
        id,
        "shop",
        "checkout",
        List.of(),
        Duration.ofMillis((long) (secondsAgo * 1e3)),
        new Stamp(1, 1),
        0,
        Map.of("d1", new Heard.Counted(0, refused, 0)));
  }
}
