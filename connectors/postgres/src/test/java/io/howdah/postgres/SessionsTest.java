package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Session;
import java.sql.Connection;
import java.sql.SQLException;
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
      Thread waiting = Thread.ofVirtual().start(() -> waitForLock(waiter));
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

  static Optional<Session> byPid(List<Session> sessions, int pid) {
    return sessions.stream().filter(session -> session.key().pid() == pid).findFirst();
  }

  static int pid(Connection connection) throws SQLException {
    return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
  }

  private static void waitForLock(Connection connection) {
    try {
      SharedLab.run(connection, "SELECT pg_advisory_lock(4711)");
    } catch (SQLException ended) {
      assertThat(ended.getSQLState()).isNotNull();
    }
  }
}
