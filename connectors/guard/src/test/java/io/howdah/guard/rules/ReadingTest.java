package io.howdah.guard.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.digest.Digests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
  @ParameterizedTest
  @CsvSource({
    "begin, BEGIN",
    "BEGIN ISOLATION LEVEL SERIALIZABLE, BEGIN",
    "/* x */ start transaction read only, BEGIN",
    "commit, COMMIT",
    "END WORK, COMMIT",
    "prepare transaction 'x', COMMIT",
    "rollback, ROLLBACK",
    "ABORT, ROLLBACK",
    "rollback to a, ROLLBACK_TO_SAVEPOINT",
    "ROLLBACK TRANSACTION TO SAVEPOINT a, ROLLBACK_TO_SAVEPOINT",
    "commit and chain, COMMIT_AND_CHAIN",
    "commit and no chain, COMMIT",
    "rollback work and chain, ROLLBACK_AND_CHAIN",
  })
  void verbs(String sql, Verb verb) {
    assertThat(SqlText.of(sql).verbs()).containsExactly(verb);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1",
        "commit prepared 'x'",
        "rollback prepared 'x'",
        "prepare p as select 1",
        "savepoint a",
        "\"begin\"",
        "start_transaction",
        "",
        ";",
        "select 'begin'",
        "-- begin",
      })
  void noVerbs(String sql) {
    assertThat(SqlText.of(sql).verbs()).isEmpty();
  }

  @Test
  void severalStatements() {
    SqlText text = SqlText.of("begin; update t set a = 1 where b = 2; commit;");
    assertThat(text.verbs()).containsExactly(Verb.BEGIN, Verb.COMMIT);
    assertThat(text.digests()).contains(Digests.of("update t set a = ? where b = ?").id());
    assertThat(SqlText.of("select 1;").digests()).isEqualTo(List.of(Digests.of("select 1").id()));
    assertThat(SqlText.of("select 1;".repeat(10_000)).digests()).hasSizeLessThan(10);
  }

  @Test
  void tables() {
    assertThat(SqlText.of("select * from A, s.b; insert into \"Q q\" select 1").tables())
        .containsExactlyInAnyOrder("a", "b", "s.b", "Q q", "\"Q q\"");
    assertThat(SqlText.of("select 1").tables()).isEmpty();
  }

  @Test
  void anyTextIsRead() {
    for (String sql :
        List.of("\u0000", "\ud800", "from", "from (((", "join .", "/* ", "'", "\"", "from \"")) {
      assertThat(SqlText.of(sql).digests()).isNotEmpty();
    }
  }

  @Test
  void classesOfDurations() {
    for (long micros = 1; micros < 100_000; micros++) {
      int at = Timings.classOf(micros);
      assertThat(micros).isLessThanOrEqualTo(Timings.mostMicros(at));
      assertThat(at == 0 || micros > Timings.mostMicros(at - 1)).isTrue();
    }
    assertThat(Timings.classOf(-1)).isZero();
    assertThat(Timings.classOf(Long.MAX_VALUE)).isEqualTo(Timings.CLASSES - 1);
  }
}
