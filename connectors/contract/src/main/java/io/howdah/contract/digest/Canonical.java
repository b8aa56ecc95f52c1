package io.howdah.contract.digest;

/**
 * The text that is digested.
 *
 * @param returning what was taken off its end
 */
record Canonical(String text, String returning) {
  static Canonical of(String sql) {
    return new Walk(sql).run();
  }
}
