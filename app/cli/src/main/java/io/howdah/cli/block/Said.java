package io.howdah.cli.block;

import io.howdah.acts.block.Desk;
import io.howdah.acts.block.Reconciled;
import io.howdah.cli.terminal.Terminal;
import io.howdah.fleet.SafeText;
import java.util.List;

/** What is told on the side, on standard error. */
final class Said {
  private Said() {}

  /** Brings database and Redis together before anything else, and tells what that changed. */
  static void reconciled(Terminal terminal, Desk desk) {
    Reconciled done = desk.reconcile();
    done.recorded().forEach(id -> say(terminal, "recorded now: decision " + id));
    done.givenUp().forEach(what -> say(terminal, "could not be recorded: " + what));
    if (done.waiting() > 0) {
      say(
          terminal,
          "not yet recorded: %d; kept in %s, or in Redis, until the primary answers"
              .formatted(done.waiting(), desk.unrecordedFile()));
    }
  }

  static void problems(Terminal terminal, List<String> problems) {
    problems.forEach(problem -> say(terminal, problem));
  }

  private static void say(Terminal terminal, String text) {
    terminal.err().println("howdah: " + SafeText.of(text));
  }
}
