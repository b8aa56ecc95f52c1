package io.howdah.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** A virtual machine of its own, so that no figure hangs on what one of them compiled by chance. */
final class Fork {
  private Fork() {}

  /** What its program prints: a key, a space and a value on each line. */
  static Map<String, Double> figures(Class<?> program) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader printed = process.inputReader()) {
      Map<String, Double> figures =
          printed
              .lines()
              .map(line -> line.split(" "))
              .collect(Collectors.toMap(words -> words[0], words -> Double.valueOf(words[1])));
      if (process.waitFor() != 0) {
        throw new IOException("a fork of " + program.getSimpleName() + " failed");
      }
      return figures;
    } finally {
      process.destroyForcibly();
    }
  }
}
