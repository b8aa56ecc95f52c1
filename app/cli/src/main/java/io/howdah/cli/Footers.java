package io.howdah.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Footers of help, written in lines as long as code has them, as paragraphs that the help breaks
 * where the terminal ends. What exit codes mean, and what is indented, starts on a line of its own;
 * a table stays as it is.
 */
final class Footers {
  private Footers() {}

  /** Of a command and all below it. */
  static void flow(CommandLine line) {
    var usage = line.getCommandSpec().usageMessage();
    if (!isTable(usage.footer())) {
      usage.footer(paragraphs(usage.footer()));
    }
    line.getSubcommands().values().forEach(Footers::flow);
  }

  /** Columns are told by the spaces between them. */
  private static boolean isTable(String... lines) {
    return Stream.of(lines).anyMatch(line -> line.strip().contains("  "));
  }

  static String[] paragraphs(String... lines) {
    List<String> paragraphs = new ArrayList<>();
    boolean open = false;
    for (String line : lines) {
      boolean own = line.isEmpty() || line.startsWith(" ");
      if (open && !own && !line.startsWith("Exit:")) {
        paragraphs.add(paragraphs.removeLast() + " " + line);
      } else {
        paragraphs.add(line);
      }
      open = !own;
    }
    return paragraphs.toArray(String[]::new);
  }
}
