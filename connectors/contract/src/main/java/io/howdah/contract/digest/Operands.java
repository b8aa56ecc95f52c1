package io.howdah.contract.digest;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Word;

/** Whether what was written last ends an operand. */
final class Operands {
  private Operands() {}

  /** As the tokeniser judges it: a {@code ?} behind it would be an operator. */
  static boolean end(TokenKind kind, Word word) {
    return kind != null
        && switch (kind) {
          case KEYWORD, NAME -> word == null || !word.takesPlaceholder;
          default -> endsOther(kind);
        };
  }

  /** A minus behind it subtracts. */
  static boolean endBeforeMinus(TokenKind kind, Word word) {
    return kind != null
        && switch (kind) {
          case KEYWORD, NAME -> word == null || !word.takesOperand;
          default -> endsOther(kind);
        };
  }

  /** A parenthesis behind it only groups. */
  static boolean mayGroup(TokenKind kind, Word word) {
    if (kind == null) {
      return true;
    }
    return switch (kind) {
      case OPERATOR, OPEN, OPEN_BRACKET, COMMA, COLON, SEMICOLON -> true;
      case KEYWORD -> word != null && word.groups;
      default -> false;
    };
  }

  private static boolean endsOther(TokenKind kind) {
    return switch (kind) {
      case QUOTED_NAME, STRING, NUMBER, PARAMETER, PLACEHOLDER, CLOSE, CLOSE_BRACKET -> true;
      default -> false;
    };
  }
}
