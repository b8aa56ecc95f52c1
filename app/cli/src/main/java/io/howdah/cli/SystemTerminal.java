package io.howdah.cli;

import io.howdah.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real {@link Terminal} of this process. Its size is asked of {@code stty}, when needed. */
final class SystemTerminal {
  private static final int STANDARD_COLUMNS = 100;
  private static final int STANDARD_ROWS = 30;

  private SystemTerminal() {}

  static Terminal open() {
    Map<String, String> environment = System.getenv();
    boolean outIsTerminal = leadsToTerminal(1);
    TerminalSize size = new TerminalSize(SystemTerminal::size, System::nanoTime);
    return new Terminal(
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        outIsTerminal,
        leadsToTerminal(0),
        () -> number(environment, "COLUMNS", outIsTerminal ? size.columns() : 0, STANDARD_COLUMNS),
        () -> number(environment, "LINES", outIsTerminal ? size.rows() : 0, STANDARD_ROWS),
        environment,
        Path.of("").toAbsolutePath(),
        Path.of(System.getProperty("user.home", ".")));
  }

  /** Where the system shows it, the descriptor's own target; else what the JDK can tell of all. */
  private static boolean leadsToTerminal(int descriptor) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException notShown) {
      return System.console() != null && System.console().isTerminal();
    }
  }

  private static int number(
      Map<String, String> environment, String name, int measured, int standard) {
    if (measured > 0) {
      return measured;
    }
    try {
      int given = Integer.parseInt(environment.getOrDefault(name, ""));
      return given > 0 ? given : standard;
    } catch (NumberFormatException none) {
      return standard;
    }
  }

  private static int[] size() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(Path.of("/dev/tty").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      stty.waitFor(1, TimeUnit.SECONDS);
      String[] parts = answer.strip().split(" ");
      return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException unknown) {
      return new int[] {0, 0};
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new int[] {0, 0};
    }
  }
}
