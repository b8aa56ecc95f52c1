package io.howdah.acts.run;

import io.howdah.acts.Act;
import io.howdah.acts.ActProblem;
import io.howdah.acts.ActReport;
import io.howdah.acts.Applied;
import io.howdah.acts.Given;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.acts.Say;
import io.howdah.acts.Step;
import io.howdah.acts.Undo;
import io.howdah.acts.Verdict;
import io.howdah.acts.journal.Entry;
import io.howdah.acts.journal.Journal;
import io.howdah.acts.journal.ProcessMark;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Leads every {@link Act} through its six steps, the same for both faces. Thread-safe; the methods
 * block for at most the {@link Deadlines} and {@link Act#proof}, and never throw for what the fleet
 * does.
 */
public final class ActRunner {
  private final Journal journal;
  private final Deadlines deadlines;
  private final Clock clock;
  private final Measure measure;

  public ActRunner(Journal journal, Deadlines deadlines, Clock clock) {
    this.journal = journal;
    this.deadlines = deadlines;
    this.clock = clock;
    this.measure = new Measure(deadlines);
  }

  /** Step one. A fleet that cannot be asked gives a preview whose outcome is foregone. */
  public Preview preview(Act act) {
    try {
      return Bounded.call("preview", deadlines.ask(), act::preview);
    } catch (ActProblem problem) {
      return Preview.failed(act, problem);
    }
  }

  /**
   * Steps two to five, on what {@code preview} showed.
   *
   * @param given the operator's confirmation and reason
   */
  public ActReport run(Act act, Preview preview, Given given) {
    return run(act, preview, given, verdict -> {});
  }

  /**
   * The same.
   *
   * @param told what is measured while it is being verified, on the calling thread
   */
  public ActReport run(Act act, Preview preview, Given given, Consumer<Verdict> told) {
    Instant began = clock.instant();
    Optional<Outcome> standing = preview.foregone().or(() -> unconfirmed(preview, given));
    if (standing.isPresent()) {
      return report(Optional.empty(), act, standing.get(), began);
    }
    String id = ActId.next(began);
    try {
      journal.append(intent(id, began, act, preview, given));
    } catch (IOException unwritten) {
      return report(Optional.empty(), act, unrecorded(unwritten), began);
    }
    Outcome outcome = close(id, applyAndVerify(act, given, told));
    return report(Optional.of(id), act, outcome, began);
  }

  private static Optional<Outcome> unconfirmed(Preview preview, Given given) {
    if (given.reason().isEmpty()) {
      return Optional.of(new Outcome.Refused(Say.it("act.refused.reason")));
    }
    return preview.confirmation().accepts(given.typed())
        ? Optional.empty()
        : Optional.of(new Outcome.Refused(Say.it("act.refused.typed")));
  }

  private static Entry.Intent intent(String id, Instant at, Act act, Preview preview, Given given) {
    return new Entry.Intent(
        id,
        at,
        preview.operator(),
        act.kind(),
        act.target(),
        given.reason(),
        act.key(),
        preview.sentence(),
        ProcessMark.current());
  }

  private static Outcome unrecorded(IOException cause) {
    return new Outcome.Failed(Step.RECORD, Say.it("act.problem.record", cause.getMessage()));
  }

  private Outcome applyAndVerify(Act act, Given given, Consumer<Verdict> told) {
    try {
      Applied applied = Bounded.call("apply", deadlines.apply(), () -> act.apply(given));
      return switch (applied) {
        case Applied.Accepted accepted -> measure.until(act, told);
        case Applied.NothingLeft(String why) -> new Outcome.NotNeeded(why);
        case Applied.Declined(String why, Optional<String> remedy) ->
            new Outcome.Refused(why, remedy);
      };
    } catch (ActProblem problem) {
      return afterProblem(act, problem, told);
    }
  }

  /** The answer to the command was lost: only the fleet itself can tell whether it was obeyed. */
  private Outcome afterProblem(Act act, ActProblem problem, Consumer<Verdict> told) {
    Outcome failed = new Outcome.Failed(Step.APPLY, problem.getMessage());
    if (!problem.effectPossible()) {
      return failed;
    }
    return switch (measure.until(act, told)) {
      case Outcome.Done done -> done;
      case Outcome.Unverified unseen ->
          new Outcome.Unverified(problem.getMessage() + "; " + unseen.why());
      case Outcome.NotNeeded other -> failed;
      case Outcome.Refused other -> failed;
      case Outcome.Failed other -> failed;
    };
  }

  /**
   * Writes down how it ended. Where that fails the operator is told: the intent is on disk, and
   * once this process has ended the next start finds the act open, measures it again and closes it.
   */
  private Outcome close(String id, Outcome outcome) {
    try {
      journal.append(new Entry.Closed(id, clock.instant(), outcome.word(), outcome.text(), false));
      return outcome;
    } catch (IOException unwritten) {
      return outcome.noting(Say.it("act.problem.close", unwritten.getMessage()));
    }
  }

  private ActReport report(Optional<String> id, Act act, Outcome outcome, Instant began) {
    Optional<Undo> undo =
        outcome instanceof Outcome.Done || act.isInForce()
            ? Optional.of(undo(act))
            : Optional.empty();
    Duration took = Duration.between(began, clock.instant());
    return new ActReport(id, act.kind(), act.target(), outcome, undo, took);
  }

  private Undo undo(Act act) {
    try {
      return Bounded.call("undo", deadlines.ask(), act::undo);
    } catch (ActProblem problem) {
      return new Undo.Impossible(problem.getMessage());
    }
  }
}
