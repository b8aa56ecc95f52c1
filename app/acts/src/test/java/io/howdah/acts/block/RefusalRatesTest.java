package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.decision.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefusalRatesTest {
  private static final String ID = "0000d001";

  private final RefusalRates rates = new RefusalRates();

  @Test
  void areOverTheTimeBetweenTwoRollCallsNotBetweenLooks() {
    look(0, heard("g1", 4.5, 100), heard("g2", 1, 0));
    look(6, heard("g1", 0.5, 300), heard("g2", 2, 50));
    assertThat(now()).hasValue(200 / 10.0 + 50 / 5.0);
  }

  @Test
  void ofARollCallThatIsHeardAgainStay() {
    look(0, heard("g1", 0, 100));
    assertThat(now()).as("after one roll-call").isEmpty();
    look(2, heard("g1", 2, 100));
    look(4, heard("g1", 4, 100));
    assertThat(now()).isEmpty();
    look(6, heard("g1", 1, 150));
    assertThat(now()).hasValue(10);
    look(8, heard("g1", 3, 150));
    assertThat(now()).hasValue(10);
  }

  @Test
  void areUnknownWhereNoGuardToldAgain() {
    look(0, heard("g1", 1, 100));
    look(6, heard("g2", 1, 100));
    assertThat(now()).isEmpty();
    look(12, heard("g2", 2, 3));
    assertThat(now()).as("a guard that began anew").isEmpty();
    look(17, heard("g2", 2, 8));
    assertThat(now()).hasValue(1);
    look(22, heard("g2", 2, 8));
    assertThat(now()).hasValue(0);
  }

  @Test
  void doNotLeapWhenAGuardIsHeardAgain() {
    look(0, heard("g1", 0, 1_000_000));
    look(5, heard("g1", 0, 1_000_050));
    look(7);
    assertThat(now()).isEmpty();
    look(10, heard("g1", 0, 1_000_100));
    assertThat(now()).as("heard once since").isEmpty();
    look(15, heard("g1", 0, 1_000_200));
    assertThat(now()).hasValue(20);
  }

  /** A guard tells only of what it has counted. */
  @Test
  void ofWhatIsNotCountedYetAreNoneWhereItCouldBe() {
    look(0, silent("g1", 0));
    look(5, silent("g1", 0));
    assertThat(now()).hasValue(0);
    assertThat(rates.perSecond(decision(Mode.REJECT, "replica-9"))).isEmpty();
    look(10, heard("g1", 0, 50));
    assertThat(now()).hasValue(10);
    assertThat(rates.perSecond(decision(Mode.CANCEL, "replica-1"))).isEmpty();
  }

  private OptionalDouble now() {
    return rates.perSecond(decision(Mode.REJECT, "replica-1"));
  }

  private void look(long second, Heard... guards) {
    Overview look =
        new Overview(
            Optional.of(Stamp.NONE),
            Instant.EPOCH,
            "primary-1",
            List.of(),
            List.of(guards),
            Optional.of(Stamp.NONE),
            new Leader.Nobody(),
            List.of());
    rates.hear(look, Duration.ofSeconds(second).toNanos());
  }

  private static Decision decision(Mode mode, String node) {
    return new Decision(
        node.equals("replica-1") ? ID : "0000d002",
        new Stamp(1, 1),
        mode,
        new Match.ByUser("app"),
        new Scope(Set.of(), Set.of(node), Set.of()),
        Optional.empty(),
        "dba",
        "r",
        Instant.EPOCH,
        Optional.of(Instant.EPOCH.plusSeconds(60)));
  }

  private static Heard silent(String id, double secondsAgo) {
    return heard(id, secondsAgo, Map.of());
  }

  private static Heard heard(String id, double secondsAgo, long refused) {
    return heard(id, secondsAgo, Map.of(ID, new Heard.Counted(0, refused, 0)));
  }

  private static Heard heard(String id, double secondsAgo, Map<String, Heard.Counted> counted) {
    return new Heard(
        id,
        "shop",
        "checkout",
        List.of(new Heard.Route("replica-1", "here")),
        Duration.ofMillis((long) (secondsAgo * 1e3)),
        new Stamp(1, 1),
        0,
        counted);
  }
}
