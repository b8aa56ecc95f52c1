package io.howdah.lab.host;

import io.howdah.lab.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short commands that run to their end. */
public final class Commands {
  private Commands() {}

  /** Runs a command without input; a failure carries the end of what it said. */
  public static String run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new LabException(command.getFirst() + " failed: " + lastLines(said));
      }
      return said;
    } catch (IOException e) {
      throw new LabException("cannot run " + command.getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  public static boolean succeeds(List<String> command) {
    try {
      run(command);
      return true;
    } catch (LabException e) {
      return false;
    }
  }

  static String lastLines(String text) {
    List<String> lines = text.strip().lines().toList();
    return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }
}
