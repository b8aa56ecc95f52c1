package io.howdah.desktop;

import io.howdah.lab.host.VirtualDisplay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programs in processes of their own, with the class path of the test. */
final class Programs {
  private Programs() {}

  static ProcessBuilder program(Class<?> program, Object... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    Stream.of(words).map(Object::toString).forEach(command::add);
    return new ProcessBuilder(command);
  }

  /** Starts one on a display; it writes into the log. */
  static Process start(
      VirtualDisplay display,
      Class<?> program,
      Path log,
      Map<String, String> environment,
      Object... words)
      throws IOException {
    ProcessBuilder builder = program(program, words);
    builder.environment().putAll(environment);
    display.shownTo(builder);
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }
}
