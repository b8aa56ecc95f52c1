package io.howdah.contract.digest;

import io.howdah.contract.sql.Symbols;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Word;

/** Whether what was written last, by its symbol, ends an operand. */
final class Operands {
  private static final boolean[] ENDS = Symbols.where(Operands::ends);
  private static final boolean[] ENDS_BEFORE_MINUS = Symbols.where(Operands::endsBeforeMinus);
  private static final boolean[] MAY_GROUP = Symbols.where(Operands::mayGroup);

  private Operands() {}

  /** As the tokeniser judges it: a {@code ?} behind it would be an operator. */
  static boolean end(int symbol) {
    return ENDS[symbol];
  }

  /** A minus behind it subtracts. */
  static boolean endBeforeMinus(int symbol) {
    return ENDS_BEFORE_MINUS[symbol];
  }

  /** A parenthesis behind it only groups. */
  static boolean mayGroup(int symbol) {
    return MAY_GROUP[symbol];
  }

  static boolean ends(TokenKind kind, Word word) {
    return kind != null
        && switch (kind) {
          case KEYWORD, NAME -> word == null || !word.takesPlaceholder;
          default -> endsOther(kind);
        };
  }

  private static boolean endsBeforeMinus(TokenKind kind, Word word) {
    return kind != null
        && switch (kind) {
          case KEYWORD, NAME -> word == null || !word.takesOperand;
          default -> endsOther(kind);
        };
  }

  private static boolean endsOther(TokenKind kind) {
    return switch (kind) {
      case QUOTED_NAME, STRING, NUMBER, PARAMETER, PLACEHOLDER, CLOSE, CLOSE_BRACKET -> true;
      default -> false;
    };
  }

  private static boolean mayGroup(TokenKind kind, Word word) {
    if (kind == null) {
      return true;
    }
    return switch (kind) {
      case OPERATOR, OPEN, OPEN_BRACKET, COMMA, COLON, SEMICOLON -> true;
      case KEYWORD -> word != null && word.groups;
      default -> false;
    };
  }
}
