package io.howdah.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A crowd of sessions on one node: most idle, some idle in a transaction, some at work. */
final class Crowd implements AutoCloseable {
  private static final int WORKING = 20;
  private static final int IN_TRANSACTION = 20;

  private final List<Connection> sessions = new ArrayList<>();

  static Crowd of(int size, BenchLab lab, String node) throws SQLException {
    Crowd crowd = new Crowd();
    for (int i = 0; i < size; i++) {
      Connection session = lab.connect(node);
      crowd.sessions.add(session);
      if (i < WORKING) {
        Thread.startVirtualThread(() -> work(session));
      } else if (i < WORKING + IN_TRANSACTION) {
        session.setAutoCommit(false);
        run(session, "SELECT count(*) FROM pg_class");
      }
    }
    return crowd;
  }

  int size() {
    return sessions.size();
  }

  /** Sleeps in the server until the session is closed: an active session that costs nothing. */
  private static void work(Connection session) {
    try {
      run(session, "SELECT pg_sleep(600)");
    } catch (SQLException closed) {
      // The crowd goes home.
    }
  }

  private static void run(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    for (Connection session : sessions) {
      try {
        session.abort(Runnable::run);
      } catch (SQLException gone) {
        // Already ended.
      }
    }
  }
}
