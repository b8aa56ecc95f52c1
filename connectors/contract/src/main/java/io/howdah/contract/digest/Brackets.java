package io.howdah.contract.digest;

import io.howdah.contract.digest.Frames.Kind;
import io.howdah.contract.sql.Symbols;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;

/**
 * Parentheses, brackets and commas: {@code (?::type)} is {@code ?}; equal neighbours in {@code IN
 * (…)}, {@code ARRAY[…]} and the rows of {@code VALUES} are one.
 */
final class Brackets {
  private static final int OPEN = Symbols.of(TokenKind.OPEN);
  private static final int CLOSE = Symbols.of(TokenKind.CLOSE);
  private static final int OPEN_BRACKET = Symbols.of(TokenKind.OPEN_BRACKET);
  private static final int CLOSE_BRACKET = Symbols.of(TokenKind.CLOSE_BRACKET);
  private static final int COMMA = Symbols.of(TokenKind.COMMA);

  private final Tokens tokens;
  private final Writer writer;
  private final Frames frames;

  Brackets(Tokens tokens, Writer writer) {
    this.tokens = tokens;
    this.writer = writer;
    this.frames = writer.frames();
  }

  /** Writes the token and answers the next one to write. */
  int step(int token) {
    return switch (tokens.kind(token)) {
      case OPEN -> open(token);
      case OPEN_BRACKET -> openBracket(token);
      case CLOSE -> close(token);
      case CLOSE_BRACKET -> closeBracket(token);
      default -> {
        comma();
        yield token + 1;
      }
    };
  }

  private int open(int token) {
    Kind kind = kind(token);
    writer.bracket(OPEN, '(');
    frames.push(kind, writer.out().length() - 1);
    return token + 1;
  }

  private Kind kind(int token) {
    Word word = Symbols.word(writer.lastWord());
    if (word == Word.IN) {
      return isQuery(token + 1) ? Kind.PLAIN : Kind.LIST;
    }
    if (word == Word.VALUES) {
      return Kind.ROW;
    }
    if (word == Word.CAST) {
      return Kind.CAST_CALL;
    }
    return Operands.mayGroup(writer.last()) ? Kind.GROUP : Kind.PLAIN;
  }

  private boolean isQuery(int token) {
    Word word = tokens.word(token);
    return word == Word.SELECT || word == Word.WITH || word == Word.VALUES || word == Word.TABLE;
  }

  private int openBracket(int token) {
    boolean nested = frames.kind() == Kind.LIST && !Operands.end(writer.last());
    boolean list = Symbols.word(writer.lastWord()) == Word.ARRAY || nested;
    writer.bracket(OPEN_BRACKET, '[');
    frames.push(list ? Kind.LIST : Kind.PLAIN, writer.out().length() - 1);
    return token + 1;
  }

  void comma() {
    boolean list = frames.kind() == Kind.LIST;
    if (list) {
      frames.endElement(writer.out());
    }
    writer.bracket(COMMA, ',');
    if (list) {
      frames.nextElement(writer.out());
    } else {
      frames.shape(Shape.OTHER);
    }
  }

  private int closeBracket(int token) {
    if (frames.kind() == Kind.LIST) {
      frames.endElement(writer.out());
    }
    writer.bracket(CLOSE_BRACKET, ']');
    leave();
    return token + 1;
  }

  private int close(int token) {
    return switch (frames.kind()) {
      case LIST -> closeList(token);
      case ROW -> closeRow(token);
      case GROUP -> closeGroup(token);
      case CAST_CALL -> closeCast(token);
      case PLAIN -> closePlain(token);
    };
  }

  private int closeList(int token) {
    frames.endElement(writer.out());
    return closePlain(token);
  }

  private int closePlain(int token) {
    writer.bracket(CLOSE, ')');
    leave();
    return token + 1;
  }

  private void leave() {
    if (!frames.isOutermost()) {
      frames.pop();
    }
    frames.shape(frames.shape().suffix());
  }

  private int closeRow(int token) {
    writer.bracket(CLOSE, ')');
    frames.endRow(writer.out());
    if (tokens.is(token + 1, TokenKind.COMMA) && tokens.is(token + 2, TokenKind.OPEN)) {
      writer.bracket(COMMA, ',');
      writer.bracket(OPEN, '(');
      frames.nextRow(writer.out().length() - 1);
      return token + 3;
    }
    leave();
    return token + 1;
  }

  private int closeGroup(int token) {
    Shape inside = frames.shape();
    if (inside != Shape.CONSTANT && inside != Shape.CAST) {
      return closePlain(token);
    }
    int open = frames.open();
    frames.pop();
    writer.becomesConstant(open);
    return token + 1;
  }

  private int closeCast(int token) {
    boolean constant = frames.shape() == Shape.CAST;
    writer.bracket(CLOSE, ')');
    frames.pop();
    frames.shape(
        constant && frames.shape() == Shape.TYPE_BEFORE ? Shape.TYPED : frames.shape().suffix());
    return token + 1;
  }
}
