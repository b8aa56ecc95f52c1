package io.howdah.cli.block;

import io.howdah.acts.block.Leader;
import io.howdah.acts.block.Overview;
import io.howdah.cli.terminal.JsonOut;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Limit;
import io.howdah.fleet.digest.DigestProof;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeSet;

/** The decisions in force as JSON; described in {@code docs/decisions-json.md}. */
final class BlocksJson {
  private BlocksJson() {}

  static String write(
      Overview overview, Map<String, OptionalDouble> rates, Map<String, Stopped.Told> stopped) {
    return JsonOut.object(
        json -> {
          json.text("stamp", overview.stamp());
          json.text("published", overview.published());
          json.text("databaseTime", overview.databaseNow().toString());
          json.text("source", overview.source());
          boolean known = overview.knowsGuards();
          json.number("guards", told(known, overview.guards().size()));
          json.text("upkeep", overview.leader().known());
          json.flag("upkeepKnown", !(overview.leader() instanceof Leader.Unknown));
          json.array(
              "blocks",
              overview.blocks(),
              (row, block) -> {
                block(row, block, known, rates);
                String id = block.decision().id();
                row.object("proof", Optional.ofNullable(stopped.get(id)), BlocksJson::proof);
              });
          json.texts("problems", overview.problems());
        });
  }

  private static OptionalLong told(boolean known, long number) {
    return known ? OptionalLong.of(number) : OptionalLong.empty();
  }

  private static void block(
      JsonOut row, Overview.Block block, boolean known, Map<String, OptionalDouble> rates)
      throws IOException {
    Decision decision = block.decision();
    decision(row, decision);
    row.flag("recorded", block.recorded());
    row.object(
        "guards",
        Optional.of(block).filter(any -> known && decision.mode().isByGuards()),
        (guards, it) -> {
          guards.number("acknowledged", it.acknowledged());
          guards.number("known", it.guards());
        });
    row.number("refused", told(known, block.refused()));
    row.number("wouldRefuse", told(known, block.wouldRefuse()));
    row.fraction("refusedPerSecond", rates.getOrDefault(decision.id(), OptionalDouble.empty()));
    row.seconds("secondsLeft", block.left());
  }

  private static void proof(JsonOut json, Stopped.Told told) throws IOException {
    json.flag("proved", told.proved());
    json.text("text", told.words());
    json.seconds("watchedSeconds", Optional.of(told.watched()));
    json.array("nodes", told.nodes(), BlocksJson::onNode);
  }

  private static void onNode(JsonOut json, DigestProof.OnNode node) throws IOException {
    json.text("node", node.node());
    json.text(
        "verdict",
        switch (node.verdict()) {
          case DigestProof.Stopped stopped -> "stopped";
          case DigestProof.Quieting quieting -> "quiet";
          case DigestProof.Running running -> "running";
          case DigestProof.Unknown unknown -> "unknown";
        });
    json.array("seen", node.where(), BlocksJson::seen);
    json.flag("others", node.others());
  }

  private static void seen(JsonOut json, DigestProof.Where where) throws IOException {
    boolean counted = where instanceof DigestProof.ByCounters;
    json.text("by", counted ? "counters" : "samples");
    json.text("user", counted ? Optional.of(((DigestProof.ByCounters) where).user()) : none());
    json.text(
        "database", counted ? Optional.of(((DigestProof.ByCounters) where).database()) : none());
    json.text(
        "application",
        where instanceof DigestProof.BySamples(String application)
            ? Optional.of(application)
            : none());
  }

  private static Optional<String> none() {
    return Optional.empty();
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
