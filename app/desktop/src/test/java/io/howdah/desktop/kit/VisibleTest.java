package io.howdah.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.SafeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      textBlock =
          """
          replica-1|replica-1
          报告 1|报告 1
          <b>&"'|<b>&"'
          """,
      delimiter = '|')
  void ordinaryTextIsLeftAlone(String text, String shown) {
    assertThat(Visible.of(text)).isEqualTo(shown);
  }

  @Test
  void whatWouldNotShowItselfIsWrittenOut() {
    assertThat(Visible.of("a\u0007b")).isEqualTo("a‹0007›b");
    assertThat(Visible.of("line\nbreak\ttab")).isEqualTo("line break tab");
    assertThat(Visible.of("\u202Eevil\u2066")).isEqualTo("‹202E›evil‹2066›");
    assertThat(Visible.of("zero\u200Bwidth\uFEFF")).isEqualTo("zero‹200B›width‹FEFF›");
    assertThat(Visible.of("half \uD800 pair")).isEqualTo("half ‹D800› pair");
    assertThat(Visible.of(null)).isEmpty();
  }

  /** A name that was made safe for a sentence is the one on the card. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "replica-1",
        "a\u0007b",
        "line\nbreak\r\ttab",
        "\u202Eevil\u2066",
        "half \uD800 pair",
        "‹0007›",
        "\uE000\u2028\u0000"
      })
  void oneNameLooksTheSameEverywhere(String name) {
    assertThat(Visible.of(name)).isEqualTo(SafeText.of(name));
    assertThat(Visible.of(SafeText.of(name))).isEqualTo(SafeText.of(name));
  }
}
