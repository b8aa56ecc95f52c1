package io.howdah.contract.sql;

/** Counts how often a character is looked at. */
public final class CountedText extends Text {
  private long looks;

  CountedText(String text) {
    super(text);
  }

  @Override
  char at(int position) {
    looks++;
    return super.at(position);
  }

  /** How many characters the tokeniser looks at to read this text. */
  public static long looks(String sql) {
    CountedText text = new CountedText(sql);
    new Lexer(text, true).read();
    return text.looks;
  }
}
