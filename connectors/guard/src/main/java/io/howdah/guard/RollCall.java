package io.howdah.guard;

import io.howdah.contract.decision.Stamp;
import io.howdah.contract.json.JsonWriter;
import io.howdah.guard.rules.Counts;
import io.howdah.guard.rules.DigestStats;
import io.howdah.guard.rules.Judge;
import io.howdah.guard.rules.Rule;
import io.howdah.guard.rules.Rules;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a guard tells of itself every five seconds. Telling is from one thread. */
final class RollCall {
  private static final int MOST_DIGESTS = 50;
  private static final int MOST_DECISIONS = 500;
  private static final int MOST_ROUTES = 200;
  private final String id;
  private final GuardSettings settings;
  private final Judge judge;
  private final Set<Route> routes = new LinkedHashSet<>();

  RollCall(String id, GuardSettings settings, Judge judge) {
    this.id = id;
    this.settings = settings;
    this.judge = judge;
  }

  String id() {
    return id;
  }

  synchronized void serves(Route route) {
    if (routes.size() < MOST_ROUTES) {
      routes.add(route);
    }
  }

  synchronized String json(int skipped) {
    Rules rules = judge.rules();
    Stamp stamp = rules.stamp();
    Route first = routes.stream().findFirst().orElse(Route.ANY);
    JsonWriter out = new JsonWriter().open().put("v", 1).put("id", id);
    out.put("application", settings.application()).put("workload", settings.workload());
    out.put("user", settings.user()).put("node", first.node()).put("region", first.region());
    out.name("routes").openList();
    routes.forEach(
        route -> out.open().put("node", route.node()).put("region", route.region()).close());
    out.closeList().put("epoch", stamp.epoch()).put("revision", stamp.revision());
    out.put("skipped", skipped).name("decisions").open();
    rules.all().stream()
        .filter(rule -> !rule.counts().none())
        .limit(MOST_DECISIONS)
        .forEach(rule -> decision(rule, out));
    out.close().name("digests").open();
    judge.digests().turn(MOST_DIGESTS).forEach(stats -> digest(stats, out));
    return out.close().close().toString();
  }

  private static void decision(Rule rule, JsonWriter out) {
    Counts counts = rule.counts();
    out.name(rule.decision().id()).open().put("passed", counts.passed());
    out.put("refused", counts.refused()).put("wouldRefuse", counts.wouldRefuse()).close();
  }

  /** Calls and buckets count on; the percentiles are about the last minute. */
  private static void digest(DigestStats stats, JsonWriter out) {
    out.name(stats.digest()).open().put("calls", stats.calls());
    out.put("p50Us", stats.percentileMicros(0.5)).put("p95Us", stats.percentileMicros(0.95));
    out.name("buckets").open();
    for (int i = 0; i < DigestStats.classes(); i++) {
      if (stats.count(i) > 0) {
        out.put(String.valueOf(DigestStats.mostMicros(i)), stats.count(i));
      }
    }
    out.close().close();
  }
}
