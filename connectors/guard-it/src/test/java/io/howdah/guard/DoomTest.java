package io.howdah.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import javax.sql.DataSource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A refusal inside a transaction dooms it. */
class DoomTest extends SiteTest {
  private static final String WRITE = "insert into trial (word) values ('%s')";

  @BeforeEach
  void block() {
    site.enforce(guard, Site.reject(BLOCKED));
  }

  @Test
  void nothingButARollbackGoesThrough() throws SQLException {
    try (Connection c = source().getConnection();
        Statement s = c.createStatement();
        PreparedStatement insert = c.prepareStatement(INSERT)) {
      c.setAutoCommit(false);
      s.execute(WRITE.formatted("doomed"));
      assertRejected(() -> c.prepareStatement(BLOCKED));
      assertDoomed(() -> s.execute(FREE));
      assertDoomed(() -> s.executeQuery(FREE));
      assertDoomed(() -> s.addBatch(FREE));
      assertDoomed(() -> c.prepareStatement(FREE));
      assertDoomed(() -> c.prepareCall(FREE));
      assertDoomed(insert::executeUpdate);
      assertDoomed(insert::addBatch);
      assertDoomed(c::setSavepoint);
      assertDoomed(() -> s.execute(BLOCKED.replace("?", "1")));
      c.rollback();
      assertThat(s.execute(FREE)).isTrue();
      c.commit();
    }
    assertThat(count("doomed")).isZero();
  }

  @Test
  void commitRollsBackAndThrows() throws SQLException {
    try (Connection c = source().getConnection();
        Statement s = c.createStatement()) {
      c.setAutoCommit(false);
      s.execute(WRITE.formatted("commit"));
      assertRejected(() -> s.execute(BLOCKED.replace("?", "1")));
      assertDoomed(c::commit);
      s.execute(WRITE.formatted("after"));
      c.commit();

      s.execute(WRITE.formatted("commit"));
      assertRejected(() -> s.execute(BLOCKED.replace("?", "1")));
      assertDoomed(() -> c.setAutoCommit(true));
      c.setAutoCommit(true);
    }
    assertThat(count("commit")).isZero();
    assertThat(count("after")).isEqualTo(1);
  }

  @Test
  void aTransactionBegunByText() throws SQLException {
    try (Connection c = source().getConnection();
        Statement s = c.createStatement()) {
      for (String commit : new String[] {"commit", "END;", "/* x */ COMMIT AND CHAIN"}) {
        s.execute("BEGIN; " + WRITE.formatted("text"));
        assertRejected(() -> s.execute(BLOCKED.replace("?", "1")));
        assertDoomed(() -> s.execute(FREE));
        assertDoomed(() -> s.execute("begin"));
        assertDoomed(() -> s.execute(commit));
        assertThat(s.execute(FREE)).isTrue();
      }
      s.execute("start transaction");
      s.execute(WRITE.formatted("text"));
      assertRejected(() -> s.execute(BLOCKED.replace("?", "1")));
      s.execute("rollback");
      s.execute(WRITE.formatted("free"));
      assertRejected(() -> s.execute(BLOCKED.replace("?", "1")));
      s.execute(WRITE.formatted("free"));
    }
    assertThat(count("text")).isZero();
    assertThat(count("free")).isEqualTo(2);
  }

  @Test
  void aCommitByTextThatFailsEndsTheTransaction() throws SQLException {
    try (Connection c = source().getConnection();
        Statement s = c.createStatement()) {
      s.execute("create table late (id int unique deferrable initially deferred)");
      for (String commit : new String[] {"commit", "END", "commit and chain"}) {
        s.execute("begin");
        s.execute("insert into late values (1), (1)");
        assertThatThrownBy(() -> s.execute(commit)).hasMessageContaining("late_id_key");
        assertRejected(() -> s.execute(BLOCKED.replace("?", "1")));
        s.execute(WRITE.formatted("late"));
      }
    }
    assertThat(count("late")).isEqualTo(3);
  }

  @Test
  void aSavepointFromBeforeHeals() throws SQLException {
    try (Connection c = source().getConnection();
        Statement s = c.createStatement()) {
      c.setAutoCommit(false);
      s.execute(WRITE.formatted("kept"));
      Savepoint point = c.setSavepoint();
      s.execute(WRITE.formatted("undone"));
      assertRejected(() -> s.execute(BLOCKED.replace("?", "1")));
      assertDoomed(() -> c.releaseSavepoint(point));
      c.rollback(point);
      s.execute("savepoint two");
      assertRejected(() -> s.execute(BLOCKED.replace("?", "1")));
      s.execute("rollback to savepoint two");
      c.commit();
    }
    assertThat(count("kept")).isEqualTo(1);
    assertThat(count("undone")).isZero();
  }

  @Test
  void aPoolKeepsTheConnectionAndHandsOnNothing() throws SQLException {
    try (HikariDataSource outside = pool(site.primary());
        HikariDataSource inside = pool(source())) {
      DataSource around = guard.wrap(outside, new Route("primary", "eu"));
      for (DataSource source : new DataSource[] {around, inside}) {
        int backend = backend(source);
        for (int i = 0; i < 3; i++) {
          try (Connection c = source.getConnection();
              Statement s = c.createStatement()) {
            s.execute("begin");
            s.execute(WRITE.formatted("pool"));
            assertRejected(() -> s.execute(BLOCKED.replace("?", "1")));
            if (source == inside) {
              // A pool hands on what was begun by text, and the guard inside cannot know.
              s.execute("rollback");
            }
          }
          try (Connection c = source.getConnection();
              Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            s.execute(WRITE.formatted("pool"));
            assertRejected(() -> s.execute(BLOCKED.replace("?", "1")));
          }
        }
        assertThat(backend(source)).isEqualTo(backend);
      }
    }
    assertThat(count("pool")).isZero();
  }

  @Test
  void springRollsBackWhatCatchesTheError() throws SQLException {
    try (HikariDataSource pool = pool(site.primary())) {
      DataSource source = guard.wrap(pool, new Route("primary", "eu"));
      JdbcTemplate template = new JdbcTemplate(source);
      TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
      assertDoomedBySpring(
          () ->
              transaction.executeWithoutResult(
                  status -> {
                    template.update(WRITE.formatted("spring"));
                    try {
                      template.queryForObject(BLOCKED, Long.class, 1L);
                    } catch (DataAccessException caught) {
                      assertThat(caught).hasRootCauseInstanceOf(StatementRejectedException.class);
                    }
                  }));
      transaction.executeWithoutResult(status -> template.update(WRITE.formatted("spring2")));
      assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(1);
    }
    assertThat(count("spring")).isZero();
    assertThat(count("spring2")).isEqualTo(1);
  }

  @Test
  void whatAManagerCommitsByXaIsRolledBackByTheServer() throws Exception {
    try (Managed managed = new Managed(site.primary());
        Connection c = guard.wrap(managed, new Route("primary", "eu")).getConnection();
        Statement s = c.createStatement()) {
      Xid one = managed.begin();
      refusedAndDoomedByTheServer(c, s);
      managed.commit(one);
      Xid two = managed.begin();
      refusedAndDoomedByTheServer(c, s);
      assertThatThrownBy(() -> managed.commitInTwoPhases(two)).isInstanceOf(XAException.class);
    }
    assertThat(count("managed")).isZero();
  }

  private static void refusedAndDoomedByTheServer(Connection c, Statement s) throws SQLException {
    s.execute(WRITE.formatted("managed"));
    assertRejected(() -> s.execute(BLOCKED.replace("?", "1")));
    assertRejected(() -> c.prepareStatement(BLOCKED));
    assertDoomed(() -> s.execute(FREE));
    assertDoomed(() -> s.execute(WRITE.formatted("managed")));
  }

  @Test
  void aManagerThatRollsBackGoesOn() throws Exception {
    try (Managed managed = new Managed(site.primary());
        HikariDataSource pool = pool(managed);
        Connection c = guard.wrap(pool, new Route("primary", "eu")).getConnection();
        Statement s = c.createStatement()) {
      Xid refused = managed.begin();
      s.execute(WRITE.formatted("undone"));
      assertRejected(() -> s.execute(BLOCKED.replace("?", "1")));
      assertDoomed(() -> s.execute(FREE));
      managed.rollback(refused);
      assertRejected(() -> s.execute(BLOCKED.replace("?", "1")));
      Xid next = managed.begin();
      s.execute(WRITE.formatted("redone"));
      managed.commit(next);
    }
    assertThat(count("undone")).isZero();
    assertThat(count("redone")).isEqualTo(1);
  }

  private static void assertDoomedBySpring(Runnable run) {
    assertDoomed(
        () -> {
          try {
            run.run();
          } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause != null && !(cause instanceof SQLException)) {
              cause = cause.getCause();
            }
            throw cause == null ? e : cause;
          }
        });
  }

  private static HikariDataSource pool(DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(1);
    return new HikariDataSource(config);
  }

  private static int backend(DataSource source) throws SQLException {
    try (Connection c = source.getConnection()) {
      return c.unwrap(PGConnection.class).getBackendPID();
    }
  }
}
