package io.howdah.cli.block;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A command in a process of its own, and what it says on both streams. */
record Child(Process process, Path out) {

  /**
   * @param folder where it keeps its state; what it says goes beside it
   */
  static Child start(Path folder, Object... args) {
    Path out = folder.resolveSibling(folder.getFileName() + ".out");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.howdah.cli.Main"));
    Stream.of(args).map(Object::toString).forEach(command::add);
    ProcessBuilder java = new ProcessBuilder(command);
    java.environment().put("XDG_STATE_HOME", folder.toString());
    try {
      return new Child(java.redirectErrorStream(true).redirectOutput(out.toFile()).start(), out);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  String said() {
    try {
      return Files.readString(out);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }
}
