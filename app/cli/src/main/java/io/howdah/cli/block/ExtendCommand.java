package io.howdah.cli.block;

import io.howdah.acts.block.ExtendBlock;
import io.howdah.acts.run.Acts;
import io.howdah.cli.act.ActDialogue;
import io.howdah.cli.act.ActOptions;
import io.howdah.cli.act.OpenActs;
import io.howdah.cli.terminal.FleetOption;
import io.howdah.cli.terminal.Terminal;
import io.howdah.fleet.decision.Ending;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code howdah extend ID --for TIME}. */
@Command(
    name = "extend",
    mixinStandardHelpOptions = true,
    description = "Gives a decision another end: so long from now, or a moment.",
    footer = {
      "",
      "Exit: 0 done, 1 done but not every guard seen to know, 2 failed, 3 refused,",
      "4 not confirmed, 64 wrong usage, 65 the fleet file cannot be used."
    })
public final class ExtendCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "ID", description = "the decision")
  String id;

  @Option(
      names = "--for",
      required = true,
      paramLabel = "TIME",
      description = "1h, 45min, 3d from now, or until 2026-01-31T18:00:00Z")
  String time;

  @Mixin FleetOption fleetOption;
  @Mixin ActOptions options;

  public ExtendCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    FoundDecision.check(id);
    Ending ending = Ends.of(time);
    ActDialogue.requireSomebody(terminal, options);
    try (Acts acts = OpenActs.open(terminal, fleetOption.load(terminal))) {
      Said.reconciled(terminal, acts.desk());
      return new FoundDecision(terminal, acts.desk(), ExtendBlock.KIND, options.json)
          .with(
              id,
              shown ->
                  new ActDialogue(terminal, acts.runner(), options)
                      .perform(acts.extend(shown, ending)));
    }
  }
}
