package io.howdah.fleet.file;

import org.tomlj.TomlParseError;
import org.tomlj.TomlPosition;

/** The TOML parser's complaint, {@code Unexpected '=', expected a number}, as a Problem. */
final class TomlProblem {
  private static final String UNEXPECTED = "Unexpected ";
  private static final String EXPECTED = ", expected ";

  private TomlProblem() {}

  static Problem of(TomlParseError error) {
    TomlPosition at = error.position();
    String said = String.valueOf(error.getMessage());
    int cut = said.indexOf(EXPECTED);
    String found = cut < 0 ? said : said.substring(0, cut);
    String expected = cut < 0 ? "valid TOML" : said.substring(cut + EXPECTED.length());
    String bare = found.startsWith(UNEXPECTED) ? found.substring(UNEXPECTED.length()) : found;
    return new Problem(at.line(), at.column(), "TOML", Section.bounded(bare), expected);
  }
}
