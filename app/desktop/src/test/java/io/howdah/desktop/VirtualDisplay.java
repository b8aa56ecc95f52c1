package io.howdah.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An X display without a screen, on a number it chooses itself, and programs that use it. */
record VirtualDisplay(Process process, String name) implements AutoCloseable {

  /** Whether this machine can have one; {@code howdah setup} sees to it. */
  static boolean installed() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
  }

  static VirtualDisplay open() throws IOException {
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

  /** Starts a program on this display, with the class path of the test; it writes into the log. */
  Process java(Class<?> program, Path log, Map<String, String> environment, Object... words)
      throws IOException {
    ProcessBuilder builder = program(program, words);
    builder.environment().putAll(environment);
    builder.environment().put("DISPLAY", name);
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** A program with the class path of the test. */
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

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
