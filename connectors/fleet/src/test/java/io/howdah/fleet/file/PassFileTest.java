package io.howdah.fleet.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Endpoint;
import org.junit.jupiter.api.Test;

class PassFileTest {
  private static final Endpoint DB = new Endpoint("db1", 5432);

  @Test
  void theFirstMatchingLineCounts() {
    PassFile file = PassFile.parse("db1:5432:app:ana:one\n*:*:*:ana:two\n");
    assertThat(file.password(DB, "app", "ana")).contains("one");
    assertThat(file.password(DB, "other", "ana")).contains("two");
    assertThat(file.password(DB, "app", "bob")).isEmpty();
  }

  @Test
  void unescapesAndKeepsColonsOfThePassword() {
    PassFile file = PassFile.parse("# note\n\nfe80\\:\\:1:*:*:a\\\\b:p\\:w:x\nbroken line\n");
    assertThat(file.password(new Endpoint("fe80::1", 5432), "app", "a\\b")).contains("p:w:x");
  }

  @Test
  void neverPrintsAPassword() {
    assertThat(PassFile.parse("*:*:*:*:hunter2")).asString().doesNotContain("hunter2");
  }
}
