package io.howdah.cli.queries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueriesTextTest {
  @Test
  void theHeadingSaysHowManyThereAreAndHowManyAreShown() {
    assertThat(QueriesText.count(20, 5_000)).isEqualTo("20 of 5000 digests");
    assertThat(QueriesText.count(1, 1)).isEqualTo("1 digest");
    assertThat(QueriesText.count(0, 0)).isEqualTo("0 digests");
  }
}
