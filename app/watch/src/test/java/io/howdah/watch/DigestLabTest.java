package io.howdah.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.awaitility.Awaitility.await;

import io.howdah.contract.decision.Scope;
import io.howdah.contract.digest.Digests;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestLine;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.NPlusOne;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.View;
import io.howdah.lab.LabPool;
import io.howdah.watch.digest.DigestHistory.Figure;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Statements of a real fleet with traffic: found, ranked, and seen to stop. */
class DigestLabTest extends CountersLab {

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
  void oneQueryForEachRowOfAnotherIsSuspected() throws Exception {
    String page = "SELECT id, name FROM accounts ORDER BY id LIMIT 25";
    String each = "SELECT count(*) AS members FROM accounts WHERE plan_id = ";
    List<String> statements = new ArrayList<>(List.of(page));
    IntStream.rangeClosed(1, 25).forEach(id -> statements.add(each + id));
    LabPool pool =
        lab.description().pools().stream()
            .filter(p -> p.node().equals("replica-2"))
            .findFirst()
            .orElseThrow();
    try (Paced _ =
        new Paced(
            Duration.ofMillis(200),
            () -> connect(pool.host(), pool.port(), "reader", "shop"),
            statements.toArray(String[]::new))) {
      await()
          .atMost(LONG)
          .ignoreExceptions()
          .untilAsserted(
              () -> {
                DigestTable table = watch.digests();
                DigestRow suspected = table.row(Digests.of(each + 1).id()).orElseThrow();
                NPlusOne suspicion = suspected.nPlusOne().orElseThrow();
                assertThat(suspicion.after()).isEqualTo(Digests.of(page).id());
                assertThat(suspicion.workload())
                    .isIn("shop", lab.description().users().get("reader").name());
                assertThat(suspicion.repeats()).isCloseTo(25, withPercentage(10));
                assertThat(table.rows())
                    .filteredOn(row -> row.nPlusOne().isPresent())
                    .extracting(DigestRow::text)
                    .containsOnly(suspected.text());
              });
    }
  }

  @Test
  void whatIsAlwaysCancelledIsRankedThoughTheServerCountsNothing() throws Exception {
    String late = "SELECT pg_sleep(30), 'late' FROM plans WHERE id = 1";
    String ended = "SELECT pg_sleep(30), 'ended', id FROM plans WHERE id = 1";
    Duration soon = Duration.ofMillis(100);
    String cancel =
        "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE state = 'active'"
            + " AND query LIKE 'SELECT pg_sleep(30), ''ended''%' AND query_start < now() - '0.5 s'::interval";
    try (Paced _ =
            new Paced(soon, () -> connect("replica-2"), "SET statement_timeout = '700ms'", late);
        Paced _ = new Paced(soon, () -> connect("replica-2"), ended);
        Paced _ = new Paced(soon, () -> connect("replica-2"), cancel)) {
      for (String sql : List.of(late, ended)) {
        await()
            .atMost(LONG)
            .ignoreExceptions()
            .untilAsserted(
                () -> {
                  DigestTable table = watch.digests();
                  OnNode here = row(sql).flatMap(row -> row.on("replica-2")).orElseThrow();
                  assertThat(here.now().unfinishedMillis()).isGreaterThan(150);
                  assertThat(here.now().calls()).isZero();
                  assertThat(here.workloads().getFirst().name()).isEqualTo("by-hand");
                  assertThat(table.view(View.node("replica-2")).subList(0, 4))
                      .extracting(line -> line.row().digest())
                      .contains(Digests.of(sql).id());
                });
      }
      try (Connection connection = connect("replica-2")) {
        assertThat(isTracked(connection, "%pg_sleep%plans%")).isFalse();
      }
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
      // It takes half a minute without a gap, and begins anew after each.
      await()
          .atMost(Duration.ofSeconds(150))
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
