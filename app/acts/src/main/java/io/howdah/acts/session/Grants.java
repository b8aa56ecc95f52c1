package io.howdah.acts.session;

/** The statement that gives a role a right. */
final class Grants {
  private Grants() {}

  /** The role's name is quoted, whatever it holds. */
  static String of(String right, String role) {
    return "GRANT " + right + " TO \"" + role.replace("\"", "\"\"") + '"';
  }
}
