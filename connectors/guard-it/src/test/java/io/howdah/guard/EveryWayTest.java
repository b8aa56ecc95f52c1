package io.howdah.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Refusals;
import io.howdah.contract.decision.Scope;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.core.BaseConnection;

/** Every way to run SQL is guarded, and everything else stays as the driver has it. */
class EveryWayTest extends SiteTest {
  private static final String TEXT = "select count(*) from trial where id = 7 -- again";
  private static final String KEYS = "insert into trial (word) values ('keys')";

  @BeforeEach
  void lifted() {
    site.enforce(guard);
  }

  @Test
  void texts() throws SQLException {
    site.enforce(guard, Site.reject(BLOCKED), Site.reject(KEYS));
    String[] columns = {"id"};
    try (Connection c = source().getConnection();
        Statement s = c.createStatement()) {
      assertRejected(() -> s.executeQuery(TEXT));
      assertRejected(() -> s.execute(TEXT));
      assertRejected(() -> s.execute(FREE + "; " + TEXT));
      assertRejected(() -> s.executeUpdate(KEYS));
      assertRejected(() -> s.executeUpdate(KEYS, Statement.RETURN_GENERATED_KEYS));
      assertRejected(() -> s.executeUpdate(KEYS, columns));
      assertRejected(() -> s.executeUpdate(KEYS, new int[] {1}));
      assertRejected(() -> s.executeLargeUpdate(KEYS));
      assertRejected(() -> s.executeLargeUpdate(KEYS, Statement.RETURN_GENERATED_KEYS));
      assertRejected(() -> s.executeLargeUpdate(KEYS, columns));
      assertRejected(() -> s.executeLargeUpdate(KEYS, new int[] {1}));
      assertRejected(() -> s.execute(KEYS, Statement.RETURN_GENERATED_KEYS));
      assertRejected(() -> s.execute(KEYS, columns));
      assertRejected(() -> s.execute(KEYS, new int[] {1}));
      assertRejected(() -> s.addBatch(TEXT));
      assertThat(s.execute(FREE)).isTrue();
      assertThat(c.nativeSQL(TEXT)).isEqualTo(TEXT);
    }
    assertThat(count("keys")).isZero();
  }

  @Test
  void everyFormOfPreparing() throws SQLException {
    site.enforce(guard, Site.reject(BLOCKED));
    int forward = ResultSet.TYPE_FORWARD_ONLY;
    int read = ResultSet.CONCUR_READ_ONLY;
    int close = ResultSet.CLOSE_CURSORS_AT_COMMIT;
    try (Connection c = source().getConnection()) {
      assertRejected(() -> c.prepareStatement(BLOCKED));
      assertRejected(() -> c.prepareStatement(BLOCKED, Statement.RETURN_GENERATED_KEYS));
      assertRejected(() -> c.prepareStatement(BLOCKED, new String[] {"id"}));
      assertRejected(() -> c.prepareStatement(BLOCKED, new int[] {1}));
      assertRejected(() -> c.prepareStatement(BLOCKED, forward, read));
      assertRejected(() -> c.prepareStatement(BLOCKED, forward, read, close));
      assertRejected(() -> c.prepareCall(BLOCKED));
      assertRejected(() -> c.prepareCall(BLOCKED, forward, read));
      assertRejected(() -> c.prepareCall(BLOCKED, forward, read, close));
    }
  }

  @Test
  void whatWasPreparedBefore() throws SQLException {
    try (Connection c = source().getConnection();
        PreparedStatement query = c.prepareStatement(BLOCKED);
        PreparedStatement insert = c.prepareStatement(INSERT);
        CallableStatement call = c.prepareCall("{? = call trial_twice(?)}")) {
      query.setLong(1, 7);
      insert.setLong(1, 1_000_001);
      insert.setString(2, "before");
      call.registerOutParameter(1, java.sql.Types.INTEGER);
      call.setInt(2, 21);
      call.execute();
      assertThat(call.getInt(1)).isEqualTo(42);
      assertThat(query.executeQuery().next()).isTrue();
      insert.addBatch();
      site.enforce(
          guard,
          Site.reject(BLOCKED),
          Site.reject(INSERT),
          Site.reject("{? = call trial_twice(?)}"));
      assertRejected(query::executeQuery);
      assertRejected(query::execute);
      assertRejected(insert::executeUpdate);
      assertRejected(insert::executeLargeUpdate);
      assertRejected(insert::addBatch);
      assertRejected(insert::executeBatch);
      assertRejected(call::execute);
      assertRejected(call::executeUpdate);
      assertThat(insert.executeLargeBatch()).isEmpty();
      site.enforce(guard);
      assertThat(query.executeQuery().next()).isTrue();
      assertThat(count("before")).isZero();
    }
  }

  @Test
  void batches() throws SQLException {
    try (Connection c = source().getConnection();
        Statement s = c.createStatement();
        PreparedStatement insert = c.prepareStatement(INSERT, new String[] {"id"})) {
      for (int i = 0; i < 3; i++) {
        insert.setLong(1, 2_000_000 + i);
        insert.setString(2, "batch");
        insert.addBatch();
      }
      assertThat(insert.executeBatch()).hasSize(3);
      assertThat(insert.getGeneratedKeys().next()).isTrue();
      assertThat(insert.getGeneratedKeys().getStatement()).isSameAs(insert);
      s.addBatch(KEYS);
      s.addBatch("delete from trial where word = 'keys'");
      assertThat(s.executeBatch()).containsExactly(1, 1);
      s.addBatch(KEYS);
      s.addBatch("delete from trial where word = 'batch'");
      site.enforce(guard, Site.reject("delete from trial where word = 'x'"));
      assertRejected(s::executeBatch);
      assertThat(s.executeBatch()).isEmpty();
      assertThat(count("keys")).isZero();
      assertThat(count("batch")).isEqualTo(3);
    }
  }

  @Test
  void leadsBackToItself() throws SQLException {
    GuardedDataSource source = source();
    try (Connection c = source.getConnection();
        PreparedStatement s = c.prepareStatement("select ?::int as n");
        CallableStatement call = c.prepareCall("{? = call trial_twice(?)}")) {
      s.setInt(1, 5);
      assertThat(s.getConnection()).isSameAs(c);
      assertThat(call.getConnection()).isSameAs(c);
      assertThat(c.getMetaData().getConnection()).isSameAs(c);
      assertThat(c.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
      assertThatThrownBy(() -> c.getMetaData().getTables(null, null, null, null).getInt("nope"))
          .isInstanceOf(SQLException.class);
      try (ResultSet rows = s.executeQuery()) {
        assertThat(rows.getStatement()).isSameAs(s);
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt("n")).isEqualTo(5);
      }
      assertThat(c.isWrapperFor(PGConnection.class)).isTrue();
      assertThat(c.unwrap(BaseConnection.class).getTypeInfo()).isNotNull();
      assertThat(c.unwrap(Connection.class)).isSameAs(c);
      assertThat(s.unwrap(PGStatement.class).getPrepareThreshold()).isPositive();
      assertThat(c).isEqualTo(c).isNotEqualTo(s).hasToString(c.toString());
      assertThat(c.toString()).startsWith("guarded ");
      assertThat(source.unwrap(org.postgresql.ds.PGSimpleDataSource.class)).isNotNull();
      assertThat(source.isWrapperFor(String.class)).isFalse();
    }
  }

  @Test
  void whatTheDriverMadeByItselfLeadsBackToo() throws SQLException {
    site.enforce(guard, Site.reject(BLOCKED));
    try (Connection c = source().getConnection();
        Statement s = c.createStatement()) {
      ResultSet tables = c.getMetaData().getTables(null, null, "trial", null);
      assertThat(tables.next()).isTrue();
      assertRejected(() -> tables.getStatement().execute(TEXT));
      assertThat(tables.getStatement().getConnection()).isSameAs(c);
      c.setAutoCommit(false);
      for (boolean byName : new boolean[] {true, false}) {
        s.execute("declare rows cursor for select 1 as n");
        ResultSet cursors = s.executeQuery("select 'rows'::refcursor as c");
        assertThat(cursors.next()).isTrue();
        ResultSet rows = (ResultSet) (byName ? cursors.getObject("c") : cursors.getObject(1));
        assertRejected(() -> rows.getStatement().execute(TEXT));
        c.rollback();
      }
    }
  }

  @Test
  void fromManyThreadsAtOnce() {
    site.enforce(guard, Site.reject(BLOCKED));
    GuardedDataSource source = source();
    List<CompletableFuture<Void>> all =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.runAsync(() -> mixed(source, i)))
            .toList();
    all.forEach(CompletableFuture::join);
  }

  private static void mixed(GuardedDataSource source, int thread) {
    try (Connection c = source.getConnection();
        Statement s = c.createStatement()) {
      for (int i = 0; i < 50; i++) {
        assertRejected(() -> s.execute(TEXT));
        assertThat(s.execute(FREE + " + " + thread)).isTrue();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void observing() throws SQLException {
    site.enforce(
        guard,
        Site.decision(
            Mode.OBSERVE, new Match.ByTable("trial"), Scope.ALL, null, Duration.ofHours(1)));
    try (Connection c = source().getConnection();
        PreparedStatement s = c.prepareStatement(BLOCKED)) {
      s.setLong(1, 1);
      assertThat(s.executeQuery().next()).isTrue();
      assertThat(s.getWarnings().getSQLState()).isEqualTo(Refusals.OBSERVED);
      assertThat(s.getWarnings().getMessage()).contains("table trial").doesNotContain("\n");
      s.clearWarnings();
      assertThat((Object) s.getWarnings()).isNull();
    }
  }

  @Test
  void matchesAndScopes() throws SQLException {
    Duration hour = Duration.ofHours(1);
    for (Match match :
        List.of(
            new Match.ByTable("trial"),
            new Match.ByApplication("trial-app"),
            new Match.ByUser("app_writer"))) {
      site.enforce(guard, Site.decision(Mode.REJECT, match, Scope.ALL, null, hour));
      assertRejected(() -> ask(TEXT));
    }
    for (Match match :
        List.of(
            new Match.ByTable("trials"),
            new Match.ByApplication("other"),
            new Match.ByUser("app_reader"))) {
      site.enforce(guard, Site.decision(Mode.REJECT, match, Scope.ALL, null, hour));
      ask(TEXT);
    }
    Match match = new Match.ByTable("trial");
    Set<String> none = Set.of();
    for (Scope in :
        List.of(
            new Scope(Set.of("trial-load"), none, none),
            new Scope(none, Set.of("primary", "x"), none),
            new Scope(Set.of("trial-load"), Set.of("primary"), Set.of("eu")))) {
      site.enforce(guard, Site.decision(Mode.REJECT, match, in, null, hour));
      assertRejected(() -> ask(TEXT));
    }
    for (Scope out :
        List.of(
            new Scope(Set.of("other"), none, none),
            new Scope(none, Set.of("replica-1"), none),
            new Scope(none, none, Set.of("us")))) {
      site.enforce(guard, Site.decision(Mode.REJECT, match, out, null, hour));
      ask(TEXT);
    }
    site.enforce(guard, Site.decision(Mode.CANCEL, match, Scope.ALL, null, hour));
    ask(TEXT);
  }

  @Test
  void hostileTextAndAMegabyte() throws SQLException {
    String big = "select count(*) from trial where word in ('" + "x".repeat(1 << 20) + "')";
    site.enforce(guard, Site.reject(big));
    assertThatThrownBy(() -> ask(big))
        .isInstanceOf(StatementRejectedException.class)
        .hasMessageContaining("INC-2291 \\u001b[31m\\u000d\\u000a<b>'; drop")
        .hasMessageNotContaining("\n");
    assertRejected(() -> ask(big.replace('x', '\u0001')));
    ask("select count(*) from trial where word not in ('" + "\u0000".repeat(0) + "')");
    assertThatThrownBy(() -> ask("sel\u0000ect \ud800 '")).isInstanceOf(SQLException.class);
  }

  private void ask(String sql) throws SQLException {
    try (Connection c = source().getConnection();
        Statement s = c.createStatement()) {
      s.execute(sql);
    }
  }
}
