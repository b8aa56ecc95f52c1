package io.howdah.acts.run;

import io.howdah.acts.Act;
import io.howdah.acts.Applied;
import io.howdah.acts.Confirmation;
import io.howdah.acts.Given;
import io.howdah.acts.Operator;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.acts.Undo;
import io.howdah.acts.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** An act whose every step is set by the test. */
record ProbeAct(
    Confirmation confirmation,
    Supplier<Optional<Outcome>> foregone,
    Supplier<Applied> applying,
    Supplier<Verdict> verifying)
    implements Act {

  static final Verdict EFFECTIVE = new Verdict.Effective("seen");
  static final Verdict NOT_YET = new Verdict.NotYet("not seen");

  static ProbeAct of(Supplier<Applied> applying, Supplier<Verdict> verifying) {
    return new ProbeAct(new Confirmation.PressAgain(), Optional::empty, applying, verifying);
  }

  static Applied accepted() {
    return new Applied.Accepted("sent");
  }

  @Override
  public String kind() {
    return "probe";
  }

  @Override
  public String target() {
    return "node-1";
  }

  @Override
  public Map<String, String> key() {
    return Map.of("what", "this");
  }

  @Override
  public Preview preview() {
    return new Preview(
        kind(),
        target(),
        "Probe it",
        List.of(),
        "nothing",
        List.of(),
        "never",
        confirmation,
        Operator.local("ops"),
        foregone.get());
  }

  @Override
  public Applied apply(Given given) {
    return applying.get();
  }

  @Override
  public Verdict verify() {
    return verifying.get();
  }

  @Override
  public Undo undo() {
    return new Undo.Impossible("never");
  }
}
