package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Series;
import io.howdah.desktop.kit.Snippet;
import io.howdah.desktop.kit.Span;
import java.util.List;
import java.util.Optional;

/**
 * One digest in detail.
 *
 * @param digits its further digits, after the first four
 * @param sql laid out; empty where the text is not known
 * @param statement whole, to be copied
 * @param plan how a replica would run it
 * @param hint an explanation, if there is one
 * @param facts per call and the like, each with its name
 */
record DetailModel(
    QueryRow row,
    String digits,
    String where,
    List<List<Snippet>> sql,
    String statement,
    String nodesSay,
    List<OnNode> nodes,
    History history,
    List<Fact> facts,
    PlanModel plan,
    Optional<List<Span>> hint) {

  DetailModel undrawn() {
    return new DetailModel(
        row, digits, where, sql, statement, nodesSay, nodes, history, facts, plan.undrawn(), hint);
  }

  /** One node's part, busiest first. */
  record OnNode(String node, double share, Level level, String percent, String calls) {}

  /** An hour of it. */
  record History(Series calls, Amount callsNow, Series mean, Amount meanNow, String since) {}

  /** A figure with its name. */
  record Fact(String label, String says) {}
}
