package io.howdah.cli.act;

import io.howdah.cli.terminal.FleetOption;
import io.howdah.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code howdah cancel NODE PID}. */
@Command(
    name = "cancel",
    mixinStandardHelpOptions = true,
    description = "Cancels the statement a session runs now; the session lives on.",
    footer = {
      "",
      "Guarded by pid, start of the session, start of the statement and state, compared again",
      "in the statement that signals. Recorded in the journal before, measured afterwards.",
      "Exit: 0 done or gone already, 1 no effect seen, 2 failed, 3 refused, 4 not confirmed,",
      "64 wrong usage, 65 the fleet file cannot be used, 69 the node cannot be asked."
    })
public final class CancelCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "NODE", description = "name of the node")
  String node;

  @Parameters(index = "1", paramLabel = "PID", description = "process id of the session")
  int pid;

  @Mixin FleetOption fleetOption;
  @Mixin ActOptions options;

  public CancelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return new BackendAct(terminal, fleetOption, options, "cancel")
        .perform(node, pid, (acts, session) -> acts.cancel(node, session));
  }
}
