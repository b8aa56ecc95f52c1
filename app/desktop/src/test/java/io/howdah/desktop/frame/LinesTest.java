package io.howdah.desktop.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void breaksBetweenWords() {
    assertThat(Lines.wrapped("one two three", 7)).containsExactly("one two", "three");
    assertThat(Lines.wrapped("", 7)).containsExactly("");
  }

  @Test
  void breaksAWordThatIsTooLong() {
    assertThat(Lines.wrapped("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
  }
}
