package io.howdah.cli.block;

import io.howdah.acts.block.InstallSchema;
import io.howdah.acts.run.Acts;
import io.howdah.cli.act.ActDialogue;
import io.howdah.cli.act.ActOptions;
import io.howdah.cli.act.OpenActs;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.FleetOption;
import io.howdah.cli.terminal.Terminal;
import io.howdah.watch.Loaded;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code howdah install}. */
@Command(
    name = "install",
    mixinStandardHelpOptions = true,
    description = "Installs schema howdah on the primary: decisions, their audit, three roles.",
    footer = {
      "",
      "Run as the installer of the fleet file, in one transaction; harmless when run again: an older",
      "version and functions that were changed are put right in place, and decisions and audit stay.",
      "A newer version is refused, and one of the same number that another Howdah made: which of the",
      "two is newer cannot be known. The logins of the fleet file get the roles. --print writes the",
      "SQL, for psql, and does nothing; run there it refuses a newer version only.",
      "The reason goes into the audit and into this computer's journal; with --yes alone it is",
      "'howdah install', or 'howdah install --remove'.",
      "Exit: 0 done or nothing to do, 1 no effect seen, 2 failed, 3 refused, 4 not confirmed, 64 wrong usage,",
      "65 the fleet file cannot be used."
    })
public final class InstallCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--print", description = "only print the SQL")
  boolean print;

  @Option(names = "--remove", description = "take it away, with decisions and audit")
  boolean remove;

  @Mixin FleetOption fleetOption;
  @Mixin ActOptions options;

  public InstallCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (options.yes && options.reason == null) {
      options.reason = remove ? "howdah install --remove" : "howdah install";
    }
    if (!print) {
      ActDialogue.requireSomebody(terminal, options);
    }
    Loaded.Ready ready = fleetOption.load(terminal);
    try (Acts acts = OpenActs.open(terminal, ready)) {
      InstallSchema act = new InstallSchema(acts.desk(), remove);
      if (print) {
        terminal.out().print(act.script());
        return Exit.OK;
      }
      return new ActDialogue(terminal, acts.runner(), options).perform(act);
    }
  }
}
