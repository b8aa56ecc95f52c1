package io.howdah.acts.run;

import io.howdah.acts.Act;
import io.howdah.acts.Applied;
import io.howdah.acts.Given;
import io.howdah.acts.journal.Journal;
import io.howdah.acts.journal.StateFolder;
import java.nio.file.Path;
import java.time.Clock;

/** Begins an act and ends, without any shutdown, between record and outcome. */
final class DyingConsole {
  static final int KILLED = 137;

  private DyingConsole() {}

  public static void main(String[] args) {
    Act act = ProbeAct.of(DyingConsole::die, () -> ProbeAct.EFFECTIVE);
    Journal journal = new Journal(new StateFolder(Path.of(args[0])));
    ActRunner runner = new ActRunner(journal, Deadlines.DEFAULT, Clock.systemUTC());
    runner.run(act, runner.preview(act), Given.pressed("test"));
  }

  private static Applied die() {
    Runtime.getRuntime().halt(KILLED);
    return ProbeAct.accepted();
  }
}
