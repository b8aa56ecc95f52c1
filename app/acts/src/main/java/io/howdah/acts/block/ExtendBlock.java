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
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import io.howdah.postgres.decisions.OperationJson;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Gives a decision another end. Compare-and-set: refuses when somebody changed it since. */
public final class ExtendBlock implements Act {
  public static final String KIND = "extend";

  private final Desk desk;
  private final Decision shown;
  private final Operation.Extend wish;
  private final AtomicReference<Optional<Carried>> done = new AtomicReference<>(Optional.empty());

  /**
   * @param shown the decision as it was shown
   * @param ending its new end
   */
  public ExtendBlock(Desk desk, Decision shown, Ending ending) {
    this(desk, shown, new Operation.Extend(shown.id(), ending, "", Optional.of(shown.stamp())));
  }

  ExtendBlock(Desk desk, Decision shown, Operation.Extend wish) {
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
    Ask ask = Ask.primary(desk).ending(wish.ending());
    return new Preview(
        KIND,
        target(),
        Say.it(
            "act.extend.sentence",
            shown.id(),
            Phrases.subject(shown.match()),
            Phrases.ending(wish.ending())),
        Shown.evidence(shown),
        Say.it("act.extend.effect"),
        ask.risk().stream().toList(),
        Say.it("act.extend.undone"),
        new Confirmation.PressAgain(),
        Operator.local(desk.operator()),
        ask.objection());
  }

  @Override
  public Applied apply(Given given) {
    try {
      Carried carried =
          desk.carry(
              new Operation.Extend(
                  wish.op(),
                  wish.id(),
                  wish.ending(),
                  given.reason(),
                  wish.expected(),
                  wish.behalf()),
              Optional.of(shown));
      done.set(Optional.of(carried));
      return new Applied.Accepted(Say.it("act.extend.extended", shown.id()));
    } catch (Carried.Overtaken moved) {
      return new Applied.Declined(moved.getMessage(), Optional.empty());
    }
  }

  @Override
  public boolean isInForce() {
    return done.get().filter(Carried::reachesGuards).isPresent();
  }

  @Override
  public Verdict verify() {
    return done.get()
        .map(
            carried ->
                new Acknowledged(desk)
                    .of(carried.decision(), carried.publishing(), carried.unrecorded(), false))
        .orElseGet(this::found);
  }

  private Verdict found() {
    return desk.find(wish.id())
            .filter(found -> found.decision().stamp().isAfter(shown.stamp()))
            .isPresent()
        ? new Verdict.Effective(Say.it("act.extend.extended", shown.id()))
        : new Verdict.NotYet(Say.it("act.extend.still", shown.id()));
  }

  @Override
  public Undo undo() {
    Optional<Decision> now = done.get().map(Carried::decision);
    return shown.expiresAt().isPresent() && now.isPresent()
        ? new Undo.Ready(new ExtendBlock(desk, now.get(), new Ending.At(shown.expiresAt().get())))
        : new Undo.Impossible(Say.it("act.extend.undone"));
  }
}
