package io.howdah.contract.decision;

/** What may be a name: anything, but not without end. */
final class Names {
  private static final int MOST_CHARS = 1024;

  private Names() {}

  static void require(String name) {
    if (name.isEmpty() || name.length() > MOST_CHARS) {
      throw new IllegalArgumentException(
          name.isEmpty() ? "an empty name" : "a name of " + name.length() + " characters");
    }
  }
}
