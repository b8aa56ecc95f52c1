package io.howdah.bench;

import io.howdah.bench.QuotaCallers.Passed;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.redis.Publication;
import io.howdah.contract.redis.RedisKeys;
import io.howdah.guard.Guard;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What 100 guards let pass of statements that are limited, whoever has the traffic and when. */
final class GuardQuota {
  private static final String FLEET = "bench-quota";
  private static final String RATE = "select limited from t where id = ?";
  private static final String ON_NODES = "select limited from n where id = ?";
  private static final String AT_ONCE = "select limited from o where id = ?";
  private static final String TIME = "select limited from s where id = ?";
  private static final int GUARDS = 100;
  private static final int NODES = 5;
  private static final double PER_SECOND = 50;
  private static final int SLOTS = 10;
  private static final double SHARE = 0.2;
  private static final Duration MEASURED = Duration.ofSeconds(30);
  private static final Duration BRIEFLY = Duration.ofSeconds(10);
  private static final Duration CALL = Duration.ofMillis(20);
  private final BenchLab lab;
  private final List<Result> results = new ArrayList<>();

  GuardQuota(BenchLab lab) {
    this.lab = lab;
  }

  List<Result> run() throws Exception {
    try (Guards guards = Guards.connected(lab, FLEET, GUARDS)) {
      guards.enforce(limited());
      List<Guard> all = guards.all();
      shared(all, "Shared", "all have traffic", new Pace.Steady(5));
      shared(all.subList(0, 1), "One", "one has it all", new Pace.Steady(500));
      shared(all, "Tenths", "all try together, ten times a second", locked(100, 1));
      shared(all, "Seconds", "all try together, once a second", locked(1000, 5));
      shared(all, "Moving", "one has it all, each second another", new Pace.Moving(GUARDS, 500));
      onNodes(all);
      atOnce(all);
      ofTime(all);
    }
    return results;
  }

  private static Pace locked(int millis, int burst) {
    return new Pace.Locked(Duration.ofMillis(millis), burst);
  }

  private void shared(List<Guard> guards, String key, String what, Pace pace) throws Exception {
    Progress.say("a limit over " + GUARDS + " guards: " + what);
    Passed passed = callers(guards, RATE, 1, Duration.ZERO).passed(pace, MEASURED);
    String name = "50/s over 100 guards, " + what;
    within(key + "PerSecond", name, passed.perSecond(), PER_SECOND, "/s");
  }

  private void onNodes(List<Guard> guards) throws Exception {
    Progress.say("a limit on each of " + NODES + " nodes");
    Passed passed = callers(guards, ON_NODES, NODES, Duration.ZERO).passed(steady(), BRIEFLY);
    within(
        "NodesPerSecond", "50/s on each node, mean", passed.perSecond() / NODES, PER_SECOND, "/s");
  }

  private void atOnce(List<Guard> guards) throws Exception {
    Progress.say("a limit of so many at once");
    Passed passed = callers(guards, AT_ONCE, 1, CALL).passed(steady(), BRIEFLY);
    String key = "quotaAtOnce";
    results.add(
        Result.atMost(
            key + "Most", "10 at once over 100 guards, most", passed.mostAtOnce(), "", 10));
    results.add(Result.atLeast(key + "Mean", "  mean", passed.atOnce(), "", 0.9 * SLOTS));
  }

  private void ofTime(List<Guard> guards) throws Exception {
    Progress.say("a limit by share of one session's time");
    Passed passed = callers(guards, TIME, 1, CALL).passed(steady(), BRIEFLY);
    String name = "20 % of one session's time over 100 guards";
    within("TimePercent", name, 100 * passed.atOnce(), 100 * SHARE, "%");
  }

  private static Pace steady() {
    return new Pace.Steady(20);
  }

  private static QuotaCallers callers(List<Guard> guards, String sql, int nodes, Duration takes) {
    return new QuotaCallers(guards, sql, nodes, takes);
  }

  private void within(String key, String name, double measured, double limit, String unit) {
    results.add(Result.atLeast("quota" + key, name, measured, unit, 0.9 * limit));
    results.add(
        Result.atMost(
            "quota" + key.replaceFirst("(PerSecond|Percent)$", "") + "OverPercent",
            "  more than the limit by",
            100 * (measured / limit - 1),
            "%",
            10));
  }

  private Stamp limited() {
    DecisionSet set =
        DecisionSet.of(
            new Stamp(1, 1),
            List.of(
                BenchDecisions.limit(1, RATE, new Limit(Measure.PER_SECOND, PER_SECOND, Per.FLEET)),
                BenchDecisions.limit(
                    2, ON_NODES, new Limit(Measure.PER_SECOND, PER_SECOND, Per.NODE)),
                BenchDecisions.limit(3, AT_ONCE, new Limit(Measure.AT_ONCE, SLOTS, Per.FLEET)),
                BenchDecisions.limit(4, TIME, new Limit(Measure.TIME_SHARE, SHARE, Per.NODE))));
    Publication publication = Publication.of(RedisKeys.of(FLEET), set, Instant.now());
    RedisClient client = RedisClient.create(lab.lab().description().redis().url());
    try (var connection = client.connect()) {
      connection
          .sync()
          .eval(
              publication.script().text(),
              ScriptOutputType.VALUE,
              publication.keys().toArray(String[]::new),
              publication.arguments().toArray(String[]::new));
      return set.stamp();
    } finally {
      client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
  }
}
