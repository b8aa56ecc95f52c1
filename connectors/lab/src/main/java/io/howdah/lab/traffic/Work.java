package io.howdah.lab.traffic;

import java.sql.Connection;
import java.sql.SQLException;

/** What one request of a workload does. */
interface Work {
  /** Whether the database is needed at all for this request; a cache may have the answer. */
  default boolean needsDatabase() {
    return true;
  }

  /** Runs the request and returns how many statements were answered. */
  int run(Connection connection) throws SQLException;
}
