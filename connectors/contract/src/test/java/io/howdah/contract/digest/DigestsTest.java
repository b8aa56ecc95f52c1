package io.howdah.contract.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the canonical text of each kind of statement is. */
class DigestsTest {
  @ParameterizedTest
  @CsvFileSource(resources = "texts.txt", delimiterString = " ==> ", quoteCharacter = '\0')
  void textOf(String sql, String text) {
    Digest digest = Digests.of(sql);
    assertThat(digest.text()).isEqualTo(text);
    assertThat(digest.id()).matches("fd1:[0-9a-f]{32}");
    assertThat(Digests.of(digest.text())).as("again").extracting(Digest::id).isEqualTo(digest.id());
  }

  /** Decisions, histories and guards of other versions hold these: they never change. */
  @ParameterizedTest
  @CsvFileSource(resources = "ids.txt", delimiterString = " ==> ", quoteCharacter = '\0')
  void idOf(String sql, String id) {
    assertThat(Digests.of(sql).id()).isEqualTo(id);
  }
}
