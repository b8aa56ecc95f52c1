package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Fact;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.ActiveGroup;
import io.howdah.postgres.StatementSheet.Entry;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Counters, texts and samples of statements, on the connection of the tick. */
class StatementsTest {

  private static StatementSheet sheet(NodeObserver observer, StatementRequest request) {
    return NodeFactsTest.known(
        observer.statements(SharedLab.DEADLINE, request).value().orElseThrow());
  }

  private static Optional<Entry> entry(StatementSheet sheet, long queryId) {
    return sheet.rows().stream().filter(row -> row.key().queryId() == queryId).findFirst();
  }

  /** Runs a statement that nobody else runs and finds the id it has got. */
  private static long runAs(Connection connection, String alias) throws Exception {
    SharedLab.run(connection, "SELECT 1 + 1 AS " + alias + ", '" + alias + "'::text || $$x$$");
    try (Statement statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT queryid FROM pg_stat_statements WHERE query LIKE '%AS "
                    + alias
                    + ",%'"
                    + " AND query NOT LIKE '%LIKE%' LIMIT 1")) {
      assertThat(result.next()).isTrue();
      return result.getLong(1);
    }
  }

  @Test
  void tellsEverythingFirstAndThenWhatGrew() throws Exception {
    try (NodeObserver observer = SharedLab.observer("primary-1");
        Connection connection = SharedLab.superuser("primary-1")) {
      long grows = runAs(connection, "grows_" + System.nanoTime());
      StatementSheet first = sheet(observer, StatementRequest.top(List.of()));
      assertThat(first.everything()).isTrue();
      assertThat(first.rows()).hasSize(first.entries());
      Entry before = entry(first, grows).orElseThrow();
      String text =
          NodeFactsTest.known(
                  observer
                      .statementTexts(
                          SharedLab.DEADLINE,
                          List.of(grows),
                          List.of(before.key().database()),
                          List.of(before.key().user()))
                      .value()
                      .orElseThrow())
              .texts()
              .get(grows)
              .orElseThrow();
      assertThat(text).contains("AS grows_").doesNotContain("'grows_");
      SharedLab.run(connection, "SELECT pg_sleep(0.01)");
      StatementSheet second = sheet(observer, StatementRequest.top(List.of(grows)));
      assertThat(second.everything()).isFalse();
      assertThat(second.rows().size()).isLessThan(first.rows().size());
      assertThat(second.rows().getFirst().key().queryId()).isEqualTo(grows);
      assertThat(entry(second, grows).orElseThrow().counters().calls())
          .isEqualTo(before.counters().calls());
      StatementSheet third = sheet(observer, StatementRequest.top(List.of()));
      assertThat(entry(third, grows)).isEmpty();
      assertThat(third.cost().roundTrips()).isEqualTo(1);
      assertThat(third.all().calls()).isGreaterThanOrEqualTo(second.all().calls());
    }
  }

  @Test
  void namesDatabasesAndRoles() throws Exception {
    try (NodeObserver observer = SharedLab.observer("replica-1")) {
      StatementSheet sheet = sheet(observer, StatementRequest.all());
      StatementKey key = sheet.rows().getFirst().key();
      StatementTexts texts =
          NodeFactsTest.known(
              observer
                  .statementTexts(
                      SharedLab.DEADLINE, List.of(), List.of(key.database()), List.of(key.user()))
                  .value()
                  .orElseThrow());
      assertThat(texts.databases()).containsOnlyKeys(key.database());
      assertThat(texts.users()).containsOnlyKeys(key.user());
    }
  }

  @Test
  void aStatementOfAMegabyteIsReadWhole() throws Exception {
    try (NodeObserver observer = SharedLab.observer("primary-1");
        Connection connection = SharedLab.superuser("primary-1")) {
      // Of an id of its own: neither names of columns nor constants make one.
      String select = "SELECT count(*), max(objoid), min(description) FROM pg_shdescription";
      String sql = select + " /*" + "x\u0001".repeat(500_000) + "*/";
      SharedLab.run(connection, sql);
      StatementSheet sheet = sheet(observer, StatementRequest.all());
      List<Long> ids = sheet.rows().stream().map(row -> row.key().queryId()).distinct().toList();
      try (Statement statement = connection.createStatement();
          var result =
              statement.executeQuery(
                  "SELECT queryid FROM pg_stat_statements WHERE length(query) > 900000"
                      + " ORDER BY length(query) DESC LIMIT 1")) {
        assertThat(result.next()).isTrue();
        long longest = result.getLong(1);
        Map<Long, Optional<String>> alone = texts(observer, List.of(longest));
        assertThat(alone.get(longest).orElseThrow().length()).isGreaterThan(900_000);
        Map<Long, Optional<String>> many = texts(observer, ids);
        int bytes = many.values().stream().flatMap(Optional::stream).mapToInt(String::length).sum();
        assertThat(bytes).isLessThan(1_300_000);
      }
    }
  }

  private static Map<Long, Optional<String>> texts(NodeObserver observer, List<Long> ids) {
    return NodeFactsTest.known(
            observer
                .statementTexts(SharedLab.DEADLINE, ids, List.of(), List.of())
                .value()
                .orElseThrow())
        .texts();
  }

  @Test
  void aTextThatTheServerLostIsEmpty() {
    try (NodeObserver observer = SharedLab.observer("primary-1")) {
      assertThat(texts(observer, List.of(42L))).containsEntry(42L, Optional.empty());
    }
  }

  @Test
  void stillOneRoundTripATick() throws Exception {
    try (CountingRelay relay = new CountingRelay(SharedLab.lab().node("primary-1").port());
        NodeObserver observer = SharedLab.observer(SharedLab.node("127.0.0.1", relay.port()))) {
      observer.read(SharedLab.DEADLINE);
      sheet(observer, StatementRequest.all());
      int roundTrips = relay.roundTrips();
      NodeFacts facts = observer.read(SharedLab.DEADLINE).value().orElseThrow();
      assertThat(relay.roundTrips() - roundTrips).isEqualTo(1);
      assertThat(facts.cost().roundTrips()).isEqualTo(1);
      sheet(observer, StatementRequest.top(List.of()));
      assertThat(relay.roundTrips() - roundTrips).isEqualTo(2);
      assertThat(relay.connections()).isEqualTo(1);
    }
  }

  @Test
  void samplesTellWhatRunsAndForWhom() throws Exception {
    try (NodeObserver observer = SharedLab.observer("replica-1");
        Connection connection = SharedLab.superuser("replica-1")) {
      SharedLab.run(connection, "SET application_name = 'night-owl'");
      Thread.startVirtualThread(
          () -> {
            try {
              SharedLab.run(connection, "SELECT pg_sleep(60)");
            } catch (Exception ended) {
              // The test is over.
            }
          });
      for (int tick = 0; tick < 8; tick++) {
        assertThat(observer.read(SharedLab.DEADLINE).failure()).isEmpty();
      }
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () -> {
                NodeFacts facts = observer.read(SharedLab.DEADLINE).value().orElseThrow();
                List<ActiveGroup> active = NodeFactsTest.known(facts.active());
                assertThat(active)
                    .anySatisfy(
                        group -> {
                          assertThat(group.applicationName()).isEqualTo("night-owl");
                          assertThat(group.queryId()).isPresent();
                          assertThat(group.waitClass()).isEqualTo("Timeout");
                          assertThat(group.sessions()).isEqualTo(1);
                        });
              });
      ActiveSheet all = observer.active(SharedLab.DEADLINE).value().orElseThrow();
      assertThat(all.groups())
          .anySatisfy(group -> assertThat(group.applicationName()).isEqualTo("night-owl"));
      assertThat(all.groups().stream().mapToInt(ActiveGroup::sessions).sum())
          .isEqualTo(all.active());
      connection.abort(Runnable::run);
    }
  }

  /** Seventy sessions, of which no two are alike. */
  @Test
  void aCrowdIsToldWholeWhenItIsAskedFor() throws Exception {
    List<Connection> crowd = new ArrayList<>();
    try (NodeObserver observer = SharedLab.observer("primary-1")) {
      for (int each = 0; each < 70; each++) {
        Connection one = SharedLab.superuser("primary-1");
        crowd.add(one);
        SharedLab.run(one, "SET application_name = 'crowd-" + each + "'");
        Thread.startVirtualThread(() -> DecisionLab.state(one, "SELECT pg_sleep(60)"));
      }
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(inCrowd(observer.active(SharedLab.DEADLINE).value().orElseThrow()))
                      .isEqualTo(70));
      // An autovacuum worker takes one of the places for as long as it works.
      await()
          .atMost(SharedLab.DEADLINE)
          .untilAsserted(
              () -> {
                NodeFacts facts = observer.read(SharedLab.DEADLINE).value().orElseThrow();
                assertThat(NodeFactsTest.known(facts.active())).hasSize(64);
                assertThat(NodeFactsTest.known(facts.sessions()).active())
                    .isGreaterThanOrEqualTo(70);
              });
    } finally {
      disperse(crowd);
    }
  }

  /** On the server too, where a sleep outlives its connection. */
  private static void disperse(List<Connection> crowd) throws Exception {
    for (Connection one : crowd) {
      one.abort(Runnable::run);
    }
    try (Connection police = SharedLab.superuser("primary-1")) {
      SharedLab.run(
          police,
          "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
              + " WHERE application_name LIKE 'crowd-%'");
    }
  }

  private static long inCrowd(ActiveSheet all) {
    return all.groups().stream()
        .filter(group -> group.applicationName().startsWith("crowd-"))
        .filter(group -> group.queryId().isPresent() && group.waitClass().equals("Timeout"))
        .count();
  }

  @Test
  void aMissingExtensionNamesTheCommand() throws Exception {
    try (Connection connection = SharedLab.superuser("primary-1")) {
      SharedLab.run(connection, "CREATE DATABASE bare TEMPLATE template0");
      try (NodeObserver observer =
          new NodeObserver(
              SharedLab.node("primary-1"),
              "bare",
              SharedLab.access(SharedLab.user("observer").name(), io.howdah.fleet.SslMode.PREFER),
              SharedLab.secrets())) {
        Fact<StatementSheet> none =
            observer.statements(SharedLab.DEADLINE, StatementRequest.all()).value().orElseThrow();
        assertThat(none)
            .isEqualTo(
                Fact.unknown(
                    "pg_stat_statements is not installed in database bare",
                    "CREATE EXTENSION pg_stat_statements in database \"bare\""));
        assertThat(observer.read(SharedLab.DEADLINE).failure()).isEmpty();
      } finally {
        SharedLab.run(connection, "DROP DATABASE bare WITH (FORCE)");
      }
    }
  }

  @Test
  void aMissingGrantNamesTheCommand() throws Exception {
    String role = SharedLab.user("observer").name();
    try (Connection connection = SharedLab.superuser("primary-1");
        NodeObserver observer = SharedLab.observer("primary-1")) {
      SharedLab.run(connection, "REVOKE pg_monitor FROM " + role);
      try {
        Fact<StatementSheet> none =
            observer.statements(SharedLab.DEADLINE, StatementRequest.all()).value().orElseThrow();
        assertThat(none)
            .isEqualTo(
                Fact.unknown(
                    "pg_read_all_stats is not granted",
                    "GRANT pg_read_all_stats TO \"" + role + "\""));
      } finally {
        SharedLab.run(connection, "GRANT pg_monitor TO " + role);
      }
      assertThat(sheet(observer, StatementRequest.top(List.of())).everything()).isTrue();
    }
  }

  @Test
  void queryIdsThatAreSwitchedOffNameTheCommandAtTheNextReading() throws Exception {
    try (Connection connection = SharedLab.superuser("primary-1");
        NodeObserver observer = SharedLab.observer("primary-1")) {
      assertThat(sheet(observer, StatementRequest.all()).rows()).isNotEmpty();
      SharedLab.run(connection, "ALTER SYSTEM SET compute_query_id = off");
      try {
        SharedLab.run(connection, "SELECT pg_reload_conf()");
        await().until(() -> read(observer) instanceof Fact.Unknown<StatementSheet>);
        assertThat(read(observer))
            .isEqualTo(
                Fact.unknown(
                    "compute_query_id is off",
                    "ALTER SYSTEM SET compute_query_id = 'auto'; SELECT pg_reload_conf()"));
      } finally {
        SharedLab.run(connection, "ALTER SYSTEM RESET compute_query_id");
        SharedLab.run(connection, "SELECT pg_reload_conf()");
      }
      await().until(() -> read(observer) instanceof Fact.Known<StatementSheet>);
    }
  }

  private static Fact<StatementSheet> read(NodeObserver observer) {
    return observer
        .statements(SharedLab.DEADLINE, StatementRequest.top(List.of()))
        .value()
        .orElseThrow();
  }
}
