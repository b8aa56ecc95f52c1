package io.howdah.watch.digest;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Reading;
import io.howdah.postgres.ActiveSheet;
import io.howdah.postgres.StatementRequest;
import io.howdah.postgres.StatementSheet;
import io.howdah.postgres.StatementTexts;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where counters come from: each node's one connection, between two ticks. Never blocks. */
public interface StatementSource {

  /** Whether a node answered last time: others are not asked. */
  boolean isAnswering(String node);

  CompletableFuture<Reading<Fact<StatementSheet>>> statements(
      String node, StatementRequest request);

  /** What all sessions at work execute, where a tick told of the largest groups alone. */
  CompletableFuture<Reading<ActiveSheet>> active(String node);

  CompletableFuture<Reading<Fact<StatementTexts>>> texts(
      String node, List<Long> queryIds, List<Integer> databases, List<Integer> users);
}
