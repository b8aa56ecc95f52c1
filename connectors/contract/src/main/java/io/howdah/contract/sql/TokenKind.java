package io.howdah.contract.sql;

/** What a piece of SQL text is, as PostgreSQL's scanner sees it. */
public enum TokenKind {
  /** An unquoted word that SQL gives a meaning. */
  KEYWORD,
  /** Any other unquoted word. */
  NAME,
  /** {@code "name"} or {@code U&"name"}. */
  QUOTED_NAME,
  /** A string or bit string in any notation, with the pieces on following lines. */
  STRING,
  NUMBER,
  /** {@code $1}. */
  PARAMETER,
  /** The {@code ?} of JDBC. */
  PLACEHOLDER,
  /** Also {@code *}, and {@code ?} as an operator, however JDBC escapes it. */
  OPERATOR,
  /** {@code ::}. */
  CAST,
  OPEN,
  CLOSE,
  OPEN_BRACKET,
  CLOSE_BRACKET,
  OPEN_BRACE,
  CLOSE_BRACE,
  COMMA,
  SEMICOLON,
  DOT,
  COLON,
  COMMENT,
  /** A character with no meaning in SQL. */
  OTHER;

  /** Whether it stands for a value by its form alone. */
  public boolean isConstant() {
    return this == STRING || this == NUMBER || this == PARAMETER || this == PLACEHOLDER;
  }

  /** Whether it is a word, known or not. */
  public boolean isWord() {
    return this == KEYWORD || this == NAME;
  }

  /** Whether it can name something: an unquoted word that is no keyword, or a quoted one. */
  public boolean isName() {
    return this == NAME || this == QUOTED_NAME;
  }
}
