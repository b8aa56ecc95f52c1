package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FootersTest {

  @Test
  void linesOfOneParagraphAreOneLine() {
    assertThat(
            Footers.paragraphs("", "One keeper", "leads.", "  howdah keep", "Exit: 0 done,", "2"))
        .containsExactly("", "One keeper leads.", "  howdah keep", "Exit: 0 done, 2");
  }
}
