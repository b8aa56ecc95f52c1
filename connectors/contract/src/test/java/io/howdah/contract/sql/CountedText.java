package io.howdah.contract.sql;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts how often a character is looked at. */
public final class CountedText extends Text {
  private long looks;

  public CountedText(String text) {
    super(text);
  }

  @Override
  int at(int position) {
    looks++;
    return super.at(position);
  }

  /** How many characters the tokeniser looks at to read this text. */
  public static long looks(String sql) {
    CountedText text = new CountedText(sql);
    Lexer lexer = text.lexer(true);
    while (lexer.next() != Symbols.NONE) {
      assertThat(lexer.length()).isPositive();
    }
    return text.looks;
  }

  /** How many were looked at so far. */
  public long looks() {
    return looks;
  }

  /** Before its first token. */
  public Lexer lexer() {
    return lexer(false);
  }

  private Lexer lexer(boolean comments) {
    return new Lexer(this, comments);
  }
}
