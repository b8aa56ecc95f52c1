package io.howdah.bench;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Reading;
import io.howdah.postgres.NodeObserver;
import io.howdah.postgres.StatementKey;
import io.howdah.postgres.StatementRequest;
import io.howdah.postgres.StatementSheet;
import io.howdah.postgres.StatementTexts;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** What reading the counters of 5,000 statements costs their server. */
final class CollectCost {
  private static final int STATEMENTS = 5_000;
  private static final int BUSY = 400;
  private static final int READINGS = 20;
  private static final int SWEEPS = 5;

  /** As many texts as the console asks for at once. */
  private static final int TEXTS = 400;

  private static final double EVERY_MILLIS = 10_000;
  private static final double SWEEP_EVERY_MILLIS = 300_000;
  private static final String NODE = "primary-1";

  /** Each a different sum of pluses and minuses: a queryid of its own. */
  private static final String RUN =
      """
      DO $$
      DECLARE sql text;
      BEGIN
        FOR i IN 1..%d LOOP
          sql := 'SELECT 1';
          FOR bit IN 0..12 LOOP
            sql := sql || CASE WHEN (i >> bit) & 1 = 1 THEN ' + 1' ELSE ' - 1' END;
          END LOOP;
          EXECUTE sql;
        END LOOP;
      END $$
      """;

  /** One reading: CPU of the observer's backend, and bytes on the wire. */
  private record Read(double cpuMillis, double bytes, int entries) {}

  List<Result> run() throws IOException, SQLException {
    try (BenchLab lab =
        BenchLab.up(spec -> spec.replicas(0).withoutPools().withoutRedis().withoutTraffic())) {
      try (Connection writer = lab.connect(NODE)) {
        execute(writer, "SET pg_stat_statements.track = 'all'");
        Progress.say("running " + STATEMENTS + " different statements");
        execute(writer, RUN.formatted(STATEMENTS));
        return measured(lab, writer);
      }
    }
  }

  private List<Result> measured(BenchLab lab, Connection writer) throws SQLException {
    try (NodeObserver observer =
        new NodeObserver(
            lab.fleet().primary(), lab.database(), lab.fleet().access(), lab.secrets())) {
      read(observer, StatementRequest.all());
      long backend = backend(writer);
      Progress.say("reading their counters " + READINGS + " times");
      List<Read> tops = reads(observer, writer, backend, StatementRequest.top(List.of()), READINGS);
      List<Read> sweeps = reads(observer, writer, backend, StatementRequest.all(), SWEEPS);
      double top = median(tops, Read::cpuMillis);
      double sweep = median(sweeps, Read::cpuMillis);
      List<Read> texts = texts(observer, writer, backend);
      double text = median(texts, Read::cpuMillis);
      double share = 100 * ((top + text) / EVERY_MILLIS + sweep / SWEEP_EVERY_MILLIS);
      return List.of(
          Result.shown("entries", "statements on the node", median(tops, Read::entries), ""),
          Result.shown("readCpuMillis", "server CPU of a reading, median", top, "ms"),
          Result.shown("sweepCpuMillis", "server CPU of a sweep, median", sweep, "ms"),
          Result.shown("textsCpuMillis", "server CPU of reading " + TEXTS + " texts", text, "ms"),
          Result.shown("textsBytes", "bytes of these", median(texts, Read::bytes), "B"),
          Result.atMost(
              "collectShareOfCore",
              "collecting, with as many new texts at each reading, share of a core",
              share,
              "%",
              1),
          Result.atMost(
              "readBytes",
              "bytes of a reading, maximum",
              tops.stream().mapToDouble(Read::bytes).max().orElse(Double.NaN),
              "B",
              25_000),
          Result.shown("sweepBytes", "bytes of a sweep", median(sweeps, Read::bytes), "B"));
    }
  }

  private static List<Read> reads(
      NodeObserver observer, Connection writer, long backend, StatementRequest request, int count)
      throws SQLException {
    List<Read> reads = new ArrayList<>();
    for (int i = 0; i < count + 2; i++) {
      execute(writer, RUN.formatted(BUSY));
      long before = ProcessCpu.nanos(backend);
      StatementSheet sheet = read(observer, request);
      double millis = (ProcessCpu.nanos(backend) - before) / 1e6;
      // The first ones prepare the statement and its plan.
      if (i >= 2) {
        reads.add(new Read(millis, sheet.cost().bytes(), sheet.entries()));
      }
    }
    return reads;
  }

  /** Texts and names, as of a fleet whose statements are new all the time. */
  private static List<Read> texts(NodeObserver observer, Connection writer, long backend)
      throws SQLException {
    StatementSheet sheet = read(observer, StatementRequest.all());
    List<Long> ids =
        sheet.rows().stream().map(row -> row.key().queryId()).distinct().limit(TEXTS).toList();
    List<Integer> databases = oids(sheet, StatementKey::database);
    List<Integer> users = oids(sheet, StatementKey::user);
    List<Read> reads = new ArrayList<>();
    for (int i = 0; i < SWEEPS + 2; i++) {
      execute(writer, RUN.formatted(BUSY));
      long before = ProcessCpu.nanos(backend);
      StatementTexts told =
          observer
              .statementTexts(Duration.ofSeconds(10), ids, databases, users)
              .value()
              .flatMap(Fact::toOptional)
              .orElseThrow(() -> new IllegalStateException("texts are not readable"));
      double millis = (ProcessCpu.nanos(backend) - before) / 1e6;
      if (i >= 2) {
        reads.add(new Read(millis, told.cost().bytes(), told.texts().size()));
      }
    }
    return reads;
  }

  private static List<Integer> oids(StatementSheet sheet, ToIntFunction<StatementKey> part) {
    return sheet.rows().stream().map(row -> part.applyAsInt(row.key())).distinct().toList();
  }

  private static StatementSheet read(NodeObserver observer, StatementRequest request) {
    Reading<Fact<StatementSheet>> reading = observer.statements(Duration.ofSeconds(10), request);
    return reading
        .value()
        .flatMap(Fact::toOptional)
        .orElseThrow(() -> new IllegalStateException("not readable: " + reading.outcome()));
  }

  private static long backend(Connection watcher) throws SQLException {
    try (Statement statement = watcher.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT pid FROM pg_stat_activity WHERE application_name = 'howdah-observer'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static double median(List<Read> reads, ToDoubleFunction<Read> figure) {
    return new Percentiles(reads.stream().mapToDouble(figure).toArray()).median();
  }
}
