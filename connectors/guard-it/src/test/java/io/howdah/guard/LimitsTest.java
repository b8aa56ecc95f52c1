package io.howdah.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Refusals;
import io.howdah.contract.redis.RedisKeys;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Limits, shared by two guards through Redis. */
class LimitsTest extends SiteTest {
  private static final String SLOW = "select pg_sleep(0.5)";
  private static final String GATED = "select pg_advisory_xact_lock(1)";

  @Test
  void statementsASecond() throws SQLException {
    try (Guard other = site.guard()) {
      site.publish(Site.limit(FREE, new Limit(Measure.PER_SECOND, 10, Per.FLEET)));
      site.hears(guard);
      site.hears(other);
      long end = System.nanoTime() + 3_000_000_000L;
      int passed = 0;
      try (Connection one = source().getConnection();
          Connection two = other.wrap(site.primary(), Route.ANY).getConnection()) {
        while (System.nanoTime() < end) {
          passed += passes(one, FREE) + passes(two, FREE);
        }
      }
      assertThat(passed).isBetween(20, 36);
    }
    site.enforce(guard);
  }

  @Test
  void theErrorTellsWhenToTryAgain() throws SQLException {
    site.enforce(guard, Site.limit(FREE, new Limit(Measure.PER_SECOND, 0.01, Per.NODE)));
    try (Connection one = source().getConnection()) {
      awaitPass(one, FREE);
      assertThatThrownBy(() -> run(one, FREE))
          .isInstanceOf(StatementLimitedException.class)
          .isInstanceOf(SQLTransientException.class)
          .hasMessageContaining("limited to 0.01/s on this node until")
          .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo(Refusals.LIMITED))
          .satisfies(e -> assertThat(((StatementLimitedException) e).retryAfter()).isPositive());
    }
    site.enforce(guard);
  }

  /** Its state is kept for longer than a grant takes to be earned. */
  @Test
  void theSlowestLimitIsKept() throws SQLException {
    Decision slow = Site.limit(FREE, new Limit(Measure.PER_SECOND, 0.001, Per.FLEET));
    site.enforce(guard, slow);
    try (Connection one = source().getConnection()) {
      awaitPass(one, FREE);
      assertThat(passes(one, FREE)).isZero();
    }
    assertThat(site.redis().ttl(site.keys.quota(slow.id(), "fleet"))).isGreaterThan(1000);
    site.enforce(guard);
  }

  @Test
  void statementsAtOnce() throws Exception {
    try (Guard other = site.guard();
        Connection one = source().getConnection();
        Connection two = other.wrap(site.primary(), Route.ANY).getConnection();
        Connection three = source().getConnection();
        Connection gate = site.primary().getConnection()) {
      Decision decision = Site.limit(GATED, new Limit(Measure.AT_ONCE, 1, Per.FLEET));
      site.publish(decision);
      site.hears(guard);
      site.hears(other);
      run(gate, "select pg_advisory_lock(1)");
      CompletableFuture<Void> running = CompletableFuture.runAsync(() -> awaitPass(one, GATED));
      await().atMost(Site.SOON).until(() -> standsAt(gate));
      await().atMost(Site.SOON).until(() -> isCounted(decision));
      for (Connection late : new Connection[] {two, three}) {
        run(late, "set lock_timeout = '10s'");
        assertThat(passes(late, GATED)).isZero();
      }
      assertThat(running).isNotDone();
      run(gate, "select pg_advisory_unlock(1)");
      running.join();
      awaitPass(two, GATED);
      awaitPass(one, GATED);
    }
    site.enforce(guard);
  }

  /** Whether a statement waits for the lock that the gate holds. */
  private static boolean standsAt(Connection gate) throws SQLException {
    try (Statement statement = gate.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and wait_event = 'advisory'")) {
      return rows.next();
    }
  }

  private boolean isCounted(Decision decision) {
    return site.redis().exists(site.keys.quota(decision.id(), RedisKeys.FLEET)) == 1;
  }

  @Test
  void rowsThatAreFetchedAsTheyAreReadKeepTheirPlace() throws Exception {
    String rows = "select generate_series(1, 1000)";
    site.enforce(guard, Site.limit(rows, new Limit(Measure.AT_ONCE, 1, Per.NODE)));
    try (Connection one = source().getConnection();
        Connection two = source().getConnection();
        Statement all = one.createStatement();
        Statement slowly = one.createStatement()) {
      await().atMost(Site.SOON).until(() -> opened(all, rows), r -> r != null);
      awaitPass(two, rows);
      one.setAutoCommit(false);
      slowly.setFetchSize(10);
      for (Ending ending :
          new Ending[] {
            ResultSet::close,
            LimitsTest::readOn,
            read -> one.commit(),
            read -> one.rollback(),
            read -> run(slowly, FREE),
            read -> read.getStatement().close(),
          }) {
        ResultSet read =
            await().atMost(Site.SOON).until(() -> opened(slowly, rows), r -> r != null);
        assertThat(passes(two, rows)).isZero();
        ending.of(read);
        awaitPass(two, rows);
      }
    }
    site.enforce(guard);
  }

  /** How a result ends. */
  private interface Ending {
    void of(ResultSet read) throws SQLException;
  }

  private static void readOn(ResultSet read) throws SQLException {
    int more = 0;
    while (read.next()) {
      more++;
    }
    assertThat(more).isEqualTo(999);
  }

  /** Null while others have the place; a refusal dooms the transaction, which is ended then. */
  private static ResultSet opened(Statement statement, String sql) throws SQLException {
    try {
      ResultSet read = statement.executeQuery(sql);
      assertThat(read.next()).isTrue();
      return read;
    } catch (StatementLimitedException e) {
      if (!statement.getConnection().getAutoCommit()) {
        statement.getConnection().rollback();
      }
      return null;
    }
  }

  private static void run(Statement statement, String sql) throws SQLException {
    statement.execute(sql);
  }

  @Test
  void aShareOfTime() throws SQLException {
    site.enforce(guard, Site.limit(SLOW, new Limit(Measure.TIME_SHARE, 0.1, Per.NODE)));
    try (Connection one = source().getConnection()) {
      awaitPass(one, SLOW);
      assertThat(passes(one, SLOW)).isZero();
      assertThatThrownBy(() -> run(one, SLOW)).hasMessageContaining("10 % of one session's time");
      awaitPass(one, SLOW);
    }
    site.enforce(guard);
  }

  /** Whom Redis does not answer at once is refused and told to come again, also as the first. */
  private static void awaitPass(Connection connection, String sql) {
    await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Site.SOON)
        .until(() -> passes(connection, sql) == 1);
  }

  private static int passes(Connection connection, String sql) {
    try {
      run(connection, sql);
      return 1;
    } catch (StatementLimitedException e) {
      return 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
