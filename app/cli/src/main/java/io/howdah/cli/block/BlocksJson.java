package io.howdah.cli.block;

import io.howdah.acts.block.Overview;
import io.howdah.cli.terminal.JsonOut;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Limit;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** The decisions in force as JSON; described in {@code docs/decisions-json.md}. */
final class BlocksJson {
  private BlocksJson() {}

  static String write(Overview overview, Map<String, OptionalDouble> rates) {
    return JsonOut.object(
        json -> {
          json.text("stamp", overview.stamp());
          json.text("published", overview.published());
          json.text("databaseTime", overview.databaseNow().toString());
          json.text("source", overview.source());
          json.number("guards", overview.guards().size());
          json.text("upkeep", overview.leader());
          json.array("blocks", overview.blocks(), (row, block) -> block(row, block, rates));
          json.texts("problems", overview.problems());
        });
  }

  private static void block(JsonOut row, Overview.Block block, Map<String, OptionalDouble> rates)
      throws IOException {
    Decision decision = block.decision();
    decision(row, decision);
    row.flag("recorded", block.recorded());
    row.object(
        "guards",
        guards -> {
          guards.number("acknowledged", block.acknowledged());
          guards.number("known", block.guards());
        });
    row.number("refused", block.refused());
    row.number("wouldRefuse", block.wouldRefuse());
    row.fraction("refusedPerSecond", rates.getOrDefault(decision.id(), OptionalDouble.empty()));
    row.seconds("secondsLeft", block.left());
  }

  static void decision(JsonOut row, Decision decision) throws IOException {
    row.text("id", decision.id());
    row.text("stamp", decision.stamp().toString());
    row.text("mode", decision.mode().word());
    row.object(
        "match",
        match -> {
          match.text("kind", decision.match().kind());
          match.text("value", decision.match().value());
        });
    row.object(
        "scope",
        scope -> {
          scope.texts("workloads", new TreeSet<>(decision.scope().workloads()));
          scope.texts("nodes", new TreeSet<>(decision.scope().nodes()));
          scope.texts("regions", new TreeSet<>(decision.scope().regions()));
        });
    row.object("limit", decision.limit(), BlocksJson::limit);
    row.text("owner", decision.owner());
    row.text("reason", decision.reason());
    row.text("decidedAt", decision.decidedAt().toString());
    row.text("expiresAt", decision.expiresAt());
  }

  private static void limit(JsonOut json, Limit limit) throws IOException {
    json.text("measure", limit.measure().word());
    json.fraction("amount", OptionalDouble.of(limit.amount()));
    json.text("per", limit.per().word());
  }
}
