package io.howdah.contract.sql;

import java.util.function.BiPredicate;

/**
 * Small numbers for all that a token can be: each {@link Word}, and each kind of token that is
 * none. Who asks the same of every token asks a table by these, made once from the rule: nothing to
 * follow, nothing that may be null.
 */
public final class Symbols {
  private static final TokenKind[] KINDS = TokenKind.values();
  private static final int WORDS = KINDS.length;

  /** No token: what is before the first one and behind the last one. */
  public static final int NONE = WORDS + Word.count();

  /** How many there are. */
  public static final int COUNT = NONE + 1;

  private static final TokenKind[] KIND_OF = new TokenKind[COUNT];
  private static final Word[] WORD_OF = new Word[COUNT];

  static {
    for (TokenKind kind : KINDS) {
      KIND_OF[of(kind)] = kind;
    }
    for (int i = 0; i < Word.count(); i++) {
      Word word = Word.at(i);
      KIND_OF[of(word)] = word.isTypeOnly ? TokenKind.NAME : TokenKind.KEYWORD;
      WORD_OF[of(word)] = word;
    }
  }

  private Symbols() {}

  /** Of a token that is no {@link Word}. */
  public static int of(TokenKind kind) {
    return kind.ordinal();
  }

  public static int of(Word word) {
    return WORDS + word.ordinal();
  }

  /** Null of none. */
  public static TokenKind kind(int symbol) {
    return KIND_OF[symbol];
  }

  /** Null of what is none that {@link Word} lists. */
  public static Word word(int symbol) {
    return WORD_OF[symbol];
  }

  /**
   * For each symbol whether the rule holds.
   *
   * @param rule of the kind, null for none, and the word, null for most
   */
  public static boolean[] where(BiPredicate<TokenKind, Word> rule) {
    boolean[] holds = new boolean[COUNT];
    for (int symbol = 0; symbol < COUNT; symbol++) {
      holds[symbol] = rule.test(KIND_OF[symbol], WORD_OF[symbol]);
    }
    return holds;
  }
}
