package io.howdah.cli.block;

import io.howdah.cli.terminal.Terminal;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Whoever ends the process by Ctrl-C or SIGTERM is told on standard error what holds. The process
 * ends as the signal wants it: 130 or 143.
 */
final class Interruption {
  private Interruption() {}

  /** Does the work; the words are asked for and told only when it is interrupted. */
  static int telling(Terminal terminal, Supplier<String> words, IntSupplier work) {
    Thread hook = new Thread(() -> tell(terminal, words.get()), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.getAsInt();
    } finally {
      unhook(hook);
    }
  }

  private static void tell(Terminal terminal, String words) {
    terminal.err().println("\nhowdah: " + words);
    terminal.err().flush();
  }

  private static void unhook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException goingDown) {
      // The hook tells it.
      return;
    }
  }
}
