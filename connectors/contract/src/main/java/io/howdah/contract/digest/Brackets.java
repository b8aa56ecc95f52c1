package io.howdah.contract.digest;

import io.howdah.contract.digest.Frames.Kind;
import io.howdah.contract.sql.Lexer;
import io.howdah.contract.sql.Symbols;
import io.howdah.contract.sql.TokenKind;
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

  private final Lexer lexer;
  private final Writer writer;
  private final Frames frames;

  Brackets(Lexer lexer, Writer writer) {
    this.lexer = lexer;
    this.writer = writer;
    this.frames = writer.frames();
  }

  void open() {
    Kind kind = kind();
    writer.bracket(OPEN, '(');
    frames.push(kind, writer.out().length() - 1);
  }

  private Kind kind() {
    Word word = Symbols.word(writer.lastWord());
    if (word == Word.IN) {
      return isQueryNext() ? Kind.PLAIN : Kind.LIST;
    }
    if (word == Word.VALUES) {
      return Kind.ROW;
    }
    if (word == Word.CAST) {
      return Kind.CAST_CALL;
    }
    return Operands.mayGroup(writer.last()) ? Kind.GROUP : Kind.PLAIN;
  }

  private boolean isQueryNext() {
    if (!lexer.isWordNext()) {
      return false;
    }
    Lexer ahead = lexer.ahead();
    ahead.next();
    Word word = ahead.word();
    return word == Word.SELECT || word == Word.WITH || word == Word.VALUES || word == Word.TABLE;
  }

  void openBracket() {
    boolean nested = frames.kind() == Kind.LIST && !Operands.end(writer.last());
    boolean list = Symbols.word(writer.lastWord()) == Word.ARRAY || nested;
    writer.bracket(OPEN_BRACKET, '[');
    frames.push(list ? Kind.LIST : Kind.PLAIN, writer.out().length() - 1);
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

  void closeBracket() {
    if (frames.kind() == Kind.LIST) {
      frames.endElement(writer.out());
    }
    writer.bracket(CLOSE_BRACKET, ']');
    leave();
  }

  void close() {
    switch (frames.kind()) {
      case LIST -> closeList();
      case ROW -> closeRow();
      case GROUP -> closeGroup();
      case CAST_CALL -> closeCast();
      case PLAIN -> closePlain();
    }
  }

  private void closeList() {
    frames.endElement(writer.out());
    closePlain();
  }

  private void closePlain() {
    writer.bracket(CLOSE, ')');
    leave();
  }

  private void leave() {
    if (!frames.isOutermost()) {
      frames.pop();
    }
    frames.shape(frames.shape().suffix());
  }

  private void closeRow() {
    writer.bracket(CLOSE, ')');
    frames.endRow(writer.out());
    if (isRowNext()) {
      lexer.next();
      lexer.next();
      writer.bracket(COMMA, ',');
      writer.bracket(OPEN, '(');
      frames.nextRow(writer.out().length() - 1);
    } else {
      leave();
    }
  }

  private boolean isRowNext() {
    Lexer ahead = lexer.ahead();
    return ahead.next() == COMMA && ahead.next() == OPEN;
  }

  private void closeGroup() {
    Shape inside = frames.shape();
    if (inside == Shape.CONSTANT || inside == Shape.CAST) {
      int open = frames.open();
      frames.pop();
      writer.becomesConstant(open);
    } else {
      closePlain();
    }
  }

  private void closeCast() {
    boolean constant = frames.shape() == Shape.CAST;
    writer.bracket(CLOSE, ')');
    frames.pop();
    frames.shape(
        constant && frames.shape() == Shape.TYPE_BEFORE ? Shape.TYPED : frames.shape().suffix());
  }
}
