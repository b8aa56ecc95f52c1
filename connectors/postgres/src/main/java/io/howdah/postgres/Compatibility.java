package io.howdah.postgres;

import io.howdah.fleet.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Whether a logged-in server is one that Howdah supports: PostgreSQL itself, 14 or newer. */
final class Compatibility {

  static final int OLDEST_MAJOR = 14;

  private Compatibility() {}

  static void check(Connection connection) throws SQLException, LinkFailure {
    String version = connection.unwrap(PGConnection.class).getParameterStatus("server_version");
    if (version == null || version.contains("bouncer")) {
      throw new LinkFailure(pooler("its version is " + version));
    }
    if (major(version) < OLDEST_MAJOR) {
      String shown = Failures.bounded(version);
      throw new LinkFailure(
          new Failure.UnsupportedVersion(shown, "PostgreSQL 14 or newer is needed"));
    }
  }

  /**
   * A pooler hands out process ids of its own: the one given at login is then not the one of the
   * backend that answers.
   */
  static void checkBackend(Connection connection, int answering) throws SQLException, LinkFailure {
    if (connection.unwrap(PGConnection.class).getBackendPID() != answering) {
      throw new LinkFailure(pooler("statements are answered by another process than the login"));
    }
  }

  static Failure pooler(String why) {
    return new Failure.WrongProtocol(
        Failures.bounded("a connection pooler answers here, not PostgreSQL itself: " + why));
  }

  /** The leading number of {@code 17.11 (Debian …)} or {@code 18beta1}; 0 where there is none. */
  private static int major(String version) {
    int end = 0;
    while (end < Math.min(4, version.length()) && Character.isDigit(version.charAt(end))) {
      end++;
    }
    return end == 0 ? 0 : Integer.parseInt(version.substring(0, end));
  }
}
