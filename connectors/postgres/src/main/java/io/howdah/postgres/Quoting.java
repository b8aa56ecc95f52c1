package io.howdah.postgres;

/** Names by the server's rules, for statements that people are shown and may run. */
final class Quoting {

  private Quoting() {}

  /** {@code a"b} becomes {@code "a""b"}; control characters cannot be in a name worth showing. */
  static String identifier(String name) {
    return '"' + name.replace("\0", "").replace("\"", "\"\"") + '"';
  }

  static String grantMonitor(String role) {
    return "GRANT pg_monitor TO " + identifier(role);
  }
}
