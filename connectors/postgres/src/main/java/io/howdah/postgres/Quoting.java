package io.howdah.postgres;

/** Names by the server's rules, for statements that people are shown and may run. */
public final class Quoting {

  private Quoting() {}

  /** {@code a"b} becomes {@code "a""b"}; control characters cannot be in a name worth showing. */
  static String identifier(String name) {
    return '"' + name.replace("\0", "").replace("\"", "\"\"") + '"';
  }

  /** The statement that gives a role a right, whatever its name holds. */
  public static String grant(String right, String role) {
    return "GRANT " + right + " TO " + identifier(role);
  }

  static String grantMonitor(String role) {
    return grant("pg_monitor", role);
  }
}
