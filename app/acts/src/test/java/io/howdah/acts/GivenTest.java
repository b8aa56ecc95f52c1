package io.howdah.acts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GivenTest {
  @Test
  void keepsWholeCharactersThatADatabaseCanKeep() {
    assertThat(Given.pressed("  INC-1 \u202e\n").reason()).isEqualTo("INC-1 \u202e");
    assertThat(Given.pressed("a\0b \ud800 c\udc00").reason()).isEqualTo("a\ufffdb \ufffd c\ufffd");
    assertThat(Given.pressed("x".repeat(499) + "\ud83d\ude00").reason()).isEqualTo("x".repeat(499));
    assertThat(Given.pressed("x".repeat(1 << 20)).reason()).hasSize(500);
  }
}
