package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import io.howdah.lab.Fault;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.AuditEntry;
import io.howdah.postgres.decisions.DecisionStore;
import io.howdah.postgres.decisions.Ending;
import io.howdah.postgres.decisions.Operation;
import io.howdah.postgres.decisions.Recorded;
import io.howdah.watch.FleetFile;
import io.howdah.watch.Loaded;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions through every fault of the ways they take, on real servers. */
class DeskLabTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration ASK = Duration.ofSeconds(5);
  private static final String SLEEP = "select pg_sleep(61)";

  @TempDir static Path dir;
  private static Lab lab;
  private static Loaded.Ready ready;
  private static int folders;

  private Acts acts;
  private Desk desk;

  @BeforeAll
  static void up() {
    lab = Lab.up(LabSpec.of(dir.resolve("lab")).replicas(1).withoutPools());
    ready = (Loaded.Ready) FleetFile.load(lab.fleetToml(), Map.of());
    try (Acts acts = open()) {
      InstallSchema install = new InstallSchema(ready.fleet(), ready.secrets(), acts.desk(), false);
      Preview preview = acts.runner().preview(install);
      ActReport report = acts.runner().run(install, preview, Given.pressed("test"));
      assertThat(report.outcome()).isInstanceOf(Outcome.Done.class);
    }
  }

  @AfterAll
  static void down() {
    lab.close();
  }

  /** Each like another console, with a folder of its own. */
  private static Acts open() {
    StateFolder state = new StateFolder(dir.resolve("state-" + folders++));
    return Acts.open(ready.fleet(), ready.secrets(), state);
  }

  @BeforeEach
  void console() {
    acts = open();
    desk = acts.desk();
    await().atMost(PATIENCE).until(() -> desk.reconcile().problem().isEmpty());
  }

  @AfterEach
  void close() {
    lab.heal();
    await().atMost(PATIENCE).until(() -> desk.reconcile().problem().isEmpty());
    acts.close();
  }

  private static Operation.Decide reject(String reason) {
    return decide(Mode.REJECT, "select 'test ' || 1", reason);
  }

  private static Operation.Decide decide(Mode mode, String sql, String reason) {
    return new Operation.Decide(
        mode,
        new Match.ByDigest(Digests.of(sql).id()),
        Scope.ALL,
        Optional.empty(),
        new Ending.After(Duration.ofMinutes(10)),
        reason);
  }

  private DecisionStore store() {
    return desk.store();
  }

  private Stamp published() {
    return desk.channel().orElseThrow().head(ASK).value().flatMap(h -> h).orElse(Stamp.NONE);
  }

  private Map<String, Decision> inRedis() {
    return desk.channel().orElseThrow().read(ASK).value().orElseThrow().set().byId();
  }

  private Stamp inDatabase() {
    return desk.overview().stamp().orElseThrow();
  }

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
  void anEndInThePastIsRefusedInThePreview() {
    Operation.Decide past =
        new Operation.Decide(
            Mode.REJECT,
            new Match.ByDigest(Digests.of("select 1").id()),
            Scope.ALL,
            Optional.empty(),
            new Ending.At(Instant.parse("2020-01-01T00:00:00Z")),
            "r");
    Preview preview = acts.runner().preview(acts.block(past, Sight.NONE));
    assertThat(preview.foregone().orElseThrow().text()).contains("lies in the past");
  }

  @Test
  void aFrozenPrimaryForbidsNothingAndLearnsOfItLater() throws Exception {
    Carried before = desk.carry(reject("to be lifted"));
    lab.fault(new Fault.Freeze("primary-1"));
    Carried made = desk.carry(reject("INC-3"));
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
      Reconciled done = reconciled(other.desk());
      assertThat(done.recorded()).contains(made.decision().id(), before.decision().id());
    }
    assertThat(reconciled(desk).waiting()).isZero();
    assertThat(desk.find(made.decision().id()).orElseThrow().ended()).isFalse();
    assertThat(desk.find(before.decision().id()).orElseThrow().ended()).isTrue();
    assertThat(published()).isEqualTo(inDatabase()).isGreaterThan(made.decision().stamp());
    assertThat(inRedis().keySet())
        .contains(made.decision().id())
        .doesNotContain(before.decision().id());
    assertThat(desk.verifyAudit().whole()).isTrue();
  }

  private static Reconciled reconciled(Desk desk) {
    return await()
        .atMost(PATIENCE)
        .until(desk::reconcile, done -> done.problem().isEmpty() && done.waiting() == 0);
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
    assertThat(reconciled(desk).published()).isTrue();
    assertThat(inRedis()).containsKey(made.decision().id());
    assertThat(published()).isEqualTo(inDatabase());
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
  void whatRunsIsCancelledOnceAndWrittenDown() throws Exception {
    Carried made = desk.carry(decide(Mode.CANCEL, SLEEP, "INC-7"));
    CompletableFuture<String> first = sleeping("replica-1");
    try (Sweeper sweeper = new Sweeper(desk, ready.secrets());
        Sweeper again = new Sweeper(desk, ready.secrets())) {
      List<Decision> wanted = List.of(made.decision());
      int cancelled =
          await()
              .atMost(PATIENCE)
              .until(() -> sweeper.sweep(wanted).cancelled(), count -> count > 0);
      assertThat(cancelled).isOne();
      assertThat(again.sweep(wanted).cancelled()).isZero();
      assertThat(first.join()).isEqualTo("57014");
      AuditEntry note =
          desk.audit(20).stream()
              .filter(entry -> entry.action().equals("note"))
              .findFirst()
              .orElseThrow();
      assertThat(note.decision()).contains(made.decision().id());
      assertThat(note.detail()).contains("replica-1").contains("executions");
    }
  }

  /** A statement of an application; completes with the SQLSTATE it ended with. */
  private static CompletableFuture<String> sleeping(String node) {
    LabUser reader = lab.description().users().get("reader");
    String url =
        "jdbc:postgresql://127.0.0.1:%d/%s"
            .formatted(lab.node(node).port(), lab.description().database());
    return CompletableFuture.supplyAsync(
        () -> {
          try (Connection connection =
                  DriverManager.getConnection(url, reader.name(), reader.password());
              Statement statement = connection.createStatement()) {
            statement.execute("/* export */ SELECT pg_sleep( 30 )");
            return "00000";
          } catch (SQLException ended) {
            return ended.getSQLState();
          }
        });
  }

  @Test
  void oneLeadsAndTheOtherWaits() throws Exception {
    desk.carry(decide(Mode.CANCEL, SLEEP, "INC-8"));
    try (Acts other = open()) {
      Upkeep first = Upkeep.start(desk, ready.secrets(), "keeper a");
      await().atMost(PATIENCE).until(() -> first.health().leads());
      Upkeep second = Upkeep.start(other.desk(), ready.secrets(), "keeper b");
      await().atMost(PATIENCE).until(() -> second.health().leader().equals("keeper a"));
      assertThat(desk.leader()).contains("keeper a");
      CompletableFuture<String> running = sleeping("primary-1");
      assertThat(running.join()).isEqualTo("57014");
      first.close();
      await().atMost(PATIENCE).until(() -> second.health().leads());
      second.close();
    }
  }

  @Test
  void whoHasNoRoleIsToldWhichGrant() {
    Fleet fleet = ready.fleet();
    String nobody = lab.description().users().get("reader").name();
    Fleet as =
        new Fleet(
            fleet.name(),
            fleet.environment(),
            fleet.database(),
            new Access(
                fleet.access().passfile(),
                fleet.access().service(),
                nobody,
                Optional.of(nobody),
                Optional.empty(),
                fleet.access().sslMode(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            fleet.primary(),
            fleet.replicas(),
            fleet.pools(),
            fleet.cache(),
            fleet.workloads(),
            fleet.thresholds());
    try (Acts reader = Acts.open(as, ready.secrets(), new StateFolder(dir.resolve("reader")))) {
      Preview preview = reader.runner().preview(reader.block(reject("r"), Sight.NONE));
      var refused = (Outcome.Refused) preview.foregone().orElseThrow();
      assertThat(refused.remedy()).contains("GRANT howdah_operator TO \"" + nobody + "\"");
    }
  }
}
