package io.howdah.bench;

import io.howdah.guard.Guard;
import io.howdah.guard.Route;
import io.howdah.lab.LabUser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A prepared point select through the guard and without it, in turns, on one connection each. */
final class GuardedQuery {
  private static final String SQL = "select title from conversations where id = ?";
  private static final long TURN_NANOS = Duration.ofMillis(250).toNanos();
  private static final int WARM_UP = 12;
  private static final int TURNS = 60;
  private final BenchLab lab;

  GuardedQuery(BenchLab lab) {
    this.lab = lab;
  }

  List<Result> run() throws Exception {
    Progress.say("selecting by key, guarded and bare in turns");
    try (Guards guards = Guards.connected(lab, "bench-query", 1);
        Connection bare = source().getConnection();
        Connection guarded = guarded(guards.all().getFirst()).getConnection();
        PreparedStatement bareSelect = bare.prepareStatement(SQL);
        PreparedStatement guardedSelect = guarded.prepareStatement(SQL)) {
      return measured(bareSelect, guardedSelect);
    }
  }

  private static List<Result> measured(PreparedStatement bare, PreparedStatement guarded)
      throws SQLException {
    double[] ratios = new double[TURNS];
    double[] rates = new double[TURNS];
    for (int turn = -WARM_UP; turn < TURNS; turn++) {
      boolean bareFirst = turn % 2 == 0;
      double first = perSecond(bareFirst ? bare : guarded);
      double second = perSecond(bareFirst ? guarded : bare);
      if (turn >= 0) {
        ratios[turn] = bareFirst ? second / first : first / second;
        rates[turn] = bareFirst ? first : second;
      }
    }
    return List.of(
        Result.shown(
            "bareSelectsPerSecond",
            "prepared point selects a second, bare",
            new Percentiles(rates).median(),
            "/s"),
        Result.atLeast(
            "guardedToBare",
            "  guarded to bare, median of alternating turns",
            new Percentiles(ratios).median(),
            "",
            0.98));
  }

  private static double perSecond(PreparedStatement select) throws SQLException {
    long start = System.nanoTime();
    int done = 0;
    while (System.nanoTime() - start < TURN_NANOS) {
      for (int i = 0; i < 20; i++, done++) {
        select.setInt(1, 1 + done % 2000);
        try (ResultSet rows = select.executeQuery()) {
          if (!rows.next() || rows.getString(1) == null) {
            throw new SQLException("no such conversation");
          }
        }
      }
    }
    return done * 1e9 / (System.nanoTime() - start);
  }

  private DataSource guarded(Guard guard) throws SQLException {
    return guard.wrap(source(), new Route("primary-1", "eu"));
  }

  /** To the server itself: the lab's relay before it would hide what guarding costs. */
  private DataSource source() throws SQLException {
    LabUser user = lab.superuser();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {serverPort()});
    source.setDatabaseName(lab.database());
    source.setUser(user.name());
    source.setPassword(user.password());
    source.setSslmode("disable");
    return source;
  }

  private int serverPort() throws SQLException {
    try (Connection connection = lab.connect("primary-1");
        ResultSet row = connection.createStatement().executeQuery("show port")) {
      row.next();
      return row.getInt(1);
    }
  }
}
