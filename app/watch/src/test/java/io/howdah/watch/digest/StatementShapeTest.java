package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.digest.StatementKind;
import org.junit.jupiter.api.Test;

class StatementShapeTest {

  private static StatementShape of(String sql) {
    return DigestText.of(sql).shape();
  }

  @Test
  void countsEveryPlaceOfATable() {
    assertThat(
            of("select * from a join b on a.x = b.x left join c using (y), d where a.z = $1")
                .tables())
        .containsExactly("a", "b", "c", "d");
    assertThat(of("select 1 from t a, t b").tables()).containsExactly("t", "t");
    assertThat(
            of("select (select max(x) from u) from (select * from v) w join (x cross join y) on true")
                .tables())
        .containsExactly("u", "v", "x", "y");
    assertThat(
            of("insert into s.t (a, b) select a, b from o on conflict (a) do update set b = $1")
                .tables())
        .containsExactly("s.t", "o");
    assertThat(of("update t set a = 1 from u where t.i = u.i").tables()).containsExactly("t", "u");
    assertThat(of("delete from t using u, v where t.i = u.i").tables())
        .containsExactly("t", "u", "v");
  }

  @Test
  void knowsWhatIsNoTable() {
    assertThat(
            of("with x as (select 1 from t), y(a) as materialized (select 2) select * from x, y")
                .tables())
        .containsExactly("t");
    assertThat(
            of("select extract(epoch from now()), substring(a from 2) from generate_series(1, 2) a")
                .tables())
        .isEmpty();
    assertThat(of("select * from t where a is distinct from b for update").tables())
        .containsExactly("t");
    assertThat(of("select 1").tables()).isEmpty();
    assertThat(of("").tables()).isEmpty();
    assertThat(of("from from join ,,, ((( )))) select from").tables()).isNotNull();
  }

  @Test
  void knowsKinds() {
    assertThat(of("(select 1)").kind()).isEqualTo(StatementKind.SELECT);
    assertThat(of("with x as (delete from t returning *) insert into u select * from x").kind())
        .isEqualTo(StatementKind.INSERT);
    assertThat(of("with x as (select 1) select * from x").kind()).isEqualTo(StatementKind.SELECT);
    assertThat(of("create table t (a int)").kind()).isEqualTo(StatementKind.UTILITY);
    assertThat(of("copy t from stdin").kind()).isEqualTo(StatementKind.COPY);
    assertThat(of("merge into t using u on true when matched then delete").kind())
        .isEqualTo(StatementKind.MERGE);
    assertThat(of("").kind()).isEqualTo(StatementKind.UNKNOWN);
  }

  @Test
  void knowsWhatOnlyReads() {
    assertThat(of("select a from t where b = $1").onlyReads()).isTrue();
    assertThat(of("select a from t where b = $1 for no key update").onlyReads()).isFalse();
    assertThat(of("select a from t for share").onlyReads()).isFalse();
    assertThat(of("select nextval('s') from t").onlyReads()).isFalse();
    assertThat(of("with d as (delete from t returning *) select * from d").onlyReads()).isFalse();
    assertThat(of("select now()").onlyReads()).isFalse();
  }
}
