package io.howdah.fleet.judge;

import static io.howdah.fleet.judge.Scene.primary;
import static io.howdah.fleet.judge.Scene.sender;
import static io.howdah.fleet.judge.Scene.standby;
import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Failure;
import io.howdah.fleet.NodeFacts.Slot;
import io.howdah.fleet.NodeFacts.WalReceiver;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Session;
import io.howdah.fleet.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodeRuleTest {

  private final Scene scene = new Scene();

  @BeforeEach
  void healthyFleet() {
    Duration none = Duration.ZERO;
    scene
        .log("p", 500, 0, 0, 100)
        .answers("p", 100, primary(500, sender("a", 500, 500, null, none)).build())
        .answers("a", 100, standby(500, 1, sender("c", 500, 500, null, none)).build())
        .answers("c", 100, standby(500, 2).build());
  }

  @Test
  void aHealthyFleetGivesNoReason() {
    assertThat(scene.reasons("p")).isEmpty();
    assertThat(scene.reasons("a")).isEmpty();
    assertThat(scene.reasons("c")).isEmpty();
  }

  @Test
  void refusedConnectionIsDownAtOnce() {
    scene.fails("a", new Failure.Unreachable("Connection refused"));
    assertThat(scene.reasons("a"))
        .singleElement()
        .satisfies(reason -> assertThat(reason.state()).isEqualTo(State.CRITICAL));
  }

  @Test
  void silenceIsUnknownAfterThreeSamplesAndNotBefore() {
    assertThat(scene.missed("a", 2).reasons("a")).isEmpty();
    assertThat(scene.missed("a", 3).reasons("a"))
        .containsExactly(new Reason.NoAnswer(Duration.ofSeconds(3), Optional.empty()));
  }

  @Test
  void theUpstreamOfAFrozenNodeKeepsItsPlace() {
    scene.missed("p", 10).missed("a", 10);
    assertThat(scene.topology().primary()).contains("p");
    assertThat(scene.topology().place("c").upstream()).contains("a");
  }

  @Test
  void startingUpIsNoAlarm() {
    scene.fails("a", new Failure.Starting("the database system is starting up"));
    assertThat(scene.reasons("a").getFirst().state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void twoPrimariesAreBothNamed() {
    scene.answers("a", 100, primary(600).timeline(2).build());
    assertThat(scene.topology().primary()).contains("a");
    assertThat(scene.reasons("a"))
        .contains(new Reason.Promoted(2, 1), new Reason.TwoPrimaries("p", 2, 1));
    assertThat(scene.reasons("p")).contains(new Reason.TwoPrimaries("a", 1, 2));
  }

  @Test
  void aDemotedPrimaryIsNamed() {
    scene
        .answers("p", 100, standby(500, 2).timeline(2).build())
        .answers("a", 100, primary(600).timeline(2).build());
    assertThat(scene.reasons("p")).contains(new Reason.NotPrimary());
    assertThat(scene.topology().place("p").upstream()).contains("a");
  }

  @Test
  void anotherClusterIsNamedAndNeverThePrimary() {
    scene.answers("c", 100, primary(900).timeline(9).system("666").build());
    assertThat(scene.topology().primary()).contains("p");
    assertThat(scene.reasons("c")).containsExactly(new Reason.AnotherCluster("666", "7001"));
  }

  @Test
  void anUpstreamOutsideTheFleetIsNamed() {
    WalReceiver strange =
        new WalReceiver(
            "streaming",
            "elsewhere",
            OptionalInt.of(9),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.of(1));
    scene
        .answers("a", 100, standby(500, 1).build())
        .answers("c", 100, standby(500, 2).receiver(strange).build());
    assertThat(scene.reasons("c")).contains(new Reason.UnknownUpstream("elsewhere:9"));
  }

  @Test
  void namesMatchWhereAddressesPassThroughARelay() {
    WalReceiver relayed =
        new WalReceiver(
            "streaming",
            "127.0.0.1",
            OptionalInt.of(9),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.of(1));
    scene.answers("c", 100, standby(500, 2).receiver(relayed).build());
    assertThat(scene.topology().place("c").upstream()).contains("a");
    assertThat(scene.reasons("c")).isEmpty();
  }

  @Test
  void aMissingRightMakesTheCardUnknownOnceWithItsRemedy() {
    scene.answers("p", 100, primary(500).sendersHidden().build());
    assertThat(scene.reasons("p"))
        .containsExactly(
            new Reason.MissingRight(
                "waits and blocking, outgoing replication",
                "pg_monitor is not granted",
                Optional.of("GRANT pg_monitor TO observer")));
  }

  @Test
  void aStandbyWithoutAReceiverDoesNotStream() {
    scene.answers("a", 100, standby(500, 1).receiver(null).build());
    assertThat(scene.reasons("a")).hasExactlyElementsOfTypes(Reason.NotStreaming.class);
    assertThat(scene.topology().place("a").upstream()).contains("p");
  }

  @Test
  void synchronousCommitsWithoutAStandbyHang() {
    scene.answers("p", 100, primary(500).syncNames("ANY 1 (*)").build());
    assertThat(scene.reasons("p")).containsExactly(new Reason.SyncStandbyMissing("ANY 1 (*)"));
    assertThat(LinkRule.wanted("FIRST 2 (a, b)")).isEqualTo(2);
    assertThat(LinkRule.wanted("3(a,b,c)")).isEqualTo(3);
    assertThat(LinkRule.wanted("s1, s2")).isEqualTo(1);
    assertThat(LinkRule.wanted("ANY 99999999999 (*)")).isEqualTo(1);
  }

  @Test
  void aSlotEndsWhenItsRoomIsWrittenFull() {
    Slot slot =
        new Slot(
            "s", "physical", false, "reserved", OptionalLong.of(900), OptionalLong.of(60_000_000));
    scene.answers("p", 100, primary(500).slot(slot).build());
    assertThat(scene.reasons("p"))
        .containsExactly(
            new Reason.SlotAtRisk(
                "s", 900, OptionalLong.of(60_000_000), Optional.of(Duration.ofMinutes(1))));
  }

  @Test
  void anActiveSlotThatKeepsUpIsNotAtRisk() {
    Slot slot =
        new Slot("s", "physical", true, "reserved", OptionalLong.of(900), OptionalLong.of(60_000));
    scene.answers("p", 100, primary(500).slot(slot).build());
    assertThat(scene.reasons("p")).isEmpty();
  }

  @Test
  void aLostSlotIsCritical() {
    Slot slot =
        new Slot("s", "physical", false, "lost", OptionalLong.empty(), OptionalLong.empty());
    scene.answers("p", 100, primary(500).slot(slot).build());
    assertThat(scene.reasons("p")).containsExactly(new Reason.SlotLost("s"));
  }

  @Test
  void connectionsAreJudgedAgainstWhatApplicationsCanHave() {
    scene.answers("p", 100, primary(500).connections(88, 100).build());
    assertThat(scene.reasons("p")).containsExactly(new Reason.ConnectionsNearLimit(88, 97));
  }

  @Test
  void blockersAndForgottenTransactionsAreNamed() {
    Session idle = session(7, "idle in transaction", 90, List.of());
    Session waiter = session(8, "active", 30, List.of(7));
    scene.answers("p", 100, primary(500).notable(idle, waiter).build());
    assertThat(scene.reasons("p"))
        .containsExactlyInAnyOrder(
            new Reason.Blocking(7, "app", 1, Duration.ofSeconds(30)),
            new Reason.IdleInTransaction(7, "app", Duration.ofSeconds(90), 1));
  }

  @Test
  void transactionAgeIsJudgedOnThePrimaryOnly() {
    scene
        .answers("p", 100, primary(500).xidAge(1_500_000_000).build())
        .answers("a", 100, standby(500, 1).xidAge(1_500_000_000).build());
    assertThat(scene.reasons("p"))
        .containsExactly(new Reason.XidAgeHigh(1_500_000_000, 1_000_000_000));
    assertThat(scene.reasons("a")).isEmpty();
  }

  @Test
  void theWorstComesFirst() {
    Slot lost =
        new Slot("s", "physical", false, "lost", OptionalLong.empty(), OptionalLong.empty());
    scene.answers("p", 100, primary(500).connections(96, 100).slot(lost).build());
    assertThat(scene.reasons("p").getFirst()).isEqualTo(new Reason.SlotLost("s"));
  }

  private static Session session(int pid, String state, int seconds, List<Integer> blockedBy) {
    Optional<Duration> age = Optional.of(Duration.ofSeconds(seconds));
    return new Session(
        new Session.Key(pid, Scene.NOON, Optional.empty(), state),
        "u",
        "d",
        "app",
        Optional.empty(),
        "client backend",
        Optional.empty(),
        Optional.empty(),
        age,
        age,
        OptionalLong.empty(),
        "select 1",
        blockedBy,
        0);
  }
}
