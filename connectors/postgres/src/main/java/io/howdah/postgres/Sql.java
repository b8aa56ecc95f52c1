package io.howdah.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The statements beside this class and below it, by their paths without {@code .sql}. */
public final class Sql {

  private static final Map<String, String> STATEMENTS = new ConcurrentHashMap<>();
  private static final String INCLUDE = "\\ir ";

  private Sql() {}

  /** Without the lines that are comments, and with what a line {@code \ir} includes, as in psql. */
  public static String load(String name) {
    return STATEMENTS.computeIfAbsent(name, Sql::statement);
  }

  private static String statement(String name) {
    return script(name)
        .lines()
        .filter(line -> !line.startsWith("--"))
        .map(line -> line.startsWith(INCLUDE) ? statement(included(line)) : line)
        .collect(Collectors.joining("\n"));
  }

  private static String included(String line) {
    return line.substring(INCLUDE.length()).replace(".sql", "");
  }

  /** As it is written, for people to read. */
  public static String script(String name) {
    try (InputStream in = Sql.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("no statement " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Several statements in one: one round trip, one transaction, one result each. */
  static String joined(String... names) {
    return Arrays.stream(names).map(Sql::load).collect(Collectors.joining(";\n"));
  }
}
