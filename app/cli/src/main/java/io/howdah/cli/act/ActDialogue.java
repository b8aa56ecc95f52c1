package io.howdah.cli.act;

import io.howdah.acts.Act;
import io.howdah.acts.ActReport;
import io.howdah.acts.Confirmation;
import io.howdah.acts.Given;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.acts.Verdict;
import io.howdah.acts.run.ActRunner;
import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.Terminal;
import io.howdah.fleet.SafeText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Leads an operator at a terminal through an act: preview, reason, confirmation, report. */
public record ActDialogue(Terminal terminal, ActRunner runner, ActOptions options) {
  private static final Set<String> AGREED = Set.of("", "y", "yes");

  /** Ends at once, before anything is asked of the fleet, when nobody could confirm. */
  public static void requireSomebody(Terminal terminal, ActOptions options) {
    if (options.dryRun) {
      return;
    }
    if (options.yes && (options.reason == null || options.reason.isBlank())) {
      throw Complaint.usage("--yes needs a reason: give --reason TEXT");
    }
    if (!options.yes && !terminal.inIsTerminal()) {
      throw Complaint.usage(
          "no terminal to confirm on: give --yes and --reason TEXT, or --dry-run");
    }
  }

  public int perform(Act act) {
    return perform(act, verdict -> {});
  }

  /**
   * The same.
   *
   * @param beside done with each measurement of the verification
   */
  public int perform(Act act, Consumer<Verdict> beside) {
    Preview preview = runner.preview(act);
    ActText.preview(preview).forEach((options.json ? terminal.err() : terminal.out())::println);
    if (options.dryRun || preview.foregone().isPresent()) {
      return answer(act, preview, Optional.empty(), "");
    }
    String reason = options.reason == null ? ask("Reason: ") : options.reason;
    Optional<String> typed = options.yes ? Optional.of(expected(preview)) : confirm(preview);
    if (typed.isEmpty()) {
      terminal.err().println("howdah: not confirmed: nothing was done");
      return Exit.NOT_CONFIRMED;
    }
    ActReport report =
        runner.run(
            act, preview, new Given(typed.get(), reason), new Progress(terminal).andThen(beside));
    return answer(act, preview, Optional.of(report), reason);
  }

  private static String expected(Preview preview) {
    return switch (preview.confirmation()) {
      case Confirmation.PressAgain press -> "";
      case Confirmation.TypeExactly(String text) -> text;
    };
  }

  private Optional<String> confirm(Preview preview) {
    return switch (preview.confirmation()) {
      case Confirmation.PressAgain press ->
          terminal
              .ask("Press Enter to do it, n to leave it: ")
              .filter(answer -> AGREED.contains(answer.strip().toLowerCase(Locale.ROOT)));
      case Confirmation.TypeExactly(String text) ->
          terminal
              .ask("Type " + SafeText.of(text) + " to do it: ")
              .filter(preview.confirmation()::accepts);
    };
  }

  private String ask(String question) {
    return terminal
        .ask(question)
        .filter(answer -> !answer.isBlank())
        .orElseThrow(
            () -> new Complaint(Exit.NOT_CONFIRMED, "a reason is required: nothing was done"));
  }

  private int answer(Act act, Preview preview, Optional<ActReport> report, String reason) {
    Optional<Outcome> outcome = report.map(ActReport::outcome).or(preview::foregone);
    if (options.json) {
      terminal.out().println(ActJson.write(preview, report, reason, act.made()));
    } else {
      outcome.map(ActText::outcome).ifPresent(terminal.out()::println);
      report.flatMap(ActReport::id).ifPresent(id -> terminal.out().println("journal: " + id));
    }
    return outcome.map(ActDialogue::exitCode).orElse(Exit.OK);
  }

  static int exitCode(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> Exit.OK;
      case Outcome.NotNeeded gone -> Exit.OK;
      case Outcome.Unverified unseen -> Exit.UNVERIFIED;
      case Outcome.Failed failed -> Exit.FAILED;
      case Outcome.Refused refused -> Exit.REFUSED;
    };
  }
}
