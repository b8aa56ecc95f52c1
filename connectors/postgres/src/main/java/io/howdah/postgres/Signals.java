package io.howdah.postgres;

import io.howdah.fleet.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/** The statements that signal, and the look at what they left. */
final class Signals {

  private static final String CANCEL = Sql.load("cancel");
  private static final String TERMINATE = Sql.load("terminate");
  private static final String RIGHTS = Sql.load("rights");

  private Signals() {}

  static SignalOutcome cancel(Connection connection, Session.Key key) throws SQLException {
    return signal(connection, CANCEL, key);
  }

  static SignalOutcome terminate(Connection connection, Session.Key key) throws SQLException {
    return signal(connection, TERMINATE, key);
  }

  private static SignalOutcome signal(Connection connection, String sql, Session.Key key)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, key.pid());
      statement.setObject(2, moment(key.backendStart()));
      statement.setObject(
          3, key.queryStart().map(Signals::moment).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
      statement.setString(4, key.state());
      try (ResultSet result = statement.executeQuery()) {
        if (result.next() && result.getBoolean("signalled")) {
          return new SignalOutcome.Signalled();
        }
      }
    } catch (SQLException refused) {
      return permitted(connection, refused);
    }
    return unmatched(connection, key);
  }

  private static SignalOutcome permitted(Connection connection, SQLException refused)
      throws SQLException {
    if (!"42501".equals(refused.getSQLState())) {
      throw refused;
    }
    OperatorRights rights = rights(connection);
    Optional<String> remedy =
        rights.maySignal()
            ? Optional.empty()
            : Optional.of(Quoting.grant("pg_signal_backend", rights.sessionUser()));
    return new SignalOutcome.NotPermitted(rights.sessionUser(), remedy, words(refused));
  }

  /** The server's reason stands in its detail: that only a superuser may signal a superuser. */
  private static String words(SQLException refused) {
    String said = Failures.detail(refused);
    return refused instanceof PSQLException own
            && own.getServerErrorMessage() != null
            && own.getServerErrorMessage().getDetail() != null
        ? Failures.bounded(said + ": " + own.getServerErrorMessage().getDetail())
        : said;
  }

  /** Nothing matched: either the world has moved on, or the role cannot see what is there. */
  private static SignalOutcome unmatched(Connection connection, Session.Key key)
      throws SQLException {
    OperatorRights rights = rights(connection);
    if (!rights.maySeeSessions()) {
      return new SignalOutcome.NotPermitted(
          rights.sessionUser(),
          Optional.of(Quoting.grantMonitor(rights.sessionUser())),
          "the role does not see the sessions of others");
    }
    return new SignalOutcome.Gone(SessionList.find(connection, key.pid()));
  }

  static Presence presence(Session.Key key, Optional<Session> now) {
    if (now.isEmpty() || !now.get().key().backendStart().equals(key.backendStart())) {
      return Presence.GONE;
    }
    return now.get().key().equals(key) ? Presence.SAME_EXECUTION : Presence.SAME_BACKEND;
  }

  static OperatorRights rights(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RIGHTS);
        ResultSet result = statement.executeQuery()) {
      result.next();
      Row row = new Row(result);
      return new OperatorRights(
          row.text("session_user_name"),
          row.flag("superuser"),
          row.flag("may_signal"),
          row.flag("may_read_stats"));
    }
  }

  private static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
