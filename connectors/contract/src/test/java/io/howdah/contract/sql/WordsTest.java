package io.howdah.contract.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @ParameterizedTest
  @EnumSource
  void isFoundInAnyCaseAndAlone(Word word) {
    String name = word.name();
    String lower = name.toLowerCase(Locale.ROOT);
    assertThat(wordOf(name)).isEqualTo(word);
    assertThat(wordOf(lower)).isEqualTo(word);
    assertThat(wordOf(name.charAt(0) + lower.substring(1) + ")")).isEqualTo(word);
    assertThat(wordOf(name + "q")).isNotEqualTo(word);
    assertThat(wordOf("q" + name)).isNotEqualTo(word);
    assertThat(wordOf(name + "é")).isNull();
    assertThat(wordOf(lower + "ж")).isNull();
    assertThat(wordOf(name.substring(1))).isNotEqualTo(word);
  }

  /** Those of which the first and the last eight letters are a word's. */
  @ParameterizedTest
  @ValueSource(strings = {"current_ximestamp", "current_timestamptimestamp", "distinctdistinct"})
  void anotherMiddleIsAnotherWord(String name) {
    assertThat(wordOf(name)).isNull();
  }

  /** Words end where they end, wherever eight characters do. */
  @ParameterizedTest
  @ValueSource(strings = {"é", "Ж", "a", "_", "Z", "9", "\ud83d\ude00"})
  void endsBehindItsLastCharacter(String last) {
    for (int length = 1; length < 40; length++) {
      String name = "n".repeat(length) + last;
      for (String behind : new String[] {"", "(", " x", "@`[{\u007f", "'"}) {
        Tokens tokens = Tokens.of(name + behind);
        assertThat(tokens.text(0)).isEqualTo(name);
        assertThat(tokens.is(0, TokenKind.NAME)).isTrue();
      }
    }
  }

  private static Word wordOf(String sql) {
    return Tokens.of(sql).word(0);
  }
}
