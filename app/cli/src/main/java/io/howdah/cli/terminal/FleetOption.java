package io.howdah.cli.terminal;

import io.howdah.acts.journal.LastFleet;
import io.howdah.fleet.SafeText;
import io.howdah.watch.FleetFile;
import io.howdah.watch.Loaded;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * {@code --fleet FILE}, and what stands in for it: {@code HOWDAH_FLEET}, {@code ./fleet.toml}, the
 * fleet used last. Whatever was not said on the command line is named on standard error.
 */
public final class FleetOption {
  private static final String FILE_NAME = "fleet.toml";

  @Option(
      names = "--fleet",
      paramLabel = "FILE",
      description = "the fleet file; without it $HOWDAH_FLEET, ./fleet.toml, or the one used last")
  String given;

  /** Where a fleet file was found, and which rule found it. */
  private record Choice(Path file, Optional<String> rule) {}

  /** Reads the fleet file, or ends the command with everything that is wrong with it. */
  public Loaded.Ready load(Terminal terminal) {
    Choice choice = choose(terminal);
    choice.rule().ifPresent(rule -> terminal.err().println("fleet: " + shown(choice) + rule));
    return switch (FleetFile.load(choice.file(), terminal.environment())) {
      case Loaded.Ready ready -> {
        last(terminal).remember(choice.file());
        ready.warnings().forEach(warning -> terminal.err().println("warning: " + warning));
        yield ready;
      }
      case Loaded.Faulty faulty ->
          throw new Complaint(Exit.BAD_FLEET_FILE, String.join("\n", faulty.problems()));
    };
  }

  private static String shown(Choice choice) {
    return SafeText.of(choice.file().toString());
  }

  private Choice choose(Terminal terminal) {
    if (given != null) {
      return new Choice(path(terminal, given), Optional.empty());
    }
    String variable = terminal.environment().getOrDefault("HOWDAH_FLEET", "");
    if (!variable.isEmpty()) {
      return new Choice(path(terminal, variable), Optional.of(" (from HOWDAH_FLEET)"));
    }
    Path here = terminal.folder().resolve(FILE_NAME);
    if (Files.exists(here)) {
      return new Choice(here, Optional.of(" (in this folder)"));
    }
    return last(terminal)
        .file()
        .map(file -> new Choice(file, Optional.of(" (used last)")))
        .orElseThrow(
            () ->
                Complaint.usage(
                    "no fleet file: give --fleet FILE, set HOWDAH_FLEET, or put a fleet.toml in"
                        + " this folder; 'howdah discover URL' writes one"));
  }

  private static Path path(Terminal terminal, String text) {
    try {
      return terminal.folder().resolve(text);
    } catch (InvalidPathException notAPath) {
      throw Complaint.usage("not a file name: " + text);
    }
  }

  private static LastFleet last(Terminal terminal) {
    return LastFleet.of(terminal.environment(), terminal.home());
  }
}
