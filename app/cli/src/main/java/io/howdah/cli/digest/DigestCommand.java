package io.howdah.cli.digest;

import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.JsonOut;
import io.howdah.cli.terminal.Terminal;
import io.howdah.contract.digest.Digest;
import io.howdah.contract.digest.Digests;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code howdah digest}: what statements are without their constants. Needs no fleet. */
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    description = "The digest of each statement on standard input, one JSON line each, in order.",
    footer = {
      "",
      "Standard input holds one statement a line, in UTF-8; a statement of several lines needs -0.",
      "{\"digest\":\"fd1:…\",\"text\":\"…\"}: the text has ? where constants were. Equal digests mean one",
      "statement, whether it comes from an application or from pg_stat_statements.",
      "",
      "Exit: 0 every statement has its line, 64 wrong usage or no standard input, 73 standard output",
      "cannot be written."
    })
public final class DigestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "-0", description = "statements end with NUL, not with a line")
  boolean nul;

  public DigestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Pieces statements = new Pieces(terminal.in(), nul ? '\0' : '\n');
    Optional<String> sql = statements.next();
    while (sql.isPresent()) {
      terminal.out().println(line(Digests.of(sql.get())));
      if (terminal.out().checkError()) {
        return Exit.CANNOT_WRITE;
      }
      sql = statements.next();
    }
    return Exit.OK;
  }

  private static String line(Digest digest) {
    return JsonOut.object(
        json -> {
          json.text("digest", digest.id());
          json.text("text", digest.text());
        });
  }
}
