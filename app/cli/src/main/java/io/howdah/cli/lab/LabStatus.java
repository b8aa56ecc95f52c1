package io.howdah.cli.lab;

import com.fasterxml.jackson.databind.JsonNode;
import io.howdah.cli.terminal.Exit;
import io.howdah.lab.minder.LabClient;
import picocli.CommandLine.Command;

/** What a lab is made of, what its traffic does and which faults are in force. */
@Command(
    name = "status",
    description = "Nodes, traffic and faults of a lab.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Exit.USAGE)
final class LabStatus extends LabVerb {
  @Override
  protected void run() {
    JsonNode status = new LabClient(dir()).status();
    out().print(json() ? status.toPrettyString() + "\n" : LabText.of(status));
    out().flush();
  }
}
