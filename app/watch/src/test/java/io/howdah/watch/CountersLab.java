package io.howdah.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.FirstSeen;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.lab.Fault;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What becomes of rates when counters are reset, lost or evicted on a real server. */
abstract class CountersLab extends DigestLab {

  @Test
  void countersMayGoAndComeBackAndRatesStayTrue() throws Exception {
    String bulk = "SELECT 7 AS bulk";
    String steady = "SELECT relname, 'steady' FROM pg_class WHERE oid = 1260";
    String rare = "SELECT relname, relkind, 'rare' FROM pg_class WHERE oid = 1261";
    try (Connection connection = connect("replica-1")) {
      connection.setReadOnly(true);
      for (int i = 0; i < 30; i++) {
        run(connection, (bulk + ";").repeat(2_000));
      }
      run(connection, rare);
    }
    await().atMost(LONG).until(() -> row(bulk).isPresent() && row(rare).isPresent());
    await().atMost(LONG).until(() -> calls(bulk) == 0 && calls(rare) == 0);
    try (Paced paced = new Paced(Duration.ofMillis(25), () -> connect("replica-1"), steady);
        Extremes extremes = new Extremes(watch::digests, 3_000, 100)) {
      isTrue(paced, steady);
      try (Connection connection = connect("replica-1")) {
        run(
            connection,
            "SELECT pg_stat_statements_reset(0, 0, queryid) FROM pg_stat_statements"
                + " WHERE query ~ '^SELECT .* AS bulk'");
        readAgain(3);
        isTrue(paced, steady);
        Optional<Instant> reset = collected().statsReset();
        run(connection, "SELECT pg_stat_statements_reset()");
        awaitTold(now -> !now.statsReset().equals(reset));
        isTrue(paced, steady);
        run(connection, "ALTER SYSTEM SET pg_stat_statements.max = 100");
      }
      restart("replica-1");
      awaitTold(now -> now.maxEntries() == 100);
      isTrue(paced, steady);
      Optional<Instant> before = collected().statsReset();
      crash("replica-1");
      awaitTold(now -> !now.statsReset().equals(before));
      isTrue(paced, steady);
      crash("replica-1");
      readAgain(2);
      isTrue(paced, steady);
      evictedIsNotNew(rare);
      isTrue(paced, steady);
      assertThat(extremes.wrong()).isEmpty();
    }
  }

  /** A flood of other statements drives it out of the server's memory; then it comes again. */
  private void evictedIsNotNew(String rare) throws Exception {
    Map<String, FirstSeen> known = new HashMap<>();
    watch.digests().rows().forEach(row -> known.put(row.digest(), row.firstSeen()));
    try (Connection connection = connect("replica-1")) {
      run(connection, rare);
      await().atMost(LONG).until(() -> calls(rare) > 0);
      await()
          .atMost(LONG)
          .until(
              () -> {
                flood(connection);
                return told().filter(now -> now.evictedPerSecond() > 0).isPresent();
              });
      await().atMost(LONG).until(() -> calls(rare) == 0);
      assertThat(isTracked(connection, "% relkind, % FROM pg_class WHERE oid%")).isFalse();
      run(connection, rare);
      await().atMost(LONG).until(() -> calls(rare) > 0);
    }
    assertThat(watch.digests().rows())
        .filteredOn(row -> known.containsKey(row.digest()))
        .allSatisfy(row -> assertThat(row.firstSeen()).isEqualTo(known.get(row.digest())));
  }

  /**
   * Four times what the server has room for: its rate of evictions lasts only to the next reading.
   */
  private static void flood(Connection connection) throws SQLException {
    for (int i = 1; i <= 400; i++) {
      run(connection, "SELECT 1" + ", 1".repeat(i));
    }
  }

  /** It keeps its counters. */
  private void restart(String node) {
    lab.fault(new Fault.Stop(node));
    lab.fault(new Fault.Start(node));
  }

  /** A backend dies, the server ends all the others and begins anew, without its counters. */
  private void crash(String node) throws SQLException {
    try (Connection connection = connect(node)) {
      ProcessHandle.of(backend(connection)).orElseThrow().destroyForcibly();
      await().atMost(LONG).until(() -> !answers(connection));
    }
    await()
        .atMost(LONG)
        .ignoreExceptions()
        .until(
            () -> {
              try (Connection again = connect(node)) {
                return answers(again);
              }
            });
  }

  private static long backend(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT pg_backend_pid()")) {
      result.next();
      return result.getLong(1);
    }
  }

  private static boolean answers(Connection connection) {
    try {
      run(connection, "SELECT 1");
      return true;
    } catch (SQLException lost) {
      return false;
    }
  }

  /** What is shown is what the client counted in the same time. */
  private void isTrue(Paced paced, String sql) {
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(told())
                    .hasValueSatisfying(
                        told -> {
                          double sent = paced.perSecond(told.readAt().nanos(), told.span());
                          assertThat(sent).isGreaterThan(5);
                          assertThat(calls(sql)).isCloseTo(sent, withPercentage(10));
                          assertThat(told.all().calls()).isGreaterThan(sent * 0.9);
                        }));
  }

  private double calls(String sql) {
    return row(sql).flatMap(row -> row.on("replica-1")).map(on -> on.now().calls()).orElse(0.0);
  }

  /** Empty for as long as a reading that failed is the newest. */
  private Optional<NodeDigests.Collected> told() {
    return watch.digests().nodes().stream()
        .filter(node -> node.node().equals("replica-1"))
        .findFirst()
        .flatMap(node -> node.statements().toOptional());
  }

  private void awaitTold(Predicate<NodeDigests.Collected> wanted) {
    await().atMost(LONG).until(() -> told().filter(wanted).isPresent());
  }

  private NodeDigests.Collected collected() {
    return await().atMost(LONG).until(this::told, Optional::isPresent).orElseThrow();
  }

  private void readAgain(int times) {
    for (int i = 0; i < times; i++) {
      Moment before = collected().readAt();
      awaitTold(now -> !now.readAt().equals(before));
    }
  }
}
