package io.howdah.cli.lab;

import com.fasterxml.jackson.databind.JsonNode;
import io.howdah.cli.terminal.Exit;
import io.howdah.lab.minder.LabClient;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Undoes faults; returns when the fleet streams again. */
@Command(
    name = "heal",
    description = "Undo the faults of one target, or everything; returns when it is done.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Exit.USAGE)
final class LabHeal extends LabVerb {
  @Parameters(arity = "0..1", paramLabel = "TARGET", description = "a node, a pool or redis")
  private String target;

  @Override
  protected void run() {
    JsonNode status = new LabClient(dir()).heal(target == null ? List.of() : List.of(target));
    out().print(json() ? status.toPrettyString() + "\n" : LabText.faults(status));
    out().flush();
  }
}
