package io.howdah.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * The world around a command: streams, environment, folder. Tests give their own.
 *
 * @param outIsTerminal a person reads standard output
 * @param inIsTerminal a person can answer
 * @param columns width of the terminal now
 * @param rows height of the terminal now
 * @param home of the user, for remembering the last fleet
 */
public record Terminal(
    PrintStream out,
    PrintStream err,
    BufferedReader in,
    boolean outIsTerminal,
    boolean inIsTerminal,
    IntSupplier columns,
    IntSupplier rows,
    Map<String, String> environment,
    Path folder,
    Path home) {

  /** Asks a person; empty when the input has ended. */
  public Optional<String> ask(String question) {
    err.print(question);
    err.flush();
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException ended) {
      return Optional.empty();
    }
  }

  /** Colours are for terminals, and for those who did not turn them off. */
  public boolean colours(boolean turnedOff) {
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return outIsTerminal && !turnedOff && !plain;
  }
}
