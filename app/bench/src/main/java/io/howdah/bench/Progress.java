package io.howdah.bench;

/** Says on stderr what goes on; stdout belongs to the table and the JSON line. */
final class Progress {
  private Progress() {}

  static void say(String step) {
    System.err.println("bench: " + step);
  }
}
