package io.howdah.cli;

import io.howdah.cli.lab.LabCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The terminal face. */
@Command(name = "howdah", mixinStandardHelpOptions = true, subcommands = LabCommand.class)
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
