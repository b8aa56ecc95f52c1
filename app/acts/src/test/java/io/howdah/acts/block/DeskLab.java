package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.acts.ActReport;
import io.howdah.acts.Given;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.run.Acts;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.digest.Digests;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import io.howdah.guard.Guard;
import io.howdah.guard.GuardSettings;
import io.howdah.lab.LabRedis;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import io.howdah.postgres.decisions.DecisionStore;
import io.howdah.watch.FleetFile;
import io.howdah.watch.Loaded;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A lab with schema howdah, and a console on it for each test. */
abstract class DeskLab {
  static final Duration PATIENCE = Duration.ofSeconds(30);
  static final Duration ASK = Duration.ofSeconds(5);
  static final String SLEEP = "select pg_sleep(61)";

  @TempDir static Path dir;
  static Lab lab;
  static Loaded.Ready ready;
  private static int folders;

  Acts acts;
  Desk desk;

  @BeforeAll
  static void up() {
    lab = Lab.up(LabSpec.of(dir.resolve("lab")).replicas(1).withoutPools());
    ready = (Loaded.Ready) FleetFile.load(lab.fleetToml(), Map.of());
    try (Acts acts = open()) {
      InstallSchema install = new InstallSchema(acts.desk(), false);
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
  static Acts open() {
    return open(ready);
  }

  static Acts open(Loaded.Ready as) {
    StateFolder state = new StateFolder(dir.resolve("state-" + folders++));
    return Acts.open(as.fleet(), as.secrets(), state);
  }

  /**
   * Connected already: a first connection may take a busy machine what recording has as a whole.
   */
  static Acts connected(Loaded.Ready as) {
    Acts acts = open(as);
    await().atMost(PATIENCE).until(() -> acts.desk().reconcile().problem().isEmpty());
    return acts;
  }

  /** In step with the primary, and with a Redis that may have just been started again. */
  @BeforeEach
  void console() {
    acts = open();
    desk = acts.desk();
    await()
        .atMost(PATIENCE)
        .until(() -> desk.channel().orElseThrow().head(ASK).value().isPresent());
    await().atMost(PATIENCE).until(() -> desk.reconcile().problem().isEmpty());
  }

  @AfterEach
  void close() {
    lab.heal();
    await().atMost(PATIENCE).until(() -> desk.reconcile().problem().isEmpty());
    acts.close();
  }

  static Operation.Decide reject(String reason) {
    return decide(Mode.REJECT, "select 'test ' || 1", reason);
  }

  static Operation.Decide decide(Mode mode, String sql, String reason) {
    return new Operation.Decide(
        mode,
        new Match.ByDigest(Digests.of(sql).id()),
        Scope.ALL,
        Optional.empty(),
        new Ending.After(Duration.ofMinutes(10)),
        reason);
  }

  /** What all attempts did: on a busy machine the first may run out of time half way. */
  static Reconciled reconciled(Desk desk) {
    List<String> recorded = new ArrayList<>();
    List<String> givenUp = new ArrayList<>();
    AtomicBoolean published = new AtomicBoolean();
    Reconciled last =
        await()
            .atMost(PATIENCE)
            .until(
                () -> {
                  Reconciled done = desk.reconcile();
                  recorded.addAll(done.recorded());
                  givenUp.addAll(done.givenUp());
                  published.compareAndSet(false, done.published());
                  return done;
                },
                done -> done.problem().isEmpty() && done.waiting() == 0);
    return new Reconciled(recorded, givenUp, 0, published.get(), last.problem());
  }

  /** Returns when Redis holds what the primary holds. */
  void awaitPublished() {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              desk.reconcile();
              return desk.overview().stamp().equals(Optional.of(published()));
            });
  }

  /** How often the audit says that it was decided. */
  long decidedInAudit(String id) {
    return desk.audit(1000).stream()
        .filter(
            entry -> entry.action().equals("decide") && entry.decision().equals(Optional.of(id)))
        .count();
  }

  /** A guard of an application that may read decisions. */
  static Guard guard() {
    return Guard.start(GuardSettings.of(ready.fleet().name(), "test", redisOf("writer")));
  }

  static String redisOf(String purpose) {
    LabUser user = lab.description().users().get(purpose);
    LabRedis redis = lab.description().redis();
    return "redis://%s:%s@%s:%d"
        .formatted(user.name(), user.password(), redis.host(), redis.port());
  }

  static Connection connect(String node, String purpose) throws SQLException {
    LabUser user = lab.description().users().get(purpose);
    String url =
        "jdbc:postgresql://127.0.0.1:%d/%s"
            .formatted(lab.node(node).port(), lab.description().database());
    return DriverManager.getConnection(url, user.name(), user.password());
  }

  static int number(String where) throws SQLException {
    return Integer.parseInt(text("select count(*) from pg_stat_activity where " + where));
  }

  static String text(String sql) throws SQLException {
    try (Connection superuser = connect("primary-1", "superuser");
        Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The fleet of a file that names another primary. */
  static Fleet promoted(Node replica) {
    Fleet fleet = ready.fleet();
    return new Fleet(
        fleet.name(),
        fleet.environment(),
        fleet.database(),
        fleet.access(),
        replica,
        List.of(),
        List.of(),
        fleet.cache(),
        fleet.workloads(),
        fleet.thresholds());
  }

  DecisionStore store() {
    return desk.store();
  }

  Stamp published() {
    return desk.channel().orElseThrow().head(ASK).value().flatMap(h -> h).orElse(Stamp.NONE);
  }

  Map<String, Decision> inRedis() {
    return desk.channel().orElseThrow().read(ASK).value().orElseThrow().set().byId();
  }

  Stamp inDatabase() {
    return desk.overview().stamp().orElseThrow();
  }
}
