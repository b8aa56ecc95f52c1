package io.howdah.contract.digest;

import io.howdah.contract.sql.Symbols;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Word;

/** What the current element between parentheses or commas is so far. */
enum Shape {
  EMPTY,
  /** Words that may name the type of a constant to come: {@code timestamp with time zone}. */
  TYPE_BEFORE,
  /** A constant. */
  CONSTANT,
  /** A constant behind the name of its type. */
  TYPED,
  /** A constant and {@code ::}. */
  CASTING,
  /** A constant cast to a type. */
  CAST,
  /** Anything else. */
  OTHER;

  private static final Shape[] ALL = values();
  private static final int BITS = 3;

  /** The number of the next shape, by a symbol and that of a shape. */
  private static final byte[] THEN = new byte[Symbols.COUNT << BITS];

  static {
    for (Shape shape : ALL) {
      for (int symbol = 0; symbol < Symbols.COUNT; symbol++) {
        Shape then = shape.then(Symbols.kind(symbol), Symbols.word(symbol));
        THEN[symbol << BITS | shape.ordinal()] = (byte) then.ordinal();
      }
    }
  }

  /** By its number. */
  static Shape at(int ordinal) {
    return ALL[ordinal];
  }

  /** After a token that is no bracket: numbers of shapes, which cost nothing to keep. */
  static int then(int ordinal, int symbol) {
    return THEN[symbol << BITS | ordinal];
  }

  /** Whether it is one constant, however cast. */
  boolean isConstant() {
    return this == CONSTANT || this == TYPED || this == CAST;
  }

  private Shape then(TokenKind kind, Word word) {
    if (kind == null) {
      return OTHER;
    }
    return switch (kind) {
      case KEYWORD, NAME, QUOTED_NAME -> word(word);
      case STRING, NUMBER, PARAMETER, PLACEHOLDER -> constant();
      case CAST -> cast();
      case DOT -> dot();
      default -> OTHER;
    };
  }

  private Shape constant() {
    return switch (this) {
      case EMPTY -> CONSTANT;
      case TYPE_BEFORE -> TYPED;
      case CONSTANT, TYPED, CASTING, CAST, OTHER -> OTHER;
    };
  }

  private Shape word(Word word) {
    return switch (this) {
      case EMPTY -> word == null || !word.takesOperand ? TYPE_BEFORE : OTHER;
      case TYPE_BEFORE -> word == null || goesOn(word) ? TYPE_BEFORE : OTHER;
      case TYPED -> word != null && goesOn(word) ? TYPED : OTHER;
      case CASTING -> CAST;
      case CAST -> word != null && goesOn(word) ? CAST : OTHER;
      case CONSTANT -> word == Word.AS ? CASTING : OTHER;
      case OTHER -> OTHER;
    };
  }

  private static boolean goesOn(Word word) {
    return switch (word) {
      case PRECISION,
          VARYING,
          WITH,
          WITHOUT,
          TIME,
          ZONE,
          YEAR,
          MONTH,
          DAY,
          HOUR,
          MINUTE,
          SECOND,
          TO ->
          true;
      default -> word.constantMayFollow && !word.takesPlaceholder;
    };
  }

  private Shape cast() {
    return this == CONSTANT || this == TYPED || this == CAST ? CASTING : OTHER;
  }

  private Shape dot() {
    return this == TYPE_BEFORE || this == CAST ? this == CAST ? CASTING : this : OTHER;
  }

  /** An argument list or a subscript has ended: a part of a type's name, or not. */
  Shape suffix() {
    return this == TYPE_BEFORE || this == TYPED || this == CAST ? this : OTHER;
  }
}
