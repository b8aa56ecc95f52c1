package io.howdah.contract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
  @ParameterizedTest
  @CsvFileSource(resources = "facts.txt", delimiterString = " ==> ", quoteCharacter = '\0')
  void factsOf(String sql, String expected) {
    StatementFacts facts = Statements.of(sql);
    String tables = facts.tables().stream().map(table -> " " + table).collect(Collectors.joining());
    assertThat(facts.kind() + " " + facts.effect() + " " + facts.joins() + tables)
        .isEqualTo(expected);
    assertThat(Statements.tables(sql)).isEqualTo(facts.tables());
    assertThat(Statements.kind(sql)).isEqualTo(facts.kind());
    assertThat(Statements.effect(sql)).isEqualTo(facts.effect());
  }

  @Test
  void textsAreSplitWhereStatementsEnd() {
    assertThat(Statements.split("; select ';' ; /* ; */ update t set a = 1;;-- ;\n"))
        .containsExactly("select ';'", "update t set a = 1");
    assertThat(
            Statements.split("create rule r as on insert to t do (select 1; select 2); select 3"))
        .hasSize(2);
    String atomic =
        "create function f() returns int begin atomic select case when true then 1 end; select 2; end";
    assertThat(Statements.split(atomic + ";select 3")).containsExactly(atomic, "select 3");
    assertThat(Statements.split("begin; select 1; end; select 2")).hasSize(4);
    assertThat(Statements.split(" \n--")).isEmpty();
  }

  @Test
  void anyTextHasFacts() {
    Random random = new Random(3);
    String[] soup =
        "select from with recursive as ( ) , ; a \"b\" . join using delete update insert into merge table only lateral rows for then copy truncate lock { } oj call ' $$ case end begin atomic"
            .split(" ");
    for (int i = 0; i < 50_000; i++) {
      String sql =
          Stream.generate(() -> soup[random.nextInt(soup.length)])
              .limit(12)
              .collect(Collectors.joining(" "));
      StatementFacts facts = Statements.of(sql);
      assertThat(facts.joins()).as(sql).isGreaterThanOrEqualTo(facts.tables().size());
      Statements.split(sql).forEach(piece -> assertThat(piece).isNotBlank());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with a as (",
        "with a(b,",
        "from a,",
        "select * from ((",
        "a.",
        "with a as (select 1),",
        "("
      })
  void aMegabyteHasFacts(String piece) {
    assertThat(Statements.of("select * from " + piece.repeat(1_000_000 / piece.length())).kind())
        .isEqualTo(StatementKind.SELECT);
  }
}
