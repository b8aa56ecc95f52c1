package io.howdah.cli.act;

import io.howdah.acts.Act;
import io.howdah.acts.ActProblem;
import io.howdah.acts.run.Acts;
import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.FleetOption;
import io.howdah.cli.terminal.Terminal;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Session;
import io.howdah.watch.Loaded;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds the session a pid stands for now, and leads the act on it. */
record BackendAct(Terminal terminal, FleetOption fleetOption, ActOptions options, String kind) {

  int perform(String node, int pid, BiFunction<Acts, Session.Key, Act> act) {
    ActDialogue.requireSomebody(terminal, options);
    Loaded.Ready ready = fleetOption.load(terminal);
    OpenActs.requireNode(ready.fleet(), node);
    try (Acts acts = OpenActs.open(terminal, ready)) {
      Optional<Session.Key> session = find(acts, node, pid);
      return session.isEmpty()
          ? gone(node, pid)
          : new ActDialogue(terminal, acts.runner(), options)
              .perform(act.apply(acts, session.get()));
    }
  }

  /** What should end has ended: nothing is to be done. */
  private int gone(String node, int pid) {
    String text =
        "no session "
            + pid
            + " on "
            + SafeText.of(node)
            + ": it is gone, or never was; 'howdah sessions --node "
            + SafeText.of(node)
            + "' lists them";
    terminal
        .out()
        .println(options.json ? ActJson.needless(kind, node, text) : "not-needed: " + text);
    return Exit.OK;
  }

  private static Optional<Session.Key> find(Acts acts, String node, int pid) {
    try {
      return acts.find(node, pid).map(Session::key);
    } catch (ActProblem problem) {
      String remedy = problem.remedy().map(mend -> "; mend it with: " + mend).orElse("");
      throw new Complaint(Exit.UNAVAILABLE, node + ": " + problem.getMessage() + remedy);
    }
  }
}
