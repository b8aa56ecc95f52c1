package io.howdah.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.decision.Refusals;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the tests on one lab share. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SiteTest {
  static final String BLOCKED = "select count(*) from trial where id = ?";
  static final String FREE = "select 1";
  static final String INSERT = "insert into trial (id, word) values (?, ?)";
  Site site;
  Guard guard;

  @BeforeAll
  void up(@TempDir Path dir) throws SQLException {
    site = Site.up(dir.resolve("lab"));
    guard = site.guard();
    try (Connection connection = site.primary().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table trial (id bigserial primary key, word text)");
      statement.execute(
          "create function trial_twice(n int) returns int language sql as 'select $1 * 2'");
    }
  }

  @AfterAll
  void down() {
    guard.close();
    site.close();
  }

  GuardedDataSource source() {
    return guard.wrap(site.primary(), new Route("primary", "eu"));
  }

  static void assertRejected(ThrowingCallable call) {
    Assertions.assertThatThrownBy(call)
        .isInstanceOf(StatementRejectedException.class)
        .extracting(e -> ((SQLException) e).getSQLState())
        .isEqualTo(Refusals.REJECTED);
  }

  static void assertDoomed(ThrowingCallable call) {
    Assertions.assertThatThrownBy(call)
        .isInstanceOf(SQLException.class)
        .extracting(e -> ((SQLException) e).getSQLState())
        .isEqualTo(Refusals.DOOMED);
  }

  long count(String word) throws SQLException {
    try (Connection connection = site.primary().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select count(*) from trial where word = ?")) {
      statement.setString(1, word);
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getLong(1);
      }
    }
  }
}
