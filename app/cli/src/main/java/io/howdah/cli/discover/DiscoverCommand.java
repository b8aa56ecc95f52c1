package io.howdah.cli.discover;

import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.Terminal;
import io.howdah.fleet.SafeText;
import io.howdah.watch.discover.Discovered;
import io.howdah.watch.discover.Discovered.Missing;
import io.howdah.watch.discover.Discovery;
import io.howdah.watch.discover.DiscoveryRequest;
import io.howdah.watch.discover.FleetDraft;
import io.howdah.watch.discover.HostTemplate;
import io.howdah.watch.words.FailureWords;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code howdah discover URL}: a fleet file from the primary's address. */
@Command(
    name = "discover",
    mixinStandardHelpOptions = true,
    description = "Writes a fleet.toml from the primary's address alone.",
    footer = {
      "",
      "Walks pg_stat_replication on every level. Every node found is asked for its system",
      "identifier and for the name under which it streams. The role needs pg_monitor.",
      "Passwords come from the URL, PGPASSWORD, PGPASSFILE or ~/.pgpass; none is written.",
      "Exit: 0 written, 1 standbys are missing (nothing written without --partial),",
      "64 wrong usage, 69 the primary cannot be asked, 73 the file cannot be written."
    })
public final class DiscoverCommand implements Callable<Integer> {
  private static final int MISSING = 1;

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "URL",
      description = "postgresql://USER@HOST:PORT/DATABASE; what it leaves out comes from PG*")
  String url;

  @Mixin Helpers helpers;

  @Option(names = "--name", paramLabel = "N", description = "name of the fleet; default: the host")
  String name;

  @Option(names = "--out", paramLabel = "FILE", description = "write here, not to standard output")
  String out;

  @Option(names = "--force", description = "overwrite the file")
  boolean force;

  @Option(names = "--partial", description = "write also when standbys were not found")
  boolean partial;

  public DiscoverCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Connection connection = Connection.of(Optional.ofNullable(url), terminal.environment());
    connection.warnings().forEach(warning -> terminal.err().println("warning: " + warning));
    DiscoveryRequest request =
        new DiscoveryRequest(
            connection.primary(),
            connection.database(),
            connection.access(),
            connection.secrets(),
            helpers.templates(),
            helpers.candidates(connection.primary()),
            this::help);
    return answer(connection, Discovery.walk(request));
  }

  private Optional<HostTemplate> help(Missing standby) {
    if (!terminal.inIsTerminal()) {
      return Optional.empty();
    }
    MissingText.of(List.of(standby)).forEach(terminal.err()::println);
    return terminal
        .ask("Where does it listen (HOST:PORT, or a template; empty leaves it out)? ")
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(HostTemplate::new);
  }

  private int answer(Connection connection, Discovered discovered) {
    return switch (discovered) {
      case Discovered.Walked walked -> write(connection, walked);
      case Discovered.NoAnswer(var cause) -> throw unavailable(connection, FailureWords.of(cause));
      case Discovered.NotPrimary(var upstream) ->
          throw unavailable(
              connection,
              "is a standby; give the primary's address"
                  + upstream.map(at -> ", it streams from " + at).orElse(""));
      case Discovered.MissingRight(String remedy) ->
          throw unavailable(
              connection, "does not show who streams from it; mend it with: " + remedy);
    };
  }

  private static Complaint unavailable(Connection connection, String why) {
    return new Complaint(Exit.UNAVAILABLE, connection.primary() + ": " + why);
  }

  private int write(Connection connection, Discovered.Walked walked) {
    if (!walked.missing().isEmpty() && !terminal.inIsTerminal()) {
      MissingText.of(walked.missing()).forEach(terminal.err()::println);
    }
    if (!walked.missing().isEmpty() && !partial) {
      throw new Complaint(MISSING, MissingText.advice(walked.missing().size()));
    }
    String fleetName = name == null ? SafeText.of(connection.primary().host()) : name;
    String text = FleetDraft.of(fleetName, connection.database(), connection.access(), walked);
    if (out == null) {
      terminal.out().print(text);
    } else {
      save(text);
    }
    int found = walked.nodes().size();
    terminal.err().println("found " + found + (found == 1 ? " node" : " nodes"));
    return walked.missing().isEmpty() ? Exit.OK : MISSING;
  }

  private void save(String text) {
    Path file = terminal.folder().resolve(out);
    try {
      if (force) {
        Files.writeString(file, text);
      } else {
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
      }
    } catch (FileAlreadyExistsException there) {
      throw new Complaint(Exit.CANNOT_WRITE, file + " is there already: --force overwrites it");
    } catch (IOException unwritable) {
      throw new Complaint(
          Exit.CANNOT_WRITE, file + " cannot be written: " + unwritable.getMessage());
    }
  }
}
