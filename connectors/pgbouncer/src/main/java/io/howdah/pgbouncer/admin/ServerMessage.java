package io.howdah.pgbouncer.admin;

import io.howdah.fleet.Failure;
import java.util.Locale;
import java.util.Map;

/**
 * An ErrorResponse. PgBouncer answers nearly everything with 08P01, so its words decide.
 *
 * @param fields by protocol field letter: {@code S} severity, {@code C} SQLSTATE, {@code M}
 *     message, {@code R} routine
 */
public record ServerMessage(Map<Character, String> fields) {
  public ServerMessage {
    fields = Map.copyOf(fields);
  }

  public String text() {
    return fields.getOrDefault('M', "");
  }

  public String sqlState() {
    return fields.getOrDefault('C', "");
  }

  /** Only PostgreSQL names the routine of its source that raised an error. */
  boolean isFromPostgres() {
    return fields.containsKey('R');
  }

  /** What this means for who asked as {@code user}. */
  public Failure failure(String user) {
    String text = text().toLowerCase(Locale.ROOT);
    if (isFromPostgres()) {
      return new Failure.WrongProtocol("PostgreSQL answers here, not PgBouncer: " + text());
    }
    if (has(text, "no more connections", "too many")) {
      return new Failure.OutOfConnections(text());
    }
    if (has(text, "shutting down", "shutdown")) {
      return new Failure.ShuttingDown(text());
    }
    if (has(text, "ssl required", "tls required", "ssl connection is required")) {
      return new Failure.Tls(text());
    }
    if (has(text, "not allowed", "admin access needed", "permission denied")) {
      return new Failure.MissingRight("stats_users: add " + user + ", then RELOAD", text());
    }
    if (has(text, "authentication failed", "auth failed", "no such user", "login rejected")
        || has(text, "no such database", "client certificate", "certificate")) {
      return new Failure.Refused(text());
    }
    return new Failure.ServerError(sqlState(), text());
  }

  private static boolean has(String text, String... phrases) {
    for (String phrase : phrases) {
      if (text.contains(phrase)) {
        return true;
      }
    }
    return false;
  }
}
