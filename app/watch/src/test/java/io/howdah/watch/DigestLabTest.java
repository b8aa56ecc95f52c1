package io.howdah.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.contract.decision.Scope;
import io.howdah.contract.digest.Digests;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestLine;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.View;
import io.howdah.lab.LabNode;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import io.howdah.watch.digest.DigestHistory.Figure;
import io.howdah.watch.digest.DigestSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Statements of a real fleet with traffic: found, ranked, and seen to stop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DigestLabTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private Lab lab;
  private Watch watch;
  private Path record;

  @BeforeAll
  void start(@TempDir Path dir) {
    record = dir.resolve("state").resolve("seen");
    lab = Lab.up(LabSpec.of(dir.resolve("lab")).replicas(2));
    Loaded.Ready loaded = (Loaded.Ready) FleetFile.load(lab.fleetToml(), Map.of());
    DigestSettings quick =
        DigestSettings.DEFAULT.withEvery(Duration.ofSeconds(2)).withFirstSeen(record);
    watch = Watch.start(loaded.fleet(), loaded.secrets(), WatchSettings.DEFAULT.withDigests(quick));
    await().atMost(LONG).until(() -> watch.digests().complete());
  }

  @AfterAll
  void end() {
    if (watch != null) {
      watch.close();
    }
    if (lab != null) {
      lab.close();
    }
  }

  private Connection connect(String node) throws SQLException {
    LabNode at = lab.node(node);
    LabUser user = lab.description().users().get("superuser");
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/app?ApplicationName=by-hand".formatted(at.host(), at.port()),
        user.name(),
        user.password());
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Optional<DigestRow> row(String sql) {
    return watch.digests().row(Digests.of(sql).id());
  }

  @Test
  void theTrafficIsThere() {
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> {
              DigestTable table = watch.digests();
              assertThat(table.view(View.fleet()))
                  .anySatisfy(
                      line -> {
                        assertThat(line.row().text()).contains("from accounts a join plans p");
                        assertThat(line.row().joins()).isEqualTo(13);
                        assertThat(line.usage().calls()).isPositive();
                        assertThat(line.usage().meanMillis().getAsDouble()).isPositive();
                        assertThat(line.p95()).isPresent();
                        assertThat(line.row().firstSeen().isOlderThanTheRecord()).isTrue();
                      });
              double shares =
                  table.view(View.fleet()).stream().mapToDouble(DigestLine::share).sum();
              assertThat(shares).isBetween(0.5, 1.05);
              assertThat(table.view(View.node("primary-1")))
                  .anySatisfy(line -> assertThat(line.row().text()).startsWith("insert into"));
              assertThat(table.nodes())
                  .allSatisfy(node -> assertThat(node.statements()).isInstanceOf(Fact.Known.class));
            });
    String busiest = watch.digests().rows().getFirst().digest();
    double[] calls =
        watch.digestHistory().series(busiest, Figure.CALLS_PER_SECOND, Duration.ofHours(1), 180);
    assertThat(calls[179]).isNotNaN();
    assertThat(calls[0]).isNaN();
  }

  @Test
  void aNewStatementIsNewAndAnEvictedOneThatComesAgainIsNot() throws Exception {
    String sql = "SELECT 'zażółć \u202e <b>' || relname FROM pg_class WHERE oid = 1259";
    try (Connection connection = connect("replica-1")) {
      run(connection, sql);
      await().atMost(LONG).until(() -> row(sql).isPresent());
      DigestRow seen = row(sql).orElseThrow();
      assertThat(seen.firstSeen().isNew(Moment.now().wall())).isTrue();
      assertThat(seen.ids()).allSatisfy(id -> assertThat(id.database()).isEqualTo("app"));
      run(connection, "SELECT pg_stat_statements_reset()");
      run(connection, sql);
      run(connection, sql);
      await()
          .atMost(LONG)
          .until(() -> row(sql).filter(now -> now.on("replica-1").isPresent()).isPresent());
      assertThat(row(sql).orElseThrow().firstSeen()).isEqualTo(seen.firstSeen());
      assertThat(watch.digests().rows())
          .allSatisfy(
              row ->
                  assertThat(row.nodes())
                      .allSatisfy(
                          node -> {
                            assertThat(node.now().calls()).isNotNegative();
                            assertThat(node.now().millis()).isNotNegative();
                            assertThat(node.now().time()).isNotNegative();
                          }));
      await()
          .atMost(LONG)
          .until(() -> Files.exists(record) && Files.readString(record).contains(seen.digest()));
    }
  }

  @Test
  void aStatementThatNeverEndsIsRankedBySamples() throws Exception {
    String sql = "SELECT pg_sleep(300), 'never', id FROM users WHERE id = 1";
    try (Connection connection = connect("replica-2")) {
      Thread.startVirtualThread(
          () -> {
            try {
              run(connection, sql);
            } catch (SQLException cancelled) {
              // The test is over.
            }
          });
      await()
          .atMost(LONG)
          .ignoreExceptions()
          .untilAsserted(
              () -> {
                DigestRow row = row(sql).orElseThrow();
                assertThat(row.on("replica-2").orElseThrow().now().unfinishedMillis())
                    .isGreaterThan(500);
                assertThat(row.on("replica-2").orElseThrow().workloads().getFirst().name())
                    .isEqualTo("by-hand");
              });
      connection.abort(Runnable::run);
    }
  }

  @Test
  void aDigestIsSeenToStop() throws Exception {
    String sql = "SELECT pg_sleep(0.05), 'stop' FROM users WHERE id = 2";
    try (Connection connection = connect("replica-2")) {
      run(connection, sql);
      await().atMost(LONG).until(() -> row(sql).isPresent());
      String digest = row(sql).orElseThrow().digest();
      watch.lookClosely(digest);
      Moment since = Moment.now();
      run(connection, sql);
      await().atMost(LONG).until(() -> on("replica-2", digest, since).callsSince() > 0);
      await()
          .atMost(LONG)
          .untilAsserted(
              () ->
                  assertThat(on("replica-2", digest, since).verdict())
                      .isInstanceOf(DigestProof.Quieting.class));
      assertThat(watch.proof(digest, since, Scope.ALL).get(5, TimeUnit.SECONDS).isProved())
          .isFalse();
      await()
          .atMost(LONG)
          .until(() -> watch.proof(digest, since, Scope.ALL).get(5, TimeUnit.SECONDS).isProved());
    }
  }

  private DigestProof.OnNode on(String node, String digest, Moment since) throws Exception {
    return watch.proof(digest, since, Scope.ALL).get(5, TimeUnit.SECONDS).nodes().stream()
        .filter(each -> each.node().equals(node))
        .findFirst()
        .orElseThrow();
  }
}
