package io.howdah.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Stamp;
import io.howdah.guard.rules.Judge;
import io.howdah.guard.rules.Lane;
import io.howdah.guard.rules.NoSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an open result holds goes when its transaction ends, in whatever way that is. */
class OpenResultsTest {
  private static final String LIMITED = "select * from big";
  private static final String REJECTED = "select bad";

  private static final Lane LANE = new Lane("u", "n", "r");
  private final Judge judge = new Judge("app", "", NoSource.INSTANCE);
  private final Bare bare = new Bare();
  private final Connection connection = new GuardedConnection(bare.connection(), judge, LANE);

  /** A way in which a transaction ends. */
  private record End(String name, boolean doomed, String failing, Way way) {
    @Override
    public String toString() {
      return name;
    }
  }

  private interface Way {
    void end(Connection connection) throws SQLException;
  }

  static Stream<End> ends() {
    return Stream.of(
        new End("commit", false, "", Connection::commit),
        new End("rollback", false, "", Connection::rollback),
        new End("commit that fails", false, "commit", Connection::commit),
        new End("rollback that fails", false, "rollback", Connection::rollback),
        new End("commit when doomed", true, "", Connection::commit),
        new End("commit when doomed, rollback fails", true, "rollback", Connection::commit),
        new End("auto-commit", false, "", c -> c.setAutoCommit(true)),
        new End("auto-commit when doomed", true, "", c -> c.setAutoCommit(true)),
        new End("auto-commit that fails", false, "setAutoCommit", c -> c.setAutoCommit(true)),
        new End("COMMIT", false, "", c -> text(c, "commit")),
        new End("COMMIT that fails", false, "execute", c -> text(c, "commit")),
        new End("COMMIT when doomed", true, "", c -> text(c, "commit")),
        new End("COMMIT AND CHAIN", false, "", c -> text(c, "commit and chain")),
        new End("ROLLBACK", true, "", c -> text(c, "rollback")));
  }

  private static void text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @BeforeEach
  void block() {
    bare.answers("getFetchSize", 10);
    Limit one = new Limit(Measure.AT_ONCE, 1, Per.FLEET);
    Decision limit = Decided.limit(1, LIMITED, one);
    Decision reject = Decided.reject(2, REJECTED);
    judge.enforce(
        DecisionSet.of(new Stamp(1, 1), List.of(limit, reject)),
        any -> System.nanoTime() + TimeUnit.HOURS.toNanos(1));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void holdsUntilTheTransactionEnds(End end) throws SQLException {
    Statement statement = connection.createStatement();
    statement.executeQuery(LIMITED);
    assertThat(judge.check(LANE, LIMITED).refuses()).isTrue();
    if (end.doomed()) {
      assertThatThrownBy(() -> text(connection, REJECTED))
          .isInstanceOf(StatementRejectedException.class);
    }
    bare.fail(end.failing(), new SQLException("it fails"));
    try {
      end.way().end(connection);
    } catch (SQLException told) {
      assertThat(end.doomed() || !end.failing().isEmpty()).isTrue();
    }
    assertThat(judge.check(LANE, LIMITED).refuses()).isFalse();
  }

  @Test
  void aCommitThatFailedLeavesNoTransactionToDoom() throws SQLException {
    bare.answers("getAutoCommit", true);
    for (String commit : List.of("commit", "end", "commit and chain", "select 1; commit")) {
      text(connection, "begin");
      bare.fail("execute", new SQLException("could not serialize access", "40001"));
      assertThatThrownBy(() -> text(connection, commit)).hasMessageContaining("serialize");
      bare.heal("execute");
      assertThatThrownBy(() -> text(connection, REJECTED))
          .isInstanceOf(StatementRejectedException.class);
      text(connection, "select good");
    }
  }
}
