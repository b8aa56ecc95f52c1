package io.howdah.bench;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.redis.Publication;
import io.howdah.contract.redis.RedisKeys;
import io.howdah.guard.Guard;
import io.howdah.guard.rules.Judge;
import io.howdah.guard.rules.Lane;
import io.howdah.guard.rules.Verdict;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** What 100 guards let pass of a statement that the whole fleet may run 50 times a second. */
final class GuardQuota {
  private static final String FLEET = "bench-quota";
  private static final String SQL = "select limited from t where id = ?";
  private static final int GUARDS = 100;
  private static final double PER_SECOND = 50;
  private static final Duration SETTLE = Duration.ofSeconds(5);
  private static final Duration MEASURED = Duration.ofSeconds(30);
  private static final Lane LANE = new Lane("u", "n", "r");
  private final BenchLab lab;

  GuardQuota(BenchLab lab) {
    this.lab = lab;
  }

  List<Result> run() throws Exception {
    List<Result> results = new ArrayList<>();
    try (Guards guards = Guards.connected(lab, FLEET, GUARDS)) {
      guards.enforce(limited());
      Progress.say("sharing a limit between " + GUARDS + " guards");
      results.addAll(results("Shared", "all have traffic", passed(guards.all(), 5)));
      Progress.say("one guard has all the traffic");
      results.addAll(results("One", "one has it all", passed(guards.all().subList(0, 1), 500)));
    }
    return results;
  }

  private static List<Result> results(String key, String what, double perSecond) {
    String name = "a limit of 50/s over 100 guards, " + what;
    return List.of(
        Result.atLeast("quota" + key + "PerSecond", name, perSecond, "/s", 0.9 * PER_SECOND),
        Result.atMost(
            "quota" + key + "OverPercent",
            "  more than the limit by",
            100 * (perSecond / PER_SECOND - 1),
            "%",
            10));
  }

  private Stamp limited() {
    Limit limit = new Limit(Measure.PER_SECOND, PER_SECOND, Per.FLEET);
    Decision decision = BenchDecisions.limit(1, SQL, limit);
    DecisionSet set = DecisionSet.of(new Stamp(1, 1), List.of(decision));
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

  /** Statements a second that passed, once it had settled. */
  private static double passed(List<Guard> guards, int triesPerSecond) throws Exception {
    LongAdder passed = new LongAdder();
    AtomicBoolean ended = new AtomicBoolean();
    List<Thread> callers = new ArrayList<>();
    for (Guard guard : guards) {
      callers.add(
          Thread.ofVirtual().start(() -> call(guard.judge(), triesPerSecond, passed, ended)));
    }
    try {
      Thread.sleep(SETTLE);
      long start = System.nanoTime();
      long before = passed.sum();
      Thread.sleep(MEASURED);
      return (passed.sum() - before) * 1e9 / (System.nanoTime() - start);
    } finally {
      ended.set(true);
      for (Thread caller : callers) {
        caller.join();
      }
    }
  }

  private static void call(Judge judge, int perSecond, LongAdder passed, AtomicBoolean ended) {
    Duration pace = Duration.ofSeconds(1).dividedBy(perSecond);
    ThreadLocalRandom random = ThreadLocalRandom.current();
    try {
      while (!ended.get()) {
        Verdict verdict = judge.check(LANE, SQL);
        if (!verdict.refuses()) {
          passed.increment();
          judge.ended(judge.seen(SQL), verdict, 1000);
        }
        Thread.sleep(pace.multipliedBy(random.nextLong(50, 150)).dividedBy(100));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
