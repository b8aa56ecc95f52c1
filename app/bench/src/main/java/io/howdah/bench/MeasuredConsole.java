package io.howdah.bench;

import io.howdah.lab.host.VirtualDisplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A console in a process of its own, run as the product runs it, that measures itself. */
final class MeasuredConsole {
  private static final long LIMIT_SECONDS = 900;

  private MeasuredConsole() {}

  /** What its program prints: a key, a space and a value on each line. */
  static Map<String, Double> figures(VirtualDisplay screen, Class<?> program, String... words)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseG1GC",
                "-XX:MaxGCPauseMillis=15",
                "-XX:G1MixedGCCountTarget=32",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:G1NewSizePercent=2",
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-Xmx512m",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(words));
    Path out = Files.createTempFile("howdah-bench", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile());
    screen.shownTo(builder);
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("the measured console failed");
      }
      return parsed(Files.readAllLines(out));
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(out);
    }
  }

  private static Map<String, Double> parsed(List<String> lines) {
    return lines.stream()
        .map(line -> line.split(" "))
        .collect(Collectors.toMap(words -> words[0], words -> Double.valueOf(words[1])));
  }
}
