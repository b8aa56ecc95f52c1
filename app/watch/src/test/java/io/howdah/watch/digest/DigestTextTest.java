package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.statement.Statements;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.StatementKind;
import org.junit.jupiter.api.Test;

class DigestTextTest {

  private static DigestText of(String sql) {
    return DigestText.of(sql);
  }

  @Test
  void countsEveryPlaceOfATableAndNamesEachOnce() {
    DigestText four =
        of("select * from a join b on a.x = b.x left join c using (y), d where a.z = $1");
    assertThat(four.joins()).isEqualTo(4);
    assertThat(four.tables()).containsExactly("a", "b", "c", "d");
    assertThat(four.constants()).isOne();
    DigestText itself = of("select 1 from s.t a, s.t b");
    assertThat(itself.joins()).isEqualTo(2);
    assertThat(itself.tables()).containsExactly("s.t");
    assertThat(of("delete from t using u, v where t.i = u.i").tables())
        .containsExactly("t", "u", "v");
  }

  /** The guard and the planner read the same: a table may have the name of a CTE that reads it. */
  @Test
  void readsTablesAsTheGuardDoes() {
    String sql = "with orders as (select * from orders where a = 1) select * from orders";
    assertThat(of(sql).tables()).containsExactly("orders");
    assertThat(of(sql).joins()).isEqualTo(Statements.of(sql).joins()).isOne();
    assertThat(of("with x as (select 1 from t), y(a) as (select 2) select * from x, y").tables())
        .containsExactly("t");
    assertThat(of("select * from generate_series(1, 2) a").joins()).isZero();
  }

  @Test
  void knowsKinds() {
    assertThat(of("(select 1)").kind()).isEqualTo(StatementKind.SELECT);
    assertThat(of("with x as (delete from t returning *) insert into u select * from x").kind())
        .isEqualTo(StatementKind.INSERT);
    assertThat(of("create table t (a int)").kind()).isEqualTo(StatementKind.UTILITY);
    assertThat(of("call p(1)").kind()).isEqualTo(StatementKind.UTILITY);
    assertThat(of("commit").kind()).isEqualTo(StatementKind.UTILITY);
    assertThat(of("copy t from stdin").kind()).isEqualTo(StatementKind.COPY);
    assertThat(of("").kind()).isEqualTo(StatementKind.UNKNOWN);
  }

  @Test
  void knowsWhatOnlyReads() {
    assertThat(of("select a from t where b = $1").onlyReads()).isTrue();
    assertThat(of("select a from t where b = $1 for no key update").onlyReads()).isFalse();
    assertThat(of("select a from t for share").onlyReads()).isFalse();
    assertThat(of("select nextval('s') from t").onlyReads()).isFalse();
    assertThat(of("select lo_unlink(oid) from t").onlyReads()).isFalse();
    assertThat(of("with d as (delete from t returning *) select * from d").onlyReads()).isFalse();
    assertThat(of("select now()").onlyReads()).isFalse();
  }

  @Test
  void isCutBetweenCharacters() {
    for (String before : new String[] {"", "a"}) {
      String name = before + "\uD83D\uDC18".repeat(DigestRow.LONGEST);
      String text = of("select 1 as \"" + name + "\"").text();
      assertThat(text.length()).isBetween(DigestRow.LONGEST - 1, DigestRow.LONGEST);
      assertThat(Character.isHighSurrogate(text.charAt(text.length() - 1))).isFalse();
    }
  }
}
