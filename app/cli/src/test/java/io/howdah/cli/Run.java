package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Runs one command in this process and keeps what it said. */
public record Run(int code, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a command printed, which is one line of JSON. */
  public static JsonNode json(Run run) {
    try {
      assertThat(run.out().lines()).as(run.err()).hasSize(1);
      return JSON.readTree(run.out());
    } catch (IOException notJson) {
      throw new AssertionError(run.out() + run.err(), notJson);
    }
  }

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

    /** With a fleet file. */
    public Run on(Path fleet, String verb, String... args) {
      Stream<String> first = Stream.of(verb, "--fleet", fleet.toString());
      return howdah(Stream.concat(first, Stream.of(args)).toArray(String[]::new));
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
