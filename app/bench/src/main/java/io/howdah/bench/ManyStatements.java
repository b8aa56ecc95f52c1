package io.howdah.bench;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Moment;
import io.howdah.fleet.NodeFacts.ProbeCost;
import io.howdah.fleet.Reading;
import io.howdah.postgres.ActiveSheet;
import io.howdah.postgres.StatementCounters;
import io.howdah.postgres.StatementKey;
import io.howdah.postgres.StatementRequest;
import io.howdah.postgres.StatementSheet;
import io.howdah.postgres.StatementTexts;
import io.howdah.watch.digest.StatementSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counters of so many statements, all of them growing, on every node; no server behind it. It may
 * tell all of them with every reading, or what was asked for, as a server does: then each reading
 * tells another part, so that figures of all of them change.
 */
final class ManyStatements implements StatementSource {
  private final int statements;
  private final boolean always;
  private final AtomicLong readings = new AtomicLong();

  private ManyStatements(int statements, boolean always) {
    this.statements = statements;
    this.always = always;
  }

  /** Tells all of them with every reading. */
  static ManyStatements always(int statements) {
    return new ManyStatements(statements, true);
  }

  /** Tells what is asked for. */
  static ManyStatements asAsked(int statements) {
    return new ManyStatements(statements, false);
  }

  @Override
  public boolean isAnswering(String node) {
    return true;
  }

  @Override
  public CompletableFuture<Reading<Fact<StatementSheet>>> statements(
      String node, StatementRequest request) {
    long reading = readings.incrementAndGet();
    long calls = 1_000 + reading;
    boolean everything = always || request.everything();
    int told = everything ? statements : Math.min(statements, request.most());
    List<StatementSheet.Entry> rows = new ArrayList<>(told);
    for (int i = 0; i < told; i++) {
      long id = everything ? i + 1 : 1 + (reading * told + i) % statements;
      double millis = calls * (1 + id % 97);
      rows.add(
          new StatementSheet.Entry(
              new StatementKey(id, 1, 1, true),
              new StatementCounters(
                  calls * id, millis, millis * 2, calls * id * 2L, calls, 0, 0, 0, 0)));
    }
    Instant now = Instant.now();
    StatementSheet sheet =
        new StatementSheet(
            17,
            now,
            Instant.EPOCH,
            Optional.of(Instant.EPOCH),
            0,
            statements,
            statements,
            everything,
            false,
            new StatementCounters(
                calls * statements, calls * 50.0 * statements, 0, 0, 0, 0, 0, 0, 0),
            rows,
            8_192,
            new ProbeCost(1, 0, Duration.ZERO));
    return CompletableFuture.completedFuture(
        Reading.answered(node, Moment.now(), Duration.ofMillis(1), Fact.known(sheet)));
  }

  @Override
  public CompletableFuture<Reading<ActiveSheet>> active(String node) {
    ActiveSheet nobody = new ActiveSheet(List.of(), 0, new ProbeCost(1, 0, Duration.ZERO));
    return CompletableFuture.completedFuture(
        Reading.answered(node, Moment.now(), Duration.ofMillis(1), nobody));
  }

  @Override
  public CompletableFuture<Reading<Fact<StatementTexts>>> texts(
      String node, List<Long> queryIds, List<Integer> databases, List<Integer> users) {
    Map<Long, Optional<String>> texts = new HashMap<>();
    queryIds.forEach(
        id ->
            texts.put(
                id,
                Optional.of(
                    "select c%d, body from table_%d join other on id = $1 where a = $2 limit $3"
                        .formatted(id, id % 90))));
    Map<Integer, String> names = Map.of(1, "app");
    return CompletableFuture.completedFuture(
        Reading.answered(
            node,
            Moment.now(),
            Duration.ofMillis(1),
            Fact.known(new StatementTexts(texts, names, names))));
  }
}
