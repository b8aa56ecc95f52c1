package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.acts.Act;
import io.howdah.acts.ActReport;
import io.howdah.acts.Given;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.acts.Undo;
import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.run.Acts;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Delta;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.digest.Digests;
import io.howdah.fleet.Access;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import io.howdah.fleet.decision.Recorded;
import io.howdah.lab.Fault;
import io.howdah.postgres.decisions.Answer;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Decisions through every fault of the ways they take, on real servers. */
class DeskLabTest extends DeskLab {
  private static final Duration HOURS = Duration.ofHours(3);

  @Test
  void recordedPublishedAndLifted() throws Carried.Overtaken {
    Carried made = desk.carry(reject("INC-1"));
    assertThat(made.unrecorded()).isEmpty();
    assertThat(made.publishing()).isEqualTo(new Publishing.Published(made.decision().stamp()));
    assertThat(inRedis()).containsEntry(made.decision().id(), made.decision());
    assertThat(desk.overview().block(made.decision().id()))
        .hasValueSatisfying(block -> assertThat(block.recorded()).isTrue());

    LiftBlock lift = new LiftBlock(desk, made.decision(), true);
    ActReport report = acts.runner().run(lift, acts.runner().preview(lift), Given.pressed("over"));
    assertThat(report.outcome().text()).contains("is lifted");
    assertThat(inRedis()).doesNotContainKey(made.decision().id());
    assertThat(published()).isEqualTo(inDatabase());
  }

  @Test
  void withoutAGuardItIsSaidThatNobodyWasHeardAndUndoLifts() {
    BlockDigest block = acts.block(reject("x"), Sight.NONE);
    Preview preview = acts.runner().preview(block);
    assertThat(preview.foregone()).isEmpty();
    String digest = Digests.of("select 'test ' || 1").id();
    ActReport report =
        acts.runner().run(block, preview, new Given(digest.substring(4, 8), "INC-2"));
    assertThat(report.outcome()).isInstanceOf(Outcome.Unverified.class);
    assertThat(report.outcome().text()).contains("no guard");
    assertThat(((Undo.Ready) block.undo()).act()).isInstanceOf(LiftBlock.class);
  }

  @Test
  void oneThatCannotBeReadIsToldAndHoldsUpNoOther() throws Exception {
    Decision strange = desk.carry(reject("strange")).decision();
    String where = " WHERE id = '" + strange.id() + "'";
    try (Connection superuser = connect("primary-1", "superuser");
        Upkeep upkeep = Upkeep.start(desk, ready.secrets(), "keeper")) {
      run(superuser, "UPDATE howdah.decision SET nodes = '{NULL}'" + where);
      Decision other;
      try {
        try (Acts elsewhere = connected(ready)) {
          other = elsewhere.desk().carry(reject("other")).decision();
        }
        Overview overview = desk.overview();
        assertThat(overview.problems()).anySatisfy(p -> assertThat(p).contains(strange.id()));
        assertThat(overview.block(other.id())).isPresent();
        assertThat(desk.inForce()).contains(other).doesNotContain(strange);
        await()
            .atMost(PATIENCE)
            .until(() -> upkeep.health().problems().toString().contains(strange.id()));
        assertThat(desk.reconcile().problem()).isEmpty();
        assertThat(inRedis()).containsKeys(other.id(), strange.id());
      } finally {
        run(superuser, "UPDATE howdah.decision SET nodes = '{}'" + where);
      }
      desk.carry(new Operation.Lift(other.id(), "done", Optional.of(other.stamp())));
      await().atMost(PATIENCE).until(() -> upkeep.health().problems().isEmpty());
    }
  }

  @Test
  void anEndInThePastOrTooFarAheadIsRefusedInThePreview() {
    Unrecordable.isRefused(
        acts, new Ending.At(Instant.parse("2020-01-01T00:00:00Z")), "lies in the past");
    Unrecordable.isRefused(acts, new Ending.At(Instant.MAX), "more than 366 days ahead");
    Unrecordable.isRefused(
        acts, new Ending.After(Duration.ofDays(500)), "more than 366 days ahead");
  }

  @Test
  void aFrozenPrimaryForbidsNothingAndLearnsOfItLater() throws Exception {
    Carried before = desk.carry(reject("to be lifted"));
    lab.fault(new Fault.Freeze("primary-1"));
    Carried made = desk.carry(reject("INC-3"));
    Unrecordable.isRefusedAtOnce(desk, reject("INC-29"));
    assertThat(made.unrecorded()).isPresent();
    assertThat(made.publishing()).isInstanceOf(Publishing.Published.class);
    assertThat(inRedis()).containsKey(made.decision().id());
    Carried lifted =
        desk.carry(new Operation.Lift(before.decision().id(), "enough", Optional.empty()));
    assertThat(lifted.unrecorded()).isPresent();
    assertThat(inRedis()).doesNotContainKey(before.decision().id());
    assertThat(desk.overview().block(made.decision().id()))
        .hasValueSatisfying(block -> assertThat(block.recorded()).isFalse());

    lab.heal();
    try (Acts other = open()) {
      assertThat(reconciled(other.desk()).recorded())
          .contains(made.decision().id(), before.decision().id());
    }
    reconciled(desk);
    assertThat(desk.find(made.decision().id()).orElseThrow().ended()).isFalse();
    assertThat(desk.find(before.decision().id()).orElseThrow().ended()).isTrue();
    assertThat(published()).isEqualTo(inDatabase()).isGreaterThan(made.decision().stamp());
    assertThat(inRedis().keySet())
        .contains(made.decision().id())
        .doesNotContain(before.decision().id());
    assertThat(desk.verifyAudit().whole()).isTrue();
  }

  @Test
  void aCommitThatWouldHangIsNotWaitedFor() throws Carried.Overtaken {
    lab.fault(new Fault.SyncStandbyGone("replica-1"));
    assertThat(desk.carry(reject("INC-4")).unrecorded()).isEmpty();
  }

  @Test
  void withoutRedisItIsRecordedAndPublishedLaterAndWipedRedisIsFilledAgain()
      throws Carried.Overtaken {
    lab.fault(new Fault.RedisStop());
    Carried made = desk.carry(reject("INC-5"));
    assertThat(made.unrecorded()).isEmpty();
    assertThat(made.publishing()).isInstanceOf(Publishing.NotPublished.class);
    lab.heal();
    awaitPublished();
    assertThat(inRedis()).containsKey(made.decision().id());
  }

  @Test
  void killedBetweenRecordAndPublishTheNextOnePublishes() {
    Decision made =
        ((Answer.Given<Recorded>) store().record(ready.fleet().primary(), reject("INC-6"), ASK))
            .value()
            .decision();
    assertThat(inRedis()).doesNotContainKey(made.id());
    try (Acts next = open()) {
      assertThat(next.desk().reconcile().published()).isTrue();
    }
    assertThat(inRedis()).containsKey(made.id());
  }

  @Test
  void twoConsolesAtOnceEndInOneOrder() {
    try (Acts other = open()) {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Desk one = i % 2 == 0 ? desk : other.desk();
        all.add(CompletableFuture.runAsync(() -> carried(one)));
      }
      all.forEach(CompletableFuture::join);
    }
    reconciled(desk);
    assertThat(published()).isEqualTo(inDatabase());
    assertThat(inRedis().keySet())
        .containsExactlyInAnyOrderElementsOf(desk.inForce().stream().map(Decision::id).toList());
  }

  private static void carried(Desk one) {
    try {
      one.carry(reject("race"));
    } catch (Carried.Overtaken impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void whatAnOldPrimaryTookWithItIsRecordedAgainInTheNameOfWhoDecided() {
    Stamp head = inDatabase();
    Stamp next = new Stamp(head.epoch(), head.revision() + 1);
    Decision ghost =
        new Decision(
            "deadbeef",
            next,
            Mode.REJECT,
            new Match.ByDigest(Digests.of("select 7").id()),
            Scope.ALL,
            Optional.empty(),
            "ghost",
            "lost",
            Instant.now(),
            Optional.of(Instant.now().plusSeconds(600)));
    desk.channel()
        .orElseThrow()
        .publish(new Delta(head, next, List.of(ghost), List.of()), Instant.now(), ASK);
    assertThat(reconciled(desk).recorded()).contains("deadbeef");
    Decision found = desk.find("deadbeef").orElseThrow().decision();
    assertThat(found.owner()).isEqualTo(desk.operator() + " for ghost");
    assertThat(published()).isEqualTo(inDatabase()).isGreaterThan(next);
  }

  @Test
  void whoHasNoRoleIsToldWhichGrant() {
    Fleet fleet = ready.fleet();
    String nobody = lab.description().users().get("reader").name();
    Access access = Access.observer(nobody, fleet.access().sslMode());
    Fleet as = fleet.withAccess(access.withOperator(Optional.of(nobody)));
    try (Acts reader = Acts.open(as, ready.secrets(), new StateFolder(dir.resolve("reader")))) {
      Preview preview = reader.runner().preview(reader.block(reject("r"), Sight.NONE));
      var refused = (Outcome.Refused) preview.foregone().orElseThrow();
      assertThat(refused.remedy()).contains("GRANT howdah_operator TO \"" + nobody + "\"");
    }
  }

  @Test
  void whatWasLiftedIsMadeAgainAndNotWhatWasShown() throws Exception {
    Decision shown = desk.carry(reject("INC-31")).decision();
    Ending longer = new Ending.After(Duration.ofHours(3));
    Decision lifted =
        desk.carry(new Operation.Extend(shown.id(), longer, "longer", Optional.of(shown.stamp())))
            .decision();
    LiftBlock lift = new LiftBlock(desk, shown, false);
    lift.apply(Given.pressed("a mistake"));
    BlockDigest undo = (BlockDigest) ((Undo.Ready) lift.undo()).act();
    assertThat(undo.preview().evidence())
        .contains(new Preview.Evidence("as decision", shown.id()))
        .contains(new Preview.Evidence("expires", lifted.expiresAt().orElseThrow().toString()));
    undo.apply(new Given("", "it was needed"));
    assertThat(undo.carried().orElseThrow().decision().expiresAt()).isEqualTo(lifted.expiresAt());
  }

  @Test
  void whatIsInForceAndNotProvedCanBeUndone() throws Exception {
    Decision made = desk.carry(reject("INC-34")).decision();
    lab.fault(new Fault.RedisStop());
    ActReport extended = unproved(new ExtendBlock(desk, made, new Ending.After(HOURS)));
    assertThat(desk.find(made.id()).orElseThrow().decision().expiresAt().orElseThrow())
        .isAfter(made.expiresAt().orElseThrow());
    unproved(undoing(extended));
    assertThat(desk.find(made.id()).orElseThrow().decision().expiresAt())
        .isEqualTo(made.expiresAt());
    ActReport lifted = unproved(new LiftBlock(desk, made, false));
    assertThat(undoing(lifted)).isInstanceOf(BlockDigest.class);
  }

  @Test
  void whatIsOnlyKeptOnThisComputerIsNotInForceAndNotUndone() throws Exception {
    Decision made = desk.carry(reject("INC-35")).decision();
    lab.fault(new Fault.RedisStop());
    lab.fault(new Fault.Freeze("primary-1"));
    assertThat(unproved(new LiftBlock(desk, made, false)).undo()).isEmpty();
    lab.heal();
    reconciled(desk);
    assertThat(desk.find(made.id()).orElseThrow().ended()).isTrue();
  }

  private ActReport unproved(Act act) {
    ActReport report = acts.runner().run(act, acts.runner().preview(act), Given.pressed("INC"));
    assertThat(report.outcome()).isInstanceOf(Outcome.Unverified.class);
    return report;
  }

  private static Act undoing(ActReport report) {
    return ((Undo.Ready) report.undo().orElseThrow()).act();
  }

  @Test
  void previewsPromiseWhatTheModeDoes() throws Exception {
    Operation.Decide watch =
        new Operation.Decide(
            Mode.OBSERVE,
            new Match.ByUser("app"),
            Scope.ALL,
            Optional.empty(),
            new Ending.Open(),
            "INC-33");
    BlockDigest observe = acts.block(watch, Sight.NONE);
    assertThat(observe.preview().undone()).endsWith("nothing else does.");
    observe.apply(Given.pressed("INC-33"));
    Decision made = observe.carried().orElseThrow().decision();
    assertThat(acts.lift(made, true).preview().effect()).startsWith("It held nothing back");
    Decision sweep = desk.carry(decide(Mode.CANCEL, SLEEP, "INC-33")).decision();
    assertThat(acts.lift(sweep, true).preview().effect()).contains("not cancelled any more");
    desk.carry(new Operation.Lift(made.id(), "done", Optional.empty()));
  }

  /** It answers, and takes nothing: what it says is not what is in force. */
  @Test
  void whatWaitsToBeRecordedIsInForceAndWhatIsLiftedIsNot() throws Exception {
    Decision sweep = desk.carry(decide(Mode.CANCEL, SLEEP, "INC-24")).decision();
    Decision longer = desk.carry(reject("INC-25")).decision();
    Decision made;
    try (Acts other = open();
        Connection locks = connect("primary-1", "superuser")) {
      locks.setAutoCommit(false);
      run(locks, "LOCK TABLE howdah.decision IN EXCLUSIVE MODE");
      desk.carry(new Operation.Lift(sweep.id(), "done", Optional.of(sweep.stamp())));
      Ending end = new Ending.After(Duration.ofHours(2));
      Operation extend =
          new Operation.Extend(longer.id(), end, "longer", Optional.of(longer.stamp()));
      Decision extended = desk.carry(extend).decision();
      Carried waits = desk.carry(decide(Mode.CANCEL, SLEEP, "INC-26"));
      made = waits.decision();
      assertThat(waits.unrecorded()).isPresent();
      seenBy(desk, sweep, extended, made);
      seenBy(other.desk(), sweep, extended, made);
      lab.fault(new Fault.RedisStop());
      seenBy(desk, sweep, extended, made);
      lab.heal("redis");
      desk.carry(
          new Operation.Lift(made.id(), "a mistake", Optional.of(made.stamp())), Optional.of(made));
      locks.rollback();
    }
    assertThat(reconciled(desk).givenUp()).isEmpty();
    assertThat(desk.find(made.id()).orElseThrow().ended()).isTrue();
    assertThat(desk.find(sweep.id()).orElseThrow().ended()).isTrue();
  }

  private static void seenBy(Desk desk, Decision lifted, Decision extended, Decision made) {
    assertThat(desk.inForce())
        .extracting(Decision::id)
        .contains(made.id(), extended.id())
        .doesNotContain(lifted.id());
    Overview overview = desk.overview();
    assertThat(overview.block(lifted.id())).isEmpty();
    assertThat(overview.block(made.id())).isPresent();
    Overview.Block longer = overview.block(extended.id()).orElseThrow();
    assertThat(longer.recorded()).isFalse();
    assertThat(longer.decision().expiresAt()).isEqualTo(extended.expiresAt());
  }
}
