package io.howdah.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whose code the planning of a statement would run. A session cannot be kept from it: no role,
 * setting or read-only transaction hinders a function from reading all that the observer may read,
 * nor from showing it to others. So such a statement is not planned at all. A function that is
 * created between this look and the planning is not seen.
 */
final class PlanStrangers {
  private static final String STRANGERS = Sql.load("plan-strangers");
  private static final int SHOWN = 3;

  private PlanStrangers() {}

  /**
   * Who would run what, for people; empty when nobody but PostgreSQL, superusers and those who may
   * act as the observer anyway. The session must look into {@code pg_catalog} alone.
   */
  static Optional<String> of(Connection connection, String sql) throws SQLException {
    Optional<PlanWords> words = PlanWords.of(sql);
    if (words.isEmpty()) {
      return Optional.of("a name in U&\"…\"");
    }
    List<String> found = found(connection, words.get());
    String shown =
        found.stream().limit(SHOWN).map(Failures::bounded).collect(Collectors.joining(", "));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.size() > SHOWN ? shown + ", …" : shown);
  }

  private static List<String> found(Connection connection, PlanWords words) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STRANGERS)) {
      statement.setArray(1, connection.createArrayOf("text", words.said().toArray()));
      statement.setArray(2, connection.createArrayOf("text", words.called().toArray()));
      statement.setArray(3, connection.createArrayOf("text", words.dotted().toArray()));
      List<String> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    }
  }
}
