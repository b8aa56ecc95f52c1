package io.howdah.acts.block;

import io.howdah.acts.Act;
import io.howdah.acts.Applied;
import io.howdah.acts.Confirmation;
import io.howdah.acts.Given;
import io.howdah.acts.Operator;
import io.howdah.acts.Preview;
import io.howdah.acts.Say;
import io.howdah.acts.Undo;
import io.howdah.acts.Verdict;
import io.howdah.contract.decision.Decision;
import io.howdah.fleet.decision.Operation;
import io.howdah.fleet.decision.Recorded;
import io.howdah.postgres.decisions.OperationJson;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Ends a decision before its time: what it held back runs again. */
public final class LiftBlock implements Act {
  public static final String KIND = "lift";

  private final Desk desk;
  private final Decision shown;
  private final Operation.Lift wish;
  private final AtomicReference<Optional<Carried>> done = new AtomicReference<>(Optional.empty());

  /**
   * @param shown the decision as it was shown
   * @param onlyAsShown compare-and-set: refuses when somebody has changed it since
   */
  public LiftBlock(Desk desk, Decision shown, boolean onlyAsShown) {
    this.desk = desk;
    this.shown = shown;
    this.wish =
        new Operation.Lift(
            shown.id(), "", onlyAsShown ? Optional.of(shown.stamp()) : Optional.empty());
  }

  LiftBlock(Desk desk, Decision shown, Operation.Lift wish) {
    this.desk = desk;
    this.shown = shown;
    this.wish = wish;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String target() {
    return shown.id();
  }

  @Override
  public Map<String, String> key() {
    return Map.of("operation", OperationJson.write(wish));
  }

  @Override
  public Preview preview() {
    Ask ask = Ask.primary(desk);
    return new Preview(
        KIND,
        target(),
        Say.it("act.lift.sentence", shown.id(), Phrases.subject(shown.match())),
        Shown.evidence(shown),
        effect(),
        ask.risk().stream().toList(),
        Say.it("act.lift.undone"),
        new Confirmation.PressAgain(),
        Operator.local(desk.operator()),
        ask.objection());
  }

  private String effect() {
    return switch (shown.mode()) {
      case OBSERVE -> Say.it("act.lift.effect.observe");
      case CANCEL -> Say.it("act.lift.effect.cancel");
      case LIMIT, REJECT -> Say.it("act.lift.effect");
    };
  }

  @Override
  public Applied apply(Given given) {
    try {
      Carried carried =
          desk.carry(
              new Operation.Lift(
                  wish.op(), wish.id(), given.reason(), wish.expected(), wish.behalf()),
              Optional.of(shown));
      done.set(Optional.of(carried));
      return new Applied.Accepted(Say.it("act.lift.lifted", shown.id()));
    } catch (Carried.Overtaken moved) {
      return moved.isOver()
          ? new Applied.NothingLeft(moved.getMessage())
          : new Applied.Declined(moved.getMessage(), Optional.empty());
    }
  }

  @Override
  public boolean isInForce() {
    return done.get().filter(Carried::reachesGuards).isPresent();
  }

  @Override
  public Verdict verify() {
    Optional<Carried> carried = done.get();
    if (carried.isPresent()) {
      return lifted(
          new Acknowledged(desk)
              .of(
                  observing(carried.get()),
                  carried.get().publishing(),
                  carried.get().unrecorded(),
                  false));
    }
    return desk.find(wish.id()).filter(Recorded::ended).isPresent()
        ? new Verdict.Effective(Say.it("act.lift.lifted", shown.id()))
        : new Verdict.NotYet(Say.it("act.lift.still", shown.id()));
  }

  /** A lifted sweep needs no sweeper: only what the guards apply is asked. */
  private static Decision observing(Carried carried) {
    return Shown.observing(carried.decision());
  }

  private Verdict lifted(Verdict guards) {
    String lifted = Say.it("act.lift.lifted", shown.id()) + "; ";
    return switch (guards) {
      case Verdict.Effective(String measured) -> new Verdict.Effective(lifted + measured);
      case Verdict.Proving(String made, String yet) -> new Verdict.NotYet(lifted + made);
      case Verdict.NotYet(String measured) -> new Verdict.NotYet(lifted + measured);
      case Verdict.Wanting(String measured) -> new Verdict.Wanting(lifted + measured);
    };
  }

  /** What was lifted, anew for the time that it had left; that may be more than was shown. */
  @Override
  public Undo undo() {
    Decision lifted = done.get().map(Carried::decision).orElse(shown);
    return new Undo.Ready(BlockDigest.again(desk, lifted));
  }
}
