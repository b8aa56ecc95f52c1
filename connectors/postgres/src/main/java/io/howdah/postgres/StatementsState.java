package io.howdah.postgres;

import io.howdah.fleet.Fact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How {@code pg_stat_statements} is read on one connection.
 *
 * @param place the quoted schema it is in
 * @param tellsSince whether entries say since when they count
 * @param blockBytes what a block is on this server
 */
record StatementsState(String place, int maxEntries, boolean tellsSince, int blockBytes) {

  private static final String SQL = Sql.load("statements_state");
  private static final String EXTENSION = "pg_stat_statements";

  /** Asks the server, in one round trip. */
  static Fact<StatementsState> read(Connection connection, String observer) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SQL);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return judge(new Row(result), observer);
    }
  }

  private static Fact<StatementsState> judge(Row row, String observer) throws SQLException {
    Optional<String> version = row.optionalText("version");
    Optional<String> max = row.optionalText("max_entries");
    if (version.isEmpty()) {
      return notInstalled(row, max.isPresent());
    }
    if (max.isEmpty()) {
      return Fact.unknown(
          "pg_stat_statements is not loaded",
          "add pg_stat_statements to shared_preload_libraries and restart the server");
    }
    if (number(version.get()) < 109) {
      return Fact.unknown(
          "pg_stat_statements " + Failures.bounded(version.get()) + " is too old",
          "ALTER EXTENSION pg_stat_statements UPDATE");
    }
    if (row.text("track").equals("none")) {
      return Fact.unknown(
          "pg_stat_statements.track is none",
          "ALTER SYSTEM SET pg_stat_statements.track = 'top'; SELECT pg_reload_conf()");
    }
    if (row.text("compute_query_id").equals("off")) {
      return Fact.unknown(
          "compute_query_id is off",
          "ALTER SYSTEM SET compute_query_id = 'auto'; SELECT pg_reload_conf()");
    }
    if (!row.flag("may_read_stats")) {
      return notGranted(observer);
    }
    if (!row.flag("may_reach")) {
      String usage = "USAGE ON SCHEMA " + row.text("place");
      return Fact.unknown(usage + " is not granted", Quoting.grant(usage, observer));
    }
    return Fact.known(
        new StatementsState(
            row.text("place"),
            Integer.parseInt(max.get()),
            number(version.get()) >= 111,
            row.number("block_bytes")));
  }

  private static Fact<StatementsState> notInstalled(Row row, boolean loaded) throws SQLException {
    String where =
        " in database "
            + Quoting.identifier(row.text("database_name"))
            + (row.flag("in_recovery") ? " on the primary" : "");
    String create = "CREATE EXTENSION " + EXTENSION + where;
    return Fact.unknown(
        "pg_stat_statements is not installed in database " + row.text("database_name"),
        loaded
            ? create
            : "add pg_stat_statements to shared_preload_libraries, restart the server, then "
                + create);
  }

  static <T> Fact<T> notGranted(String observer) {
    return Fact.unknown(
        "pg_read_all_stats is not granted", Quoting.grant("pg_read_all_stats", observer));
  }

  /** {@code 1.11} is 111; 0 where it is no version. */
  private static int number(String version) {
    String[] parts = version.split("\\.", 3);
    try {
      return parts.length < 2 ? 0 : Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]);
    } catch (NumberFormatException strange) {
      return 0;
    }
  }

  /** A statement of ours for where and what the extension is here. */
  String adapt(String sql) {
    String placed = sql.replace("public.pg_stat_statements", place + ".pg_stat_statements");
    return tellsSince ? placed : placed.replace("s.stats_since AS", "NULL::timestamptz AS");
  }
}
