package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.howdah.acts.Act;
import io.howdah.acts.ActReport;
import io.howdah.acts.Confirmation;
import io.howdah.acts.Given;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.run.Acts;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Delta;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.redis.Publication;
import io.howdah.fleet.Node;
import io.howdah.fleet.decision.Ending;
import io.howdah.guard.Guard;
import io.howdah.guard.Route;
import io.howdah.lab.Fault;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.Head;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The primary is down, full, slow, held up by somebody's commit, or no longer the primary. */
class PrimaryFaultsLabTest extends DeskLab {

  private void heldHereAndRecordedOnce(Carried made) throws Exception {
    assertThat(made.unrecorded()).isPresent();
    assertThat(made.publishing()).isInstanceOf(Publishing.Published.class);
    assertThat(inRedis()).containsKey(made.decision().id());
    assertThat(desk.overview().block(made.decision().id()).orElseThrow().recorded()).isFalse();
    lab.heal();
    reconciled(desk);
    assertThat(desk.overview().block(made.decision().id()).orElseThrow().recorded()).isTrue();
    assertThat(decidedInAudit(made.decision().id())).isOne();
    assertThat(desk.find(made.decision().id()).orElseThrow().decision().stamp())
        .isGreaterThan(made.decision().stamp());
    assertThat(published()).isEqualTo(inDatabase());
    assertThat(desk.verifyAudit().whole()).isTrue();
  }

  @Test
  void stopped() throws Exception {
    lab.fault(new Fault.Stop("primary-1"));
    heldHereAndRecordedOnce(desk.carry(reject("INC-20")));
  }

  /** What an operator goes through, with every deadline of the acts. */
  @Test
  void frozenItForbidsNeitherToBlockNorToSweepNorToLift() throws Exception {
    Decision before = desk.carry(decide(Mode.REJECT, "select before", "INC-23")).decision();
    lab.fault(new Fault.Freeze("primary-1"));
    BlockDigest block = acts.block(reject("INC-23"), Sight.NONE);
    throughTheRunner(block);
    throughTheRunner(acts.block(decide(Mode.CANCEL, SLEEP, "INC-23"), Sight.NONE));
    throughTheRunner(acts.lift(before, true));
    assertThat(inRedis()).doesNotContainKey(before.id());
    heldHereAndRecordedOnce(block.carried().orElseThrow());
    assertThat(desk.find(before.id()).orElseThrow().ended()).isTrue();
  }

  @Test
  void frozenAndWithoutRedisWhatIsShownIsLiftedAndExtended() throws Exception {
    Decision lifted = desk.carry(decide(Mode.REJECT, "select lifted", "INC-27")).decision();
    Decision longer = desk.carry(decide(Mode.REJECT, "select longer", "INC-27")).decision();
    Ending end = new Ending.After(Duration.ofHours(2));
    lab.fault(new Fault.Freeze("primary-1"));
    lab.fault(new Fault.RedisStop());
    throughTheRunner(acts.lift(lifted, true));
    throughTheRunner(acts.extend(longer, end));
    assertThat(desk.overview().block(lifted.id())).isEmpty();
    lab.heal();
    reconciled(desk);
    assertThat(desk.find(lifted.id()).orElseThrow().ended()).isTrue();
    assertThat(desk.find(longer.id()).orElseThrow().decision().expiresAt().orElseThrow())
        .isAfter(longer.expiresAt().orElseThrow());
  }

  /** By a clock that stands still: who asked the primary again would find that it answers. */
  @Test
  void theStepsOfAnActWaitForAFrozenPrimaryOnce() throws Exception {
    AtomicLong clock = new AtomicLong();
    StateFolder state = new StateFolder(dir.resolve("one look"));
    try (Desk one =
        new Desk(ready.fleet(), ready.secrets(), state, InstantSource.system(), clock::get)) {
      Decision before = one.carry(decide(Mode.REJECT, "select once", "INC-28")).decision();
      lab.fault(new Fault.Freeze("primary-1"));
      assertThat(one.reconcile().problem()).isPresent();
      lab.heal();
      BlockDigest block = new BlockDigest(one, reject("INC-28"), Sight.NONE, Optional.empty());
      assertThat(block.preview().risks()).anyMatch(risk -> risk.contains("primary-1"));
      assertThat(one.overview().source()).isEqualTo("replica-1");
      Carried held = one.carry(reject("INC-28"));
      assertThat(held.unrecorded()).isPresent();
      LiftBlock lift = new LiftBlock(one, before, false);
      assertThat(lift.preview().risks()).anyMatch(risk -> risk.contains("primary-1"));
      assertThatThrownBy(() -> one.find(before.id())).hasMessageContaining("primary-1");
      clock.addAndGet(Primaries.REMEMBERED.toNanos());
      assertThat(one.carry(reject("INC-28")).unrecorded()).isEmpty();
      reconciled(one);
      assertThat(one.find(held.decision().id())).isPresent();
    }
  }

  /** It takes seconds to connect to, and says something within each of them. */
  @Test
  void slowItRecordsAllTheSameForAConsoleThatHasYetToConnect() {
    lab.fault(new Fault.Slow("primary-1", Duration.ofMillis(600)));
    await().atMost(PATIENCE).until(PrimaryFaultsLabTest::recordedByANewConsole);
  }

  private static boolean recordedByANewConsole() throws Carried.Overtaken {
    try (Acts cold = open()) {
      BlockDigest block = cold.block(reject("INC-29"), Sight.NONE);
      return block.preview().risks().stream().noneMatch(risk -> risk.contains("primary-1"))
          && cold.desk().carry(reject("INC-29")).unrecorded().isEmpty();
    }
  }

  private void throughTheRunner(Act act) {
    Preview preview = acts.runner().preview(act);
    assertThat(preview.foregone()).isEmpty();
    assertThat(preview.risks()).anyMatch(risk -> risk.contains("primary-1"));
    String typed =
        preview.confirmation() instanceof Confirmation.TypeExactly(String text) ? text : "";
    ActReport report = acts.runner().run(act, preview, new Given(typed, "INC-23"));
    assertThat(report.outcome()).isInstanceOfAny(Outcome.Unverified.class, Outcome.Done.class);
    assertThat(report.outcome().text()).contains("not yet recorded");
  }

  @Test
  void theKeeperTellsWhichGuardsApplyWhatItRecordedLate() throws Exception {
    try (Guard guard = guard();
        Acts elsewhere = open();
        Upkeep keeper = Upkeep.start(elsewhere.desk(), ready.secrets(), "keeper")) {
      serve(guard);
      lab.fault(new Fault.Stop("primary-1"));
      Carried made = desk.carry(reject("recorded by the keeper"));
      assertThat(made.unrecorded()).isPresent();
      assertThat(made.publishing()).isInstanceOf(Publishing.Published.class);
      lab.heal();
      await().atMost(PATIENCE).until(keeper::health, health -> health.recorded() == 1);
      Obeyed.Late acknowledged = new Obeyed.Late(made.decision().id(), 1, 1);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  keeper
                      .obeyed()
                      .filter(told -> told.heard() == 1 && told.applying() == 1)
                      .filter(told -> told.published().equals(Optional.of(inDatabase())))
                      .filter(told -> told.late().equals(List.of(acknowledged)))
                      .isPresent());
    }
  }

  /** As an application that reads from the replica. */
  private static void serve(Guard guard) {
    Object source =
        Proxy.newProxyInstance(
            DeskLab.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> null);
    guard.wrap((DataSource) source, new Route("replica-1", "eu"));
  }

  @Test
  void aWrongClockOfThisComputerMovesNoEnd() throws Exception {
    try (Desk fast = skewed(5);
        Desk slow = skewed(-5)) {
      List<Desk> both = List.of(fast, slow);
      List<Carried> known = new ArrayList<>();
      both.forEach(each -> known.add(carried(each, "the primary tells the time")));
      lab.fault(new Fault.Stop("primary-1"));
      both.forEach(each -> known.add(carried(each, "Redis tells the time")));
      for (Desk each : both) {
        Overview overview = each.overview();
        for (Carried made : known) {
          assertThat(overview.block(made.decision().id()).orElseThrow().left().orElseThrow())
              .isBetween(Duration.ofMinutes(8), Duration.ofMinutes(10));
        }
      }
      lab.fault(new Fault.RedisStop());
      both.forEach(each -> known.add(carried(each, "a replica tells the time")));
      lab.heal();
      both.forEach(DeskLab::reconciled);
      for (Carried made : known) {
        assertThat(desk.find(made.decision().id()).orElseThrow().decision().expiresAt())
            .isEqualTo(made.decision().expiresAt());
      }
    }
  }

  /** A console on a computer whose clock is that many minutes ahead. */
  private static Desk skewed(int minutes) {
    InstantSource wrong = () -> Instant.now().plus(Duration.ofMinutes(minutes));
    StateFolder state = new StateFolder(dir.resolve("skewed by " + minutes));
    return new Desk(ready.fleet(), ready.secrets(), state, wrong, System::nanoTime);
  }

  private static Carried carried(Desk by, String reason) {
    try {
      return endsInTenMinutes(by.carry(reject(reason)));
    } catch (Carried.Overtaken impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Carried endsInTenMinutes(Carried made) {
    Duration left = Duration.between(Instant.now(), made.decision().expiresAt().orElseThrow());
    assertThat(left).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
    return made;
  }

  @Test
  void heldUpBySomebodysCommitThatWaitsForAStandby() throws Exception {
    lab.fault(new Fault.SyncStandbyGone("replica-1"));
    try (Connection other = connect("primary-1", "operator")) {
      CompletableFuture<Void> hung = CompletableFuture.runAsync(() -> decideOn(other));
      await().atMost(PATIENCE).until(() -> number("wait_event = 'SyncRep'") == 1);
      heldHereAndRecordedOnce(desk.carry(reject("INC-21")));
      hung.join();
    }
  }

  private static void decideOn(Connection connection) {
    try {
      run(connection, "SET synchronous_commit = on");
      run(connection, "SELECT howdah.note('{\"what\": \"hangs\"}')");
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  /** The answer comes too late to be waited for; what it says was done all the same. */
  @Test
  void recordedButToldTooLateItIsRecordedOnce() throws Exception {
    desk.carry(reject("connected"));
    lab.fault(new Fault.Slow("primary-1", Duration.ofMillis(1500)));
    Carried made = desk.carry(reject("INC-22"));
    assertThat(made.unrecorded()).isPresent();
    lab.heal();
    reconciled(desk);
    assertThat(decidedInAudit(made.decision().id())).isOne();
    assertThat(desk.find(made.decision().id()).orElseThrow().ended()).isFalse();
    assertThat(inRedis()).containsKey(made.decision().id());
    assertThat(published()).isEqualTo(inDatabase());
  }

  @Test
  void onAFullDisk() throws Exception {
    try (FullDisk disk = FullDisk.under("howdah.audit", "howdah.decision")) {
      Carried made =
          await()
              .atMost(PATIENCE)
              .until(
                  () -> desk.carry(reject("INC " + "x".repeat(490))),
                  c -> c.unrecorded().filter(why -> why.contains("53100")).isPresent());
      assertThat(made.publishing()).isInstanceOf(Publishing.Published.class);
      assertThat(desk.reconcile().waiting()).isNotZero();
      assertThat(inRedis()).containsKey(made.decision().id());
      disk.makeRoom();
      heldHereAndRecordedOnce(made);
    }
  }

  @Test
  void afterAFailoverItIsRecordedOnTheNewPrimaryAtAHigherEpoch() throws Exception {
    Decision before = desk.carry(reject("before")).decision();
    Node replica = ready.fleet().replicas().getFirst();
    await().atMost(PATIENCE).until(() -> standingAt(desk, replica).equals(before.stamp()));
    try (Guard guard = guard()) {
      lab.fault(new Fault.Stop("primary-1"));
      lab.fault(new Fault.Promote("replica-1"));
      Carried after =
          await()
              .atMost(PATIENCE)
              .until(() -> desk.carry(reject("after")), made -> made.unrecorded().isEmpty());
      assertThat(after.decision().stamp().epoch()).isGreaterThan(before.stamp().epoch());
      assertThat(inRedis().keySet()).contains(before.id(), after.decision().id());
      await().atMost(PATIENCE).until(() -> guard.status().stamp().equals(published()));
      assertThat(guard.status().stamp().epoch()).isEqualTo(after.decision().stamp().epoch());
      lab.heal("primary-1");
    }
  }

  private static Stamp standingAt(Desk desk, Node node) {
    return desk.store().head(node, ASK) instanceof Answer.Given<Head>(Head head)
        ? head.stamp()
        : Stamp.NONE;
  }

  @Test
  void aConsoleThatStillHoldsTheOldPrimaryIsRefusedAndSentToTheNewOne() throws Exception {
    Decision before = desk.carry(reject("before")).decision();
    Node replica = ready.fleet().replicas().getFirst();
    await().atMost(PATIENCE).until(() -> standingAt(desk, replica).equals(before.stamp()));
    lab.fault(new Fault.Promote("replica-1"));
    StateFolder folder = new StateFolder(dir.resolve("promoted"));
    try (Acts newer = Acts.open(promoted(replica), ready.secrets(), folder);
        Guard guard = guard()) {
      await().atMost(PATIENCE).until(() -> !standingAt(newer.desk(), replica).equals(Stamp.NONE));
      Carried there = newer.desk().carry(reject("there"));
      assertThat(there.decision().stamp().epoch()).isGreaterThan(before.stamp().epoch());
      assertThat(publishAt(new Stamp(before.stamp().epoch(), 1_000_000)))
          .isEqualTo(Publication.Outcome.STALE);
      assertThat(published()).isEqualTo(there.decision().stamp());

      Carried stale = desk.carry(reject("stale"));
      assertThat(stale.unrecorded()).isEmpty();
      assertThat(stale.decision().stamp()).isGreaterThan(there.decision().stamp());
      assertThat(stale.publishing()).isInstanceOf(Publishing.Published.class);
      assertThat(newer.desk().find(stale.decision().id())).isPresent();
      assertThat(inRedis().keySet())
          .contains(before.id(), there.decision().id(), stale.decision().id());
      await().atMost(PATIENCE).until(() -> guard.status().stamp().equals(published()));
    }
  }

  private Publication.Outcome publishAt(Stamp old) {
    Delta delta = new Delta(new Stamp(old.epoch(), old.revision() - 1), old, List.of(), List.of());
    return desk.channel().orElseThrow().publish(delta, Instant.now(), ASK).value().orElseThrow();
  }
}
