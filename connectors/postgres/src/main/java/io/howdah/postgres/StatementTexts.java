package io.howdah.postgres;

import io.howdah.fleet.NodeFacts.ProbeCost;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Texts and names that counters are about. Hostile input.
 *
 * @param texts by queryid: those that fitted into the budget; empty where the server has none, or
 *     one beyond {@link #LONGEST_BYTES}
 * @param databases names by oid
 * @param users names by oid
 * @param cost of asking for them
 */
public record StatementTexts(
    Map<Long, Optional<String>> texts,
    Map<Integer, String> databases,
    Map<Integer, String> users,
    ProbeCost cost) {

  /** A text longer than this is not read. */
  public static final int LONGEST_BYTES = 2 << 20;

  /** Bytes of texts that one reading takes, unless its first text alone is longer. */
  public static final int BUDGET_BYTES = 128 << 10;

  /** What was not asked of any server. */
  public StatementTexts(
      Map<Long, Optional<String>> texts,
      Map<Integer, String> databases,
      Map<Integer, String> users) {
    this(texts, databases, users, new ProbeCost(0, 0, Duration.ZERO));
  }

  public StatementTexts {
    texts = Map.copyOf(texts);
    databases = Map.copyOf(databases);
    users = Map.copyOf(users);
  }
}
