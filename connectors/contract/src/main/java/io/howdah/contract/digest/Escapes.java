package io.howdah.contract.digest;

import java.util.Map;

/** The names that JDBC gives in escapes such as <code>{fn ucase(x)}</code>, and PostgreSQL's. */
final class Escapes {
  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("ceiling", "ceil"),
          Map.entry("char", "chr"),
          Map.entry("ifnull", "coalesce"),
          Map.entry("lcase", "lower"),
          Map.entry("log", "ln"),
          Map.entry("log10", "log"),
          Map.entry("power", "pow"),
          Map.entry("substring", "substr"),
          Map.entry("truncate", "trunc"),
          Map.entry("ucase", "upper"));

  private static final Map<String, String> LITERALS =
      Map.of("d", "date", "t", "time", "ts", "timestamp");

  private Escapes() {}

  /** The server's name of the function, itself when JDBC has no other. Given in lower case. */
  static String function(String name) {
    return FUNCTIONS.getOrDefault(name, name);
  }

  /** The type whose constant follows, as in <code>{d '2026-01-01'}</code>; null for others. */
  static String literal(String word) {
    return LITERALS.get(word);
  }
}
