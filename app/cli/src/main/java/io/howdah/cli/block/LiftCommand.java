package io.howdah.cli.block;

import io.howdah.acts.block.LiftBlock;
import io.howdah.acts.run.Acts;
import io.howdah.cli.act.ActDialogue;
import io.howdah.cli.act.ActOptions;
import io.howdah.cli.act.OpenActs;
import io.howdah.cli.terminal.FleetOption;
import io.howdah.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code howdah lift ID}. */
@Command(
    name = "lift",
    mixinStandardHelpOptions = true,
    description = "Ends a decision before its time.",
    footer = {
      "",
      "ID is the decision's, or enough of its first digits; 'howdah blocks' lists them. One that has",
      "ended is found by five digits or more; by fewer while the last 10000 entries of the audit name it.",
      "Exit: 0 lifted or over already, 1 lifted but not every guard seen to know, 2 failed,",
      "3 refused, 4 not confirmed, 64 wrong usage, 65 the fleet file cannot be used."
    })
public final class LiftCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "ID", description = "the decision")
  String id;

  @Mixin FleetOption fleetOption;
  @Mixin ActOptions options;

  public LiftCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    FoundDecision.check(id);
    ActDialogue.requireSomebody(terminal, options);
    try (Acts acts = OpenActs.open(terminal, fleetOption.load(terminal))) {
      Said.reconciled(terminal, acts.desk());
      return new FoundDecision(terminal, acts.desk(), LiftBlock.KIND, options.json)
          .with(
              id,
              shown ->
                  new ActDialogue(terminal, acts.runner(), options)
                      .perform(acts.lift(shown, true)));
    }
  }
}
