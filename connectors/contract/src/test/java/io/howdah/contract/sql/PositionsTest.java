package io.howdah.contract.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tokens are read of bytes and told in {@code char}s. */
class PositionsTest {
  @Test
  void countCharsWhateverTheirBytes() {
    assertThat(texts("sélect 'ж' , \"\ud83d\ude00\".ü_1 /*\u20ac*/ || E'\u20ac'"))
        .containsExactly(
            "sélect", "'ж'", ",", "\"\ud83d\ude00\"", ".", "ü_1", "/*\u20ac*/", "||", "E'\u20ac'");
  }

  /** Half a character becomes a question mark on its way to the server, so it is read as one. */
  @Test
  void halfACharacterIsAQuestionMark() {
    Tokens tokens = Tokens.of("a = \ud83d and ж = 1");
    assertThat(tokens.kind(2)).isEqualTo(TokenKind.PLACEHOLDER);
    assertThat(tokens.text(2)).isEqualTo("\ud83d");
    assertThat(tokens.text(4)).isEqualTo("ж");
  }

  private static List<String> texts(String sql) {
    Tokens tokens = Tokens.withComments(sql);
    return IntStream.range(0, tokens.count()).mapToObj(tokens::text).toList();
  }
}
