package io.howdah.postgres;

import io.howdah.fleet.Failure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.postgresql.util.PSQLException;

/** What an SQLSTATE means for a target. Source: PostgreSQL's appendix of error codes. */
final class SqlStates {

  private SqlStates() {}

  static Failure atLogin(SQLException thrown, Login login, Duration limit) {
    String state = state(thrown);
    String detail = Failures.detail(thrown);
    String words = detail.toLowerCase(Locale.ROOT);
    return switch (state) {
      case "28000", "28P01" -> new Failure.Refused(detail);
      // The driver's own refusal: no password to give, or an unknown method.
      case "08004" -> new Failure.Refused(detail);
      case "08P01" -> fromPooler(words, detail);
      case "3D000" ->
          words.contains("no such database") ? Compatibility.pooler(detail) : server(state, detail);
      case "42704" ->
          words.contains("idle_session_timeout")
              ? new Failure.UnsupportedVersion("older than 14", detail)
              : server(state, detail);
      case "42501" ->
          new Failure.MissingRight(
              "GRANT CONNECT ON DATABASE "
                  + Quoting.identifier(login.database())
                  + " TO "
                  + Quoting.identifier(login.user()),
              detail);
      default -> inUse(thrown, login, limit);
    };
  }

  /** PgBouncer reports everything at login under one code, always in English. */
  private static Failure fromPooler(String words, String detail) {
    if (words.contains("no more connections")) {
      return new Failure.OutOfConnections(detail);
    }
    return words.contains("authentication failed") || words.contains("no such user")
        ? new Failure.Refused(detail)
        : Compatibility.pooler(detail);
  }

  static Failure inUse(SQLException thrown, Login login, Duration limit) {
    String state = state(thrown);
    String detail = Failures.detail(thrown);
    return switch (state) {
      case "53300" -> new Failure.OutOfConnections(detail);
      case "57P03" ->
          shuttingDown(detail) ? new Failure.ShuttingDown(detail) : new Failure.Starting(detail);
      case "57P01", "57P02" -> new Failure.ShuttingDown(detail);
      case "57014" -> new Failure.TimedOut(limit, detail);
      case "42501" -> new Failure.MissingRight(Quoting.grantMonitor(login.user()), detail);
      case "57P05", "08000", "08001", "08003", "08006", "08007" ->
          new Failure.ConnectionLost(detail);
      default -> server(state, detail);
    };
  }

  private static boolean shuttingDown(String detail) {
    return detail.contains("shutting down");
  }

  private static Failure server(String state, String detail) {
    return new Failure.ServerError(state, detail);
  }

  private static String state(SQLException thrown) {
    boolean fromServer =
        thrown instanceof PSQLException known && known.getServerErrorMessage() != null;
    String state = thrown.getSQLState();
    return state == null ? (fromServer ? "XX000" : "08006") : state;
  }
}
