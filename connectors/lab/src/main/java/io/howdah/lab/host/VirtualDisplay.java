package io.howdah.lab.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An X display without a screen, on a number it chooses itself. Whoever opened it closes it.
 *
 * @param name what goes into {@code DISPLAY}
 */
public record VirtualDisplay(Process process, String name) implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  /** Whether this machine can have one; {@code howdah setup} sees to it. */
  public static boolean installed() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
  }

  /** Waits until it can be used. */
  public static VirtualDisplay open() throws IOException {
    Process process =
        new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader answer =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String number = answer.readLine();
    if (number == null) {
      throw new IOException("Xvfb did not start");
    }
    return new VirtualDisplay(process, ":" + number.strip());
  }

  /** A program yet to be started sees it. */
  public void shownTo(ProcessBuilder program) {
    program.environment().put("DISPLAY", name);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
