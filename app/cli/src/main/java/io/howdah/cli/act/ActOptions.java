package io.howdah.cli.act;

import picocli.CommandLine.Option;

/** What every act takes on the command line. */
public final class ActOptions {
  @Option(names = "--reason", paramLabel = "TEXT", description = "why; asked for when not given")
  public String reason;

  @Option(names = "--yes", description = "do not ask; every act but install needs --reason then")
  public boolean yes;

  @Option(names = "--dry-run", description = "only show what would happen")
  public boolean dryRun;

  @Option(names = "--json", description = "one JSON object on standard output")
  public boolean json;
}
