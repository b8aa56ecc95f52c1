package io.howdah.contract.digest;

import io.howdah.contract.sql.Lexer;
import io.howdah.contract.sql.Symbols;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Word;
import java.util.Locale;

/**
 * JDBC's escapes in braces, written as the driver rewrites them: dates and times, <code>{oj}</code>
 * , <code>{escape}</code>, <code>{call}</code>, and those functions of <code>{fn}</code> that only
 * have another name. The braces themselves are never written.
 */
final class Braces {
  private static final int NAME = Symbols.of(TokenKind.NAME);
  private static final int STRING = Symbols.of(TokenKind.STRING);
  private static final int OPEN = Symbols.of(TokenKind.OPEN);
  private static final int CLOSE = Symbols.of(TokenKind.CLOSE);

  private final Lexer lexer;
  private final Writer writer;
  private final Brackets brackets;
  private int open;
  private int call;
  private boolean result;

  Braces(Lexer lexer, Writer writer, Brackets brackets) {
    this.lexer = lexer;
    this.writer = writer;
    this.brackets = brackets;
  }

  /** Deals with the brace and what belongs to it. */
  void step() {
    if (lexer.is(TokenKind.CLOSE_BRACE)) {
      close();
      return;
    }
    open++;
    Lexer ahead = lexer.ahead();
    ahead.next();
    if (ahead.is("call")) {
      call(false);
    } else if (isCallWithResult(ahead)) {
      lexer.next();
      lexer.next();
      call(true);
    } else {
      word(ahead);
    }
  }

  private static boolean isCallWithResult(Lexer first) {
    if (!first.is(TokenKind.PLACEHOLDER)) {
      return false;
    }
    Lexer ahead = first.ahead();
    ahead.next();
    if (!ahead.is("=")) {
      return false;
    }
    ahead.next();
    return ahead.is("call");
  }

  /** Before the word itself. */
  private void call(boolean withResult) {
    call = open;
    result = withResult;
    writer.word("select", Symbols.of(Word.SELECT));
    writer.star();
    writer.word("from", Symbols.of(Word.FROM));
    lexer.next();
    while (isPartOfNameNext()) {
      writer.token(lexer.next());
    }
    if (withResult && lexer.nextStart() == '(') {
      lexer.next();
      arguments();
    }
  }

  private boolean isPartOfNameNext() {
    TokenKind kind = Symbols.kind(lexer.ahead().next());
    return kind != null && (kind.isWord() || kind.isName() || kind == TokenKind.DOT);
  }

  /** The driver sends the place of the result as the first argument. */
  private void arguments() {
    brackets.open();
    writer.constant();
    if (lexer.nextStart() != ')') {
      brackets.comma();
    }
  }

  private void word(Lexer first) {
    if (first.is("oj")) {
      lexer.next();
    } else if (first.is("fn")) {
      lexer.next();
      first.next();
      function(first);
    } else if (first.length() <= 2 && first.ahead().next() == STRING) {
      literal(first);
    }
  }

  private void literal(Lexer word) {
    String type = Escapes.literal(word.text().toLowerCase(Locale.ROOT));
    if (type != null) {
      writer.word(type, Symbols.of(Word.valueOf(type.toUpperCase(Locale.ROOT))));
      lexer.next();
    }
  }

  private void function(Lexer word) {
    if (word.length() <= 20 && word.ahead().next() == OPEN) {
      String name = word.text().toLowerCase(Locale.ROOT);
      if (!Escapes.function(name).equals(name)) {
        writer.word(Escapes.function(name), NAME);
        lexer.next();
      }
    }
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
