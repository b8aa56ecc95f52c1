package io.howdah.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What stays as it is while a connection lives, see {@code identity.sql}. */
record Identity(
    String systemIdentifier, int versionNum, String version, int maxConnections, int reserved) {

  static Identity read(Connection connection, ResultSet result) throws SQLException, LinkFailure {
    result.next();
    Row row = new Row(result);
    Compatibility.checkBackend(connection, row.number("backend_pid"));
    return new Identity(
        Long.toUnsignedString(row.big("system_identifier")),
        row.number("version_num"),
        Failures.bounded(row.text("version")),
        row.number("max_connections"),
        row.number("reserved"));
  }
}
