package io.howdah.bench;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Delta;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.digest.Digests;
import io.howdah.contract.redis.Publication.Outcome;
import io.howdah.desktop.measure.StolenTime;
import io.howdah.fleet.Access;
import io.howdah.fleet.Node;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import io.howdah.fleet.decision.Recorded;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.DecisionSchema;
import io.howdah.postgres.decisions.DecisionStore;
import io.howdah.redis.DecisionChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From the commit of a decision to the moment when the last of a thousand guards enforces it.
 * Decisions during which the host took a processor away are shown beside the others, and made up
 * for by more.
 */
final class GuardFanOut {
  private static final int GUARDS = 1000;
  private static final int WARM_UP = 15;
  private static final int CALM = 120;
  private static final int MOST = 3 * CALM;

  /** Until the roll-calls that follow a decision are over: operators do not decide faster. */
  private static final Duration PAUSE = Duration.ofMillis(1000);

  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private final BenchLab lab;
  private Stamp head = Stamp.NONE;

  GuardFanOut(BenchLab lab) {
    this.lab = lab;
  }

  List<Result> run() throws Exception {
    Progress.say("deciding before " + GUARDS + " guards");
    Access access = lab.fleet().access();
    try (DecisionSchema schema =
        new DecisionSchema(lab.database(), lab.superuser().name(), access, lab.secrets())) {
      given(schema.install(primary(), access));
    }
    try (Guards guards = Guards.connected(lab, lab.fleet().name(), GUARDS);
        DecisionStore store =
            new DecisionStore(
                lab.database(), access.operator().orElseThrow(), access, lab.secrets());
        DecisionChannel channel =
            DecisionChannel.of(
                lab.fleet().name(), lab.fleet().cache().orElseThrow(), access, lab.secrets())) {
      List<Took> all = new ArrayList<>();
      for (int i = -WARM_UP; i < 0 || calm(all).size() < CALM && all.size() < MOST; i++) {
        List<Took> took = decidedAndLifted(decision(i), store, channel, guards);
        if (i >= 0) {
          all.addAll(took);
        }
      }
      return results(all);
    }
  }

  /**
   * @param millis from the commit to the last guard
   * @param isCalm whether the host left this machine its processors meanwhile
   */
  private record Took(double millis, boolean isCalm) {}

  private static List<Took> calm(List<Took> all) {
    return all.stream().filter(Took::isCalm).toList();
  }

  private static Percentiles percentiles(List<Took> some) {
    return new Percentiles(some.stream().mapToDouble(Took::millis).toArray());
  }

  private static List<Result> results(List<Took> all) {
    Percentiles calm = percentiles(calm(all));
    return List.of(
        Result.shown(
            "lastGuardMedianMillis",
            "decision committed to last of 1,000 guards, median",
            calm.median(),
            "ms"),
        Result.atMost("lastGuardP99Millis", "  99th percentile", calm.at(0.99), "ms", 100),
        Result.shown(
            "lastGuardDisturbedP99Millis",
            "  the same, with those the host disturbed",
            percentiles(all).at(0.99),
            "ms"),
        Result.shown("lastGuardCalm", "  decisions undisturbed", calm(all).size(), ""),
        Result.shown("lastGuardAll", "  of", all.size(), ""));
  }

  private List<Took> decidedAndLifted(
      Operation.Decide decide, DecisionStore store, DecisionChannel channel, Guards guards)
      throws Exception {
    Operation lift = new Operation.Lift(decide.id(), "bench", Optional.empty());
    List<Took> both = new ArrayList<>(2);
    for (Operation operation : List.of(decide, lift)) {
      StolenTime before = StolenTime.now();
      double millis = enforced(operation, store, channel, guards);
      both.add(new Took(millis, StolenTime.now().mostSince(before) == 0));
      Thread.sleep(PAUSE);
    }
    return both;
  }

  private Operation.Decide decision(int number) {
    return new Operation.Decide(
        Mode.REJECT,
        new Match.ByDigest(Digests.of("select c" + number + " from elsewhere").id()),
        Scope.ALL,
        Optional.empty(),
        new Ending.After(Duration.ofMinutes(30)),
        "bench");
  }

  /** Decides or lifts; answers the milliseconds from its commit to the last guard. */
  private double enforced(
      Operation operation, DecisionStore store, DecisionChannel channel, Guards guards)
      throws Exception {
    Recorded recorded = given(store.record(primary(), operation, DEADLINE));
    long committed = System.nanoTime();
    Decision decision = recorded.decision();
    List<Decision> put = recorded.ended() ? List.of() : List.of(decision);
    List<String> gone = recorded.ended() ? List.of(decision.id()) : List.of();
    Delta delta = new Delta(head, decision.stamp(), put, gone);
    Outcome outcome =
        channel.publish(delta, recorded.clock(), DEADLINE).value().orElse(Outcome.BEHIND);
    if (outcome != Outcome.APPLIED) {
      throw new IllegalStateException("the decision was not published: " + outcome);
    }
    head = decision.stamp();
    guards.enforce(head);
    return (System.nanoTime() - committed) / 1e6;
  }

  private Node primary() {
    return lab.fleet().primary();
  }

  private static <T> T given(Answer<T> answer) {
    if (answer instanceof Answer.Given<T>(T value)) {
      return value;
    }
    throw new IllegalStateException(answer.toString());
  }
}
