package io.howdah.cli.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.cli.terminal.Complaint;
import io.howdah.contract.decision.Match;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchOptionsTest {
  /** Guards know tables as the server calls them. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "users, users",
        "Users, users",
        "\"Users\", \"Users\"",
        "\"users\", users",
        "App.Users, app.users",
        "app.\"a b\", app.\"a b\""
      })
  void aTableIsWrittenAsSqlWritesIt(String given, String name) {
    assertThat(table(given).match(null)).contains(new Match.ByTable(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a, b", "a; drop table b", "'a'", "(select 1)"})
  void whatIsNoTableIsRefused(String given) {
    assertThatThrownBy(() -> table(given).match(null))
        .isInstanceOf(Complaint.class)
        .hasMessageContaining("--match-table: found '" + given + "', expected a table");
  }

  private static MatchOptions table(String given) {
    MatchOptions options = new MatchOptions();
    options.table = given;
    return options;
  }
}
