package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who blocks whom, and texts that mean harm. */
class SessionsTest {

  private static final String HARM = "\u0007<b>'\"\\; DROP TABLE x; --\u202e漢字";

  @Test
  void blockerAndBlockedAreShownWithEachOther() throws Exception {
    try (Connection holder = SharedLab.superuser("primary-1");
        Connection waiter = SharedLab.superuser("primary-1");
        NodeObserver observer = SharedLab.observer("primary-1")) {
      holder.setAutoCommit(false);
      SharedLab.run(holder, "SELECT pg_advisory_xact_lock(4711)");
      int holderPid = pid(holder);
      Thread waiting = Thread.ofVirtual().start(() -> waitForLock(waiter, 4711));
      await()
          .untilAsserted(
              () -> {
                NodeFacts facts = observer.read(SharedLab.DEADLINE).value().orElseThrow();
                assertThat(NodeFactsTest.known(facts.sessions()).lockWaiting()).isEqualTo(1);
                List<Session> notable = NodeFactsTest.known(facts.notable());
                assertThat(notable.getFirst().key().pid()).isEqualTo(holderPid);
                assertThat(notable.getFirst().blocks()).isEqualTo(1);
                assertThat(notable).anyMatch(s -> s.blockedBy().equals(List.of(holderPid)));
              });
      List<Session> all = observer.sessions(SharedLab.DEADLINE, 50).value().orElseThrow();
      assertThat(all.getFirst().key().pid()).isEqualTo(holderPid);
      assertThat(all).anyMatch(session -> session.blockedBy().equals(List.of(holderPid)));
      holder.rollback();
      waiting.join();
    }
  }

  @Test
  void hostileNamesAndStatementsArriveAsTheyAre() throws Exception {
    try (Connection hostile = SharedLab.superuser("replica-1");
        NodeObserver observer = SharedLab.observer("replica-1")) {
      hostile.setAutoCommit(false);
      SharedLab.run(hostile, "SET application_name = E'\\t<b>''\"\\\\; {NULL,\"x\"}'");
      SharedLab.run(hostile, "/* " + HARM + " */ SELECT 1");
      int pid = pid(hostile);
      NodeFacts facts = observer.read(SharedLab.DEADLINE).value().orElseThrow();
      Session tick = byPid(NodeFactsTest.known(facts.notable()), pid).orElseThrow();
      assertThat(tick.applicationName()).endsWith("<b>'\"\\; {NULL,\"x\"}");
      Session listed =
          byPid(observer.sessions(SharedLab.DEADLINE, 99).value().orElseThrow(), pid).orElseThrow();
      assertThat(listed.key()).isEqualTo(tick.key());
      assertThat(listed.applicationName()).isEqualTo(tick.applicationName());
    }
  }

  /** Idle ones weigh more, blockers still more: the very oldest is there all the same. */
  @Test
  void theOldestTransactionIsAlwaysAmongThem() throws Exception {
    List<Connection> idle = new ArrayList<>();
    try (Connection oldest = SharedLab.superuser("primary-1");
        Connection waiter = SharedLab.superuser("primary-1");
        NodeObserver observer = SharedLab.observer("primary-1")) {
      Thread busy = Thread.ofVirtual().start(() -> sleepOnServer(oldest));
      int pid = pid(oldest);
      await().until(() -> notable(observer).stream().anyMatch(s -> s.key().pid() == pid));
      Duration begun = age(observer, pid);
      for (int i = 0; i < 9; i++) {
        idle.add(SharedLab.superuser("primary-1"));
        idle.getLast().setAutoCommit(false);
        SharedLab.run(idle.getLast(), "SELECT pg_advisory_xact_lock_shared(4712)");
      }
      // Until each idle one counts for more than the active one.
      await().until(() -> age(observer, pid).minus(begun).compareTo(begun) > 0);
      assertThat(notable(observer)).anyMatch(s -> s.key().pid() == pid);
      Thread waiting = Thread.ofVirtual().start(() -> waitForLock(waiter, 4712));
      await()
          .untilAsserted(
              () -> {
                List<Session> shown = notable(observer);
                assertThat(shown).filteredOn(s -> s.blocks() > 0).hasSizeGreaterThan(5);
                assertThat(shown).hasSizeLessThanOrEqualTo(8).anyMatch(s -> s.key().pid() == pid);
              });
      SharedLab.run(idle.getFirst(), "SELECT pg_cancel_backend(" + pid + ")");
      for (Connection each : idle) {
        each.close();
      }
      waiting.join();
      busy.join();
    }
  }

  private static Duration age(NodeObserver observer, int pid) {
    return byPid(notable(observer), pid).flatMap(Session::transactionAge).orElseThrow();
  }

  private static List<Session> notable(NodeObserver observer) {
    return NodeFactsTest.known(observer.read(SharedLab.DEADLINE).value().orElseThrow().notable());
  }

  private static void sleepOnServer(Connection connection) {
    try {
      SharedLab.run(connection, "SELECT pg_sleep(600)");
    } catch (SQLException ended) {
      assertThat(ended.getSQLState()).isEqualTo("57014");
    }
  }

  static Optional<Session> byPid(List<Session> sessions, int pid) {
    return sessions.stream().filter(session -> session.key().pid() == pid).findFirst();
  }

  static int pid(Connection connection) throws SQLException {
    return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
  }

  private static void waitForLock(Connection connection, int key) {
    try {
      SharedLab.run(connection, "SELECT pg_advisory_lock(" + key + ")");
    } catch (SQLException ended) {
      assertThat(ended.getSQLState()).isNotNull();
    }
  }
}
