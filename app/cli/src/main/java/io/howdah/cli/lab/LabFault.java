package io.howdah.cli.lab;

import com.fasterxml.jackson.databind.JsonNode;
import io.howdah.cli.terminal.Exit;
import io.howdah.lab.FaultWords;
import io.howdah.lab.minder.LabClient;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Does one fault to a lab; returns when it is in force. */
@Command(
    name = "fault",
    description = "Do something bad to a lab; returns when it is in force.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Exit.USAGE,
    footer = {
      "",
      "lag N 5s              the replica applies commits that much later",
      "pause-replay N        it receives but does not replay",
      "cut-wal N             its walreceiver is stopped, though all still say streaming",
      "freeze N              every process of it stands still",
      "stop N, start N       it ends as in a crash, and runs again",
      "promote N             it becomes a second primary",
      "black-hole N          nothing sent to it arrives, nothing is refused",
      "slow N 3s             every answer takes that much longer",
      "saturate POOL         clients wait for a server connection",
      "idle-in-transaction [N], lock-table [N]   on the primary when N is not given",
      "sync-standby-gone [N] commits wait for a standby that is stopped",
      "expire-cache, redis-stop",
      "",
      "freeze, stop and start also take a pool, one of its pods, or redis."
    })
final class LabFault extends LabVerb {
  @Parameters(index = "0", paramLabel = "KIND", description = "see below")
  private String kind;

  @Parameters(index = "1..*", paramLabel = "TARGET [ARG]", description = "as below")
  private List<String> rest = List.of();

  @Override
  protected void run() {
    List<String> words = new ArrayList<>(List.of(kind));
    words.addAll(rest);
    FaultWords.parse(words);
    JsonNode status = new LabClient(dir()).fault(words);
    out().print(json() ? status.toPrettyString() + "\n" : LabText.faults(status));
    out().flush();
  }
}
