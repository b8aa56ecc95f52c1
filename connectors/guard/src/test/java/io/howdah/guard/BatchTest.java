package io.howdah.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.digest.Digests;
import io.howdah.guard.rules.DigestStats;
import io.howdah.guard.rules.Judge;
import io.howdah.guard.rules.Lane;
import io.howdah.guard.rules.NoSource;
import io.howdah.guard.rules.Rule;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final String LIMITED = "insert into t values (?)";
  private static final String OTHER = "insert into u values (?)";
  private final Judge judge = new Judge("app", "", NoSource.INSTANCE);
  private final Bare bare = new Bare();
  private final Connection connection =
      new GuardedConnection(bare.connection(), judge, new Lane("u", "n", "r"));

  @Test
  void whatNeverRanIsNeitherCountedNorCharged() throws SQLException {
    Limit one = new Limit(Measure.AT_ONCE, 1, Per.FLEET);
    Decision limit = Decided.limit(1, LIMITED, one);
    try (Statement statement = connection.createStatement()) {
      enforce(1, limit);
      statement.addBatch(LIMITED);
      statement.addBatch(OTHER);
      enforce(2, limit, Decided.reject(2, OTHER));
      assertThatThrownBy(statement::executeBatch).isInstanceOf(StatementRejectedException.class);
    }
    connection.rollback();
    Rule rule = judge.rules().all().stream().filter(r -> r.decision() == limit).findAny().get();
    assertThat(rule.counts().passed()).isZero();
    assertThat(judge.digests().turn(9)).isEmpty();
    enforce(3, limit);
    try (Statement statement = connection.createStatement()) {
      statement.execute(LIMITED);
    }
    assertThat(rule.counts().passed()).isEqualTo(1);
  }

  @Test
  void eachExecutionIsACall() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (int i = 0; i < 3; i++) {
        statement.addBatch(LIMITED);
      }
      statement.addBatch(OTHER);
      statement.executeBatch();
    }
    Map<String, Long> calls =
        judge.digests().turn(9).stream()
            .collect(Collectors.toMap(DigestStats::digest, DigestStats::calls));
    assertThat(calls).containsEntry(Digests.of(LIMITED).id(), 3L);
    assertThat(calls).containsEntry(Digests.of(OTHER).id(), 1L);
  }

  @Test
  void anErrorIsNotReplacedByThatOfClearing() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.addBatch(LIMITED);
      bare.fail("executeBatch", new BatchUpdateException(new int[] {1}));
      bare.fail("clearBatch", new SQLException("closed"));
      assertThatThrownBy(statement::executeBatch)
          .isInstanceOf(BatchUpdateException.class)
          .hasSuppressedException(new SQLException("closed"));
    }
  }

  private void enforce(int revision, Decision... decisions) {
    judge.enforce(
        DecisionSet.of(new Stamp(1, revision), List.of(decisions)),
        any -> System.nanoTime() + TimeUnit.HOURS.toNanos(1));
  }
}
