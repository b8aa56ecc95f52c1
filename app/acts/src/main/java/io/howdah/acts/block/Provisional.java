package io.howdah.acts.block;

import io.howdah.acts.ActProblem;
import io.howdah.acts.Say;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Delta;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.redis.Publication;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Reading;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import io.howdah.fleet.decision.Recorded;
import io.howdah.postgres.decisions.OperationJson;
import io.howdah.redis.DecisionChannel;
import io.howdah.redis.Published;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Carries an operation that the primary cannot record now: first into the file on this computer,
 * then into Redis for whoever reaches the primary first, then to the guards, with a stamp that is
 * replaced when it is recorded.
 */
record Provisional(Unrecorded file, Publisher publisher, DatabaseTime time, String role) {
  private static final int TRIES = 5;

  /** With the second that the primary was given, less than an act may take. */
  private static final Duration ALL = Duration.ofSeconds(3);

  private static final Duration SOON = Duration.ofMillis(500);
  private static final Duration READ = Duration.ofMillis(1500);

  /**
   * @param shown the decision that it changes as it was shown: where Redis cannot tell
   */
  Carried carry(Operation operation, Optional<Decision> shown, String why) {
    Budget budget = Budget.of(ALL);
    Optional<Published> published = publisher.read(budget.atMost(READ));
    Instant now = time.now(published);
    Admissible.objection(operation, now).ifPresent(Provisional::refuse);
    Optional<Decision> known =
        known(operation.id(), published).or(() -> believed(shown, published));
    Operation fixed = unconditional(fixed(operation, now), known, budget);
    Recorded outcome = outcome(fixed, known, now);
    keep(fixed);
    Publishing publishing =
        publisher
            .channel()
            .map(channel -> publish(channel, fixed, outcome, published, budget))
            .orElseGet(Publishing.NoRedis::new);
    Decision decision = stamped(outcome.decision(), publishing);
    return new Carried(decision, outcome.ended(), Optional.of(why), publishing);
  }

  /** From now on its end is a moment: it must not grow with the time until it is recorded. */
  private static Operation fixed(Operation operation, Instant now) {
    return switch (operation) {
      case Operation.Decide decide ->
          new Operation.Decide(
              decide.op(),
              decide.id(),
              decide.mode(),
              decide.match(),
              decide.scope(),
              decide.limit(),
              fixed(decide.ending(), now),
              decide.reason(),
              decide.behalf());
      case Operation.Extend extend ->
          new Operation.Extend(
              extend.op(),
              extend.id(),
              fixed(extend.ending(), now),
              extend.reason(),
              extend.expected(),
              extend.behalf());
      case Operation.Lift lift -> lift;
    };
  }

  private static Ending fixed(Ending ending, Instant now) {
    return ending instanceof Ending.After(var time) ? new Ending.At(now.plus(time)) : ending;
  }

  private Recorded outcome(Operation operation, Optional<Decision> there, Instant now) {
    return switch (operation) {
      case Operation.Decide decide -> new Recorded(decision(decide, role, now), false, now);
      case Operation.Extend extend -> {
        Decision known = required(extend.id(), there);
        yield new Recorded(with(known, end(extend.ending()), known.stamp()), false, now);
      }
      case Operation.Lift lift -> new Recorded(required(lift.id(), there), true, now);
    };
  }

  /** As it is in force until it is recorded. */
  static Decision decision(Operation.Decide decide, String role, Instant now) {
    return new Decision(
        decide.id(),
        Stamp.NONE,
        decide.mode(),
        decide.match(),
        decide.scope(),
        decide.limit(),
        role,
        decide.reason(),
        now,
        end(decide.ending()));
  }

  static Optional<Instant> end(Ending ending) {
    return ending instanceof Ending.At(Instant moment) ? Optional.of(moment) : Optional.empty();
  }

  private static Optional<Decision> known(String id, Optional<Published> published) {
    return published.flatMap(there -> Optional.ofNullable(there.set().byId().get(id)));
  }

  /** Where Redis holds decisions, one that it does not hold is over. */
  private static Optional<Decision> believed(
      Optional<Decision> shown, Optional<Published> published) {
    return published.flatMap(Published::head).isPresent() ? Optional.empty() : shown;
  }

  private static Decision required(String id, Optional<Decision> known) {
    return known.orElseThrow(() -> ActProblem.before(Say.it("act.block.unknown", id)));
  }

  /**
   * What waits itself gets another stamp when it is recorded: what changes it is compared here and
   * now, or would be refused then.
   */
  private Operation unconditional(Operation operation, Optional<Decision> known, Budget budget) {
    return switch (operation) {
      case Operation.Decide decide -> decide;
      case Operation.Extend(var op, var id, var ending, var reason, var expected, var behalf)
          when isProvisional(id, expected, known, budget) ->
          new Operation.Extend(op, id, ending, reason, Optional.empty(), behalf);
      case Operation.Extend extend -> extend;
      case Operation.Lift(var op, var id, var reason, var expected, var behalf)
          when isProvisional(id, expected, known, budget) ->
          new Operation.Lift(op, id, reason, Optional.empty(), behalf);
      case Operation.Lift lift -> lift;
    };
  }

  private boolean isProvisional(
      String id, Optional<Stamp> expected, Optional<Decision> known, Budget budget) {
    return expected.isPresent()
        && known.map(Decision::stamp).equals(expected)
        && Waiting.look(file, publisher, budget.atMost(SOON)).made().contains(id);
  }

  static Decision with(Decision d, Optional<Instant> end, Stamp stamp) {
    return new Decision(
        d.id(),
        stamp,
        d.mode(),
        d.match(),
        d.scope(),
        d.limit(),
        d.owner(),
        d.reason(),
        d.decidedAt(),
        end);
  }

  private static Decision stamped(Decision decision, Publishing publishing) {
    return publishing instanceof Publishing.Published(Stamp stamp)
        ? with(decision, decision.expiresAt(), stamp)
        : decision;
  }

  private static void refuse(String why) {
    throw ActProblem.before(why);
  }

  private void keep(Operation operation) {
    try {
      file.keep(operation);
    } catch (IOException unwritten) {
      throw ActProblem.before(Say.it("act.problem.record", unwritten.getMessage()));
    }
  }

  /**
   * Redis lost what guards still hold, and nobody but the primary can say it again: guards would
   * not believe an older stamp, and a newer one would take from them all the rest.
   */
  private static boolean guardsHoldMore(DecisionChannel channel, Budget budget) {
    return channel.rollCall(budget.atMost(Publisher.ASK)).value().orElse(List.of()).stream()
        .anyMatch(guard -> guard.isHeard() && guard.stamp().compareTo(Stamp.NONE) > 0);
  }

  private Publishing publish(
      DecisionChannel channel,
      Operation operation,
      Recorded outcome,
      Optional<Published> at,
      Budget budget) {
    String json = OperationJson.write(operation.on(role));
    channel.keepUnrecorded(operation.op(), json, budget.atMost(READ));
    Stamp from = at.flatMap(Published::head).orElse(Stamp.NONE);
    if (from.equals(Stamp.NONE) && guardsHoldMore(channel, budget)) {
      return new Publishing.NotPublished(Say.it("act.block.redis-empty"));
    }
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Stamp to = new Stamp(from.epoch(), from.revision() + 1);
      Recorded stamped =
          new Recorded(
              with(outcome.decision(), outcome.decision().expiresAt(), to),
              outcome.ended(),
              outcome.clock());
      Delta delta = Publisher.delta(stamped, from, to);
      Reading<Publication.Outcome> reading =
          channel.publish(delta, outcome.clock(), budget.atMost(Publisher.ASK));
      if (reading.outcome() instanceof Reading.Failed<Publication.Outcome>(Failure cause)) {
        return Publisher.not(cause);
      }
      if (reading.value().orElseThrow() == Publication.Outcome.APPLIED) {
        return new Publishing.Published(to);
      }
      from =
          channel
              .head(budget.atMost(Publisher.ASK))
              .value()
              .flatMap(head -> head)
              .orElse(Stamp.NONE);
    }
    return new Publishing.NotPublished(Say.it("act.block.contended"));
  }
}
