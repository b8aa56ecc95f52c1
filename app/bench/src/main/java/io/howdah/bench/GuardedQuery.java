package io.howdah.bench;

import io.howdah.guard.Guard;
import io.howdah.guard.Route;
import io.howdah.lab.LabUser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A prepared point select through the guard and without it, in turns, on the same connection: two
 * would differ by where the machine happens to run their servers.
 */
final class GuardedQuery {
  private static final String SQL = "select title from conversations where id = ?";

  /** Short turns, and many: what else runs on the machine then slows both alike. */
  private static final int SELECTS = 100;

  private static final int WARM_UP = 600;
  private static final int TURNS = 3000;
  private final BenchLab lab;

  GuardedQuery(BenchLab lab) {
    this.lab = lab;
  }

  List<Result> run() throws Exception {
    Progress.say("selecting by key, guarded and bare in turns");
    try (Guards guards = Guards.connected(lab, "bench-query", 1);
        Connection bare = source().getConnection();
        Connection guarded = guarded(guards.all().getFirst(), bare).getConnection();
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
    for (int i = 0; i < SELECTS; i++) {
      select.setInt(1, 1 + i);
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next() || rows.getString(1) == null) {
          throw new SQLException("no such conversation");
        }
      }
    }
    return SELECTS * 1e9 / (System.nanoTime() - start);
  }

  private static DataSource guarded(Guard guard, Connection connection) {
    return guard.wrap(new OneConnection(connection), new Route("primary-1", "eu"));
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
