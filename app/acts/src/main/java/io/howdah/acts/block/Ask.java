package io.howdah.acts.block;

import io.howdah.acts.ActProblem;
import io.howdah.acts.Outcome;
import io.howdah.acts.Say;
import io.howdah.fleet.Node;
import io.howdah.fleet.decision.Ending;
import io.howdah.postgres.Quoting;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.DecisionStore;
import io.howdah.postgres.decisions.Head;
import java.time.Instant;
import java.util.Optional;

/**
 * The look at the primary before a decision: one that hangs must not forbid to decide.
 *
 * @param risk what the operator should know of it: that it cannot record now
 * @param objection why it would be refused
 * @param clock the database's time
 */
record Ask(Optional<String> risk, Optional<Outcome> objection, Instant clock) {
  /** The same, with the objection that an end lies in the past, or too far ahead. */
  Ask ending(Ending ending) {
    return objection.isPresent()
        ? this
        : new Ask(risk, Admissible.ending(ending, clock).map(Outcome.Refused::new), clock);
  }

  static Ask primary(Desk desk) {
    Primaries.Found found = desk.look();
    Node primary = found.node();
    DecisionStore store = desk.store();
    return switch (found.head()) {
      case Answer.Given<Head>(Head head) when head.standby() ->
          new Ask(
              Optional.of(Say.it("act.block.no-primary", primary.name())),
              Optional.empty(),
              head.clock());
      case Answer.Given<Head>(Head head) when !head.mayDecide() ->
          refused(Say.it("act.block.right", store.role(), primary.name()), store.role());
      case Answer.Given<Head>(Head head) ->
          new Ask(Optional.empty(), Optional.empty(), head.clock());
      case Answer.NotAllowed<Head> no -> refused(Answering.words(primary.name(), no), store.role());
      case Answer.NoSchema<Head> none -> refused(Answering.problem(primary.name(), none));
      case Answer.Lacks<Head> no -> refused(Answering.problem(primary.name(), no));
      case Answer.Refused<Head> no -> refused(Answering.problem(primary.name(), no));
      case Answer.Unanswered<Head> silent ->
          new Ask(
              Optional.of(
                  Say.it("act.block.risk.primary", Answering.words(primary.name(), silent))),
              Optional.empty(),
              desk.timeWithoutPrimary());
    };
  }

  private static Ask refused(String why, String role) {
    String grant = Quoting.grant("howdah_operator", role);
    return new Ask(
        Optional.empty(), Optional.of(new Outcome.Refused(why, Optional.of(grant))), Instant.now());
  }

  private static Ask refused(ActProblem problem) {
    return new Ask(
        Optional.empty(),
        Optional.of(new Outcome.Refused(problem.getMessage(), problem.remedy())),
        Instant.now());
  }
}
