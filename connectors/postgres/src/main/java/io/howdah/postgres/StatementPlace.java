package io.howdah.postgres;

import io.howdah.fleet.Fact;
import java.sql.Connection;
import java.sql.SQLException;

/** Where {@code pg_stat_statements} is on a connection. */
public final class StatementPlace {

  private StatementPlace() {}

  /**
   * A statement that names {@code public.pg_stat_statements}, for the schema the extension is in
   * here; unknown, with the remedy, where {@code role} cannot read it. One round trip.
   */
  public static Fact<String> adapt(Connection connection, String sql, String role)
      throws SQLException {
    return StatementsState.read(connection, role).map(state -> state.adapt(sql));
  }
}
