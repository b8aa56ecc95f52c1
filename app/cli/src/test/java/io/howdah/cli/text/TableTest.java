package io.howdah.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Table TABLE = new Table("name", ">lag", "role");

  static {
    TABLE.add("a", "4.2 s", "hot");
    TABLE.add("漢字", "0 s", "warm");
  }

  @Test
  void wideCharactersKeepTheColumns() {
    assertThat(TABLE.lines(80))
        .containsExactly("name    lag  role", "a     4.2 s  hot", "漢字    0 s  warm");
  }

  @Test
  void whenItIsNarrowWholeColumnsGo() {
    assertThat(TABLE.lines(13)).containsExactly("name    lag", "a     4.2 s", "漢字    0 s");
    assertThat(TABLE.lines(3)).containsExactly("na…", "a", "漢…");
  }

  @Test
  void anEndlessNameDoesNotPushTheOthersOut() {
    Table table = new Table("name", ">lag", "role");
    table.add("x".repeat(60), "4.2 s", "hot");
    assertThat(table.lines(66))
        .containsExactly("name                      lag  role", "x".repeat(21) + "…  4.2 s  hot");
  }

  @Test
  void aSentenceIsBrokenBetweenWords() {
    assertThat(Wrap.of("▲ x  ", "lagging 4.2 s, limit 2 s for a while", 26))
        .isEqualTo(List.of("▲ x  lagging 4.2 s, limit", "     2 s for a while"));
  }
}
