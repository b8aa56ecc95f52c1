package io.howdah.contract.digest;

import io.howdah.contract.sql.Symbols;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;
import java.util.Locale;

/**
 * JDBC's escapes in braces, written as the driver rewrites them: dates and times, <code>{oj}</code>
 * , <code>{escape}</code>, <code>{call}</code>, and those functions of <code>{fn}</code> that only
 * have another name. The braces themselves are never written.
 */
final class Braces {
  private static final int NAME = Symbols.of(TokenKind.NAME);
  private static final int OPEN = Symbols.of(TokenKind.OPEN);
  private static final int CLOSE = Symbols.of(TokenKind.CLOSE);

  private final Tokens tokens;
  private final Writer writer;
  private final Brackets brackets;
  private int open;
  private int call;
  private boolean result;

  Braces(Tokens tokens, Writer writer, Brackets brackets) {
    this.tokens = tokens;
    this.writer = writer;
    this.brackets = brackets;
  }

  /** Writes the token and answers the next one to write. */
  int step(int token) {
    if (tokens.is(token, TokenKind.CLOSE_BRACE)) {
      close();
      return token + 1;
    }
    open++;
    if (tokens.is(token + 1, "call")) {
      return call(token + 2, false);
    }
    if (tokens.is(token + 1, TokenKind.PLACEHOLDER)
        && tokens.is(token + 2, "=")
        && tokens.is(token + 3, "call")) {
      return call(token + 4, true);
    }
    return word(token + 1);
  }

  private int call(int name, boolean withResult) {
    call = open;
    result = withResult;
    writer.word("select", Symbols.of(Word.SELECT));
    writer.star();
    writer.word("from", Symbols.of(Word.FROM));
    int token = name;
    while (isPartOfName(token)) {
      token = writer.token(token, tokens.symbol(token));
    }
    return withResult && tokens.is(token, TokenKind.OPEN) ? arguments(token) : token;
  }

  private boolean isPartOfName(int token) {
    TokenKind kind = tokens.kind(token);
    return kind != null && (kind.isWord() || kind.isName() || kind == TokenKind.DOT);
  }

  /** The driver sends the place of the result as the first argument. */
  private int arguments(int open) {
    int token = brackets.step(open);
    writer.constant();
    if (!tokens.is(token, TokenKind.CLOSE)) {
      brackets.comma();
    }
    return token;
  }

  private int word(int token) {
    if (tokens.is(token, "oj")) {
      return token + 1;
    }
    if (tokens.is(token, "fn")) {
      return function(token + 1);
    }
    if (tokens.is(token + 1, TokenKind.STRING) && tokens.length(token) <= 2) {
      String type = Escapes.literal(tokens.text(token).toLowerCase(Locale.ROOT));
      if (type != null) {
        writer.word(type, Symbols.of(Word.valueOf(type.toUpperCase(Locale.ROOT))));
        return token + 1;
      }
    }
    return token;
  }

  private int function(int token) {
    if (tokens.is(token + 1, TokenKind.OPEN) && tokens.length(token) <= 20) {
      String name = tokens.text(token).toLowerCase(Locale.ROOT);
      if (!Escapes.function(name).equals(name)) {
        writer.word(Escapes.function(name), NAME);
        return token + 1;
      }
    }
    return token;
  }

  private void close() {
    if (call > 0 && call == open) {
      if (writer.last() != CLOSE) {
        writer.bracket(OPEN, '(');
        if (result) {
          writer.constant();
        }
        writer.bracket(CLOSE, ')');
      }
      writer.word("as", Symbols.of(Word.AS));
      writer.word("result", NAME);
      call = 0;
    }
    open = Math.max(0, open - 1);
  }
}
