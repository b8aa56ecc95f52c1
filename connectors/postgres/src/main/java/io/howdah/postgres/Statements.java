package io.howdah.postgres;

import io.howdah.fleet.Fact;
import io.howdah.fleet.NodeFacts.ProbeCost;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGStatement;
import org.postgresql.util.PSQLException;

/**
 * Reads {@code pg_stat_statements} over one connection. What the server refuses is told as a fact
 * and leaves the connection usable. Not thread-safe.
 */
final class Statements {

  private static final String COUNTERS = Sql.load("statements");

  private final Connection connection;
  private final Meter meter;
  private final String observer;
  private final int major;
  private Fact<StatementsState> state;
  private PreparedStatement counters;
  private boolean tellsIds;

  Statements(Connection connection, Meter meter, String observer) throws SQLException {
    this.connection = connection;
    this.meter = meter;
    this.observer = observer;
    major = connection.getMetaData().getDatabaseMajorVersion();
  }

  /** Work on the extension as it is here. */
  private interface Work<T> {
    T with(StatementsState state) throws SQLException;
  }

  /**
   * One round trip; two where it is not known yet how to ask. Statements are not counted any more
   * once the server gives no ids to them: then that is told.
   */
  Fact<StatementSheet> read(StatementRequest request) throws SQLException {
    boolean everything = request.everything() || counters == null;
    tellsIds = true;
    Fact<StatementSheet> told = asked(everything, known -> sheet(known, request, everything));
    return tellsIds ? told : asked(true, known -> sheet(known, request, true));
  }

  Fact<StatementTexts> texts(List<Long> queryIds, List<Integer> databases, List<Integer> users)
      throws SQLException {
    return asked(
        false,
        known -> new StatementReader(connection, known, meter).texts(queryIds, databases, users));
  }

  private <T> Fact<T> asked(boolean afresh, Work<T> work) throws SQLException {
    if (afresh || !(state instanceof Fact.Known<StatementsState>)) {
      forget();
      state = StatementsState.read(connection, observer);
    }
    return switch (state) {
      case Fact.Unknown<StatementsState>(String why, Optional<String> remedy) ->
          new Fact.Unknown<>(why, remedy);
      case Fact.Known<StatementsState>(StatementsState known) -> attempt(known, work);
    };
  }

  private <T> Fact<T> attempt(StatementsState known, Work<T> work) throws SQLException {
    try {
      return Fact.known(work.with(known));
    } catch (PSQLException refused) {
      if (refused.getServerErrorMessage() == null || isFatal(refused.getSQLState())) {
        throw refused;
      }
      forget();
      return refusal(refused);
    }
  }

  private <T> Fact<T> refusal(PSQLException refused) {
    return "42501".equals(refused.getSQLState())
        ? Fact.unknown(
            "not readable: " + Failures.detail(refused),
            Quoting.grant("pg_read_all_stats", observer))
        : Fact.unknown("not readable: " + Failures.detail(refused));
  }

  /** The session is at its end. */
  private static boolean isFatal(String sqlState) {
    return sqlState == null || sqlState.startsWith("57P") || sqlState.startsWith("08");
  }

  private void forget() throws SQLException {
    state = null;
    if (counters != null) {
      counters.close();
      counters = null;
    }
  }

  private StatementSheet sheet(StatementsState known, StatementRequest request, boolean everything)
      throws SQLException {
    long bytes = meter.bytesReceived();
    int roundTrips = meter.roundTrips();
    if (counters == null) {
      counters = connection.prepareStatement(known.adapt(COUNTERS));
      counters.unwrap(PGStatement.class).setPrepareThreshold(1);
    }
    int most = everything ? StatementRequest.MOST : request.most();
    counters.setArray(1, connection.createArrayOf("int8", request.wanted().toArray()));
    counters.setBoolean(2, everything);
    counters.setInt(3, most);
    try (ResultSet result = counters.executeQuery()) {
      result.next();
      Row row = new Row(result);
      tellsIds = row.flag("tells_ids");
      List<StatementSheet.Entry> entries = StatementPack.read(result.getBytes("packed"));
      return new StatementSheet(
          major,
          row.moment("server_time"),
          row.moment("started_at"),
          row.optionalMoment("stats_reset"),
          row.big("dealloc"),
          row.number("entries"),
          known.maxEntries(),
          everything,
          entries.size() >= most,
          all(row),
          entries,
          known.blockBytes(),
          new ProbeCost(
              meter.roundTrips() - roundTrips,
              meter.bytesReceived() - bytes,
              Duration.between(row.moment("began"), row.moment("server_time"))));
    }
  }

  private static StatementCounters all(Row row) throws SQLException {
    return new StatementCounters(
        row.big("calls"),
        row.row().getDouble("millis"),
        0,
        row.big("rows"),
        row.big("hit"),
        row.big("read"),
        row.big("temp"),
        row.big("wal"),
        0);
  }
}
