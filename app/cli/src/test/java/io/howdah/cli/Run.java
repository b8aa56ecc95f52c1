package io.howdah.cli;

import io.howdah.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs one command in this process and keeps what it said. */
public record Run(int code, String out, String err) {

  /** Where a test's commands run: a folder of their own, no terminal. */
  public static final class In {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";
    private boolean terminal;

    public In(Path folder) {
      this.folder = folder;
      environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    }

    public In with(String variable, String value) {
      environment.put(variable, value);
      return this;
    }

    /** A person at a terminal who types these lines. */
    public In answering(String lines) {
      input = lines;
      terminal = true;
      return this;
    }

    public Run howdah(String... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Terminal world =
          new Terminal(
              new PrintStream(out, false, StandardCharsets.UTF_8),
              new PrintStream(err, false, StandardCharsets.UTF_8),
              new BufferedReader(new StringReader(input)),
              false,
              terminal,
              () -> 120,
              () -> 40,
              environment,
              folder,
              folder);
      int code = Main.run(world, args);
      return new Run(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
