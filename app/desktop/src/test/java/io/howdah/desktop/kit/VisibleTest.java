package io.howdah.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(Visible.of("a\u0007b")).isEqualTo("a\\x07b");
    assertThat(Visible.of("line\nbreak\ttab")).isEqualTo("line\\x0Abreak\\x09tab");
    assertThat(Visible.of("\u202Eevil\u2066")).isEqualTo("\\u202Eevil\\u2066");
    assertThat(Visible.of("zero\u200Bwidth\uFEFF")).isEqualTo("zero\\u200Bwidth\\uFEFF");
    assertThat(Visible.of("half \uD800 pair")).isEqualTo("half \\uD800 pair");
    assertThat(Visible.of(null)).isEmpty();
  }
}
