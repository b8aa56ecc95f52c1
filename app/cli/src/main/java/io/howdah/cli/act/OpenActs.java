package io.howdah.cli.act;

import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.run.Acts;
import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.Terminal;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.SafeText;
import io.howdah.watch.Loaded;
import java.io.IOException;

/** Opens the acts of a fleet for one command. */
public final class OpenActs {
  private OpenActs() {}

  /** Also resolves what an interrupted console left open, and says so. */
  public static Acts open(Terminal terminal, Loaded.Ready ready) {
    Fleet fleet = ready.fleet();
    StateFolder state = StateFolder.of(terminal.environment(), terminal.home(), fleet);
    Acts acts = Acts.open(fleet, ready.secrets(), state);
    try {
      acts.recover()
          .forEach(
              report ->
                  terminal
                      .err()
                      .println(
                          "interrupted earlier: "
                              + report.act()
                              + " on "
                              + SafeText.of(report.target())
                              + ": "
                              + ActText.outcome(report.outcome())));
    } catch (IOException unreadable) {
      acts.close();
      throw new Complaint(
          Exit.CANNOT_WRITE,
          "the journal cannot be read or written: "
              + unreadable.getMessage()
              + "; nothing was done");
    }
    return acts;
  }

  public static void requireNode(Fleet fleet, String node) {
    if (fleet.node(node).isEmpty()) {
      String known =
          String.join(", ", fleet.nodes().stream().map(n -> n.name()).limit(12).toList());
      throw Complaint.usage("no node " + node + " in fleet " + fleet.name() + "; it has " + known);
    }
  }
}
