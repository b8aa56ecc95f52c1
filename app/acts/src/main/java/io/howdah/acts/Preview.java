package io.howdah.acts;

import java.util.List;
import java.util.Optional;

/**
 * Step one: what will happen when the act is confirmed. All texts are for people; those that quote
 * the fleet are hostile input for whoever shows them.
 *
 * @param act its kind, {@code cancel}
 * @param target node it is done to
 * @param sentence what will happen, one sentence
 * @param evidence what is known of the thing it is done to
 * @param effect what is predicted to change by it
 * @param risks what could go wrong, most likely first
 * @param undone how it is taken back, or why it cannot be
 * @param confirmation what the operator has to do before it happens
 * @param operator who will be recorded as having done it
 * @param foregone an outcome that is certain already, so that nothing will be done: it is gone, or
 *     it is refused
 */
public record Preview(
    String act,
    String target,
    String sentence,
    List<Evidence> evidence,
    String effect,
    List<String> risks,
    String undone,
    Confirmation confirmation,
    Operator operator,
    Optional<Outcome> foregone) {

  public Preview {
    evidence = List.copyOf(evidence);
    risks = List.copyOf(risks);
  }

  /** One figure or fact with its name, {@code transaction · 14 min}. */
  public record Evidence(String label, String value) {}

  /** The preview of an act whose fleet could not be asked. */
  public static Preview failed(Act act, ActProblem problem) {
    Outcome outcome =
        problem.remedy().isPresent()
            ? new Outcome.Refused(problem.getMessage(), problem.remedy())
            : new Outcome.Failed(Step.PREVIEW, problem.getMessage());
    return new Preview(
        act.kind(),
        act.target(),
        problem.getMessage(),
        List.of(),
        "",
        List.of(),
        "",
        new Confirmation.PressAgain(),
        Operator.local(""),
        Optional.of(outcome));
  }

  /** The same preview of something that need not or must not be done. */
  public Preview foregone(Outcome outcome) {
    return new Preview(
        act,
        target,
        sentence,
        evidence,
        effect,
        risks,
        undone,
        confirmation,
        operator,
        Optional.of(outcome));
  }
}
