package io.howdah.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The session that asks for a plan, so that another one can end it. A function can outlast the
 * cancelling of its statement, and the loss of its client; it cannot outlast the end of its
 * session.
 *
 * @param start as the server writes it: a number is used again one day
 */
record PlanSession(int pid, String start) {
  private static final String SESSION = Sql.load("plan-session");
  private static final String END = Sql.load("plan-end");
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** That of a connection, which must look into {@code pg_catalog} alone. */
  static PlanSession of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SESSION)) {
      row.next();
      return new PlanSession(row.getInt(1), row.getString(2));
    }
  }

  /** Ends it, as the same role; false where the server does not let anybody in. */
  boolean end(Login login) {
    try (Link link = Link.open(login, true, LIMIT)) {
      return link.use(LIMIT, this::end);
    } catch (LinkFailure unreachable) {
      return false;
    }
  }

  private boolean end(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(END)) {
      statement.setInt(1, pid);
      statement.setString(2, start);
      return statement.execute();
    }
  }
}
