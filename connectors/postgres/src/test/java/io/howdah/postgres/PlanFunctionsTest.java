package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.digest.Planning;
import io.howdah.fleet.digest.Planning.Why;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Functions that the planner runs with the rights of whoever asks for the plan. */
class PlanFunctionsTest {
  private static final String STRANGE =
      """
      CREATE SCHEMA strange AUTHORIZATION stranger;
      GRANT USAGE ON SCHEMA strange TO public;
      SET ROLE stranger;
      CREATE FUNCTION strange.immutable() RETURNS int LANGUAGE plpgsql IMMUTABLE AS
        'BEGIN RETURN 1; END';
      CREATE FUNCTION strange.stable(int) RETURNS int LANGUAGE sql STABLE AS 'SELECT 1';
      CREATE FUNCTION strange.volatile() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
      CREATE FUNCTION strange.equal(int, int) RETURNS bool LANGUAGE plpgsql AS
        'BEGIN RETURN true; END';
      CREATE FUNCTION strange.defaulted(a int DEFAULT strange.immutable()) RETURNS int
        LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
      CREATE VIEW strange.deeper AS SELECT strange.immutable() AS a;
      CREATE VIEW strange.seen AS SELECT a FROM strange.deeper;
      CREATE TABLE strange.checked (a int CHECK (a > strange.immutable()));
      CREATE TABLE strange.guarded (a int);
      CREATE POLICY guard ON strange.guarded USING (a = strange.immutable());
      ALTER TABLE strange.guarded ENABLE ROW LEVEL SECURITY;
      CREATE TABLE strange.parted (a int) PARTITION BY LIST (a);
      CREATE TABLE strange.part PARTITION OF strange.parted FOR VALUES IN (1);
      CREATE INDEX ON strange.part ((a + strange.immutable()));
      GRANT SELECT ON ALL TABLES IN SCHEMA strange TO public;
      RESET ROLE;
      CREATE FUNCTION public.peek(messages) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
      ALTER FUNCTION public.peek OWNER TO stranger;
      CREATE FUNCTION public."Quoted"() RETURNS int LANGUAGE sql AS 'SELECT 1';
      ALTER FUNCTION public."Quoted" OWNER TO stranger;
      """;

  /**
   * Planning evaluates what is immutable, here of superusers: it must neither write nor outlast a
   * timeout that it catches, nor stay connected.
   */
  @Test
  void theyNeitherWriteNorLast() throws SQLException {
    try (Connection admin = SharedLab.superuser("primary-1")) {
      SharedLab.run(
          admin,
          "CREATE FUNCTION public.trap() RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN"
              + " PERFORM set_config('statement_timeout', '0', false);"
              + " PERFORM set_config('client_connection_check_interval', '0', false);"
              + " PERFORM set_config('application_name', 'hidden', false);"
              + " LOOP BEGIN PERFORM pg_sleep(600);"
              + " EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END $$;"
              + " CREATE FUNCTION public.vandal() RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$"
              + " BEGIN PERFORM set_config('transaction_read_only', 'off', false);"
              + " DELETE FROM messages; RETURN 1; END $$");
      String before = StatementPlansTest.count(admin);
      try {
        assertThat(StatementPlansTest.answer("primary-1", "select trap()", Duration.ofSeconds(5)))
            .isInstanceOf(Planning.NotPlanned.class);
        assertThat(StatementPlansTest.answer("primary-1", "select vandal()"))
            .isInstanceOf(Planning.NotPlanned.class);
        Awaitility.await().atMost(SharedLab.DEADLINE).until(() -> sessions(admin).equals("0"));
        assertThat(StatementPlansTest.count(admin)).isEqualTo(before);
      } finally {
        SharedLab.run(admin, "DROP FUNCTION public.trap(); DROP FUNCTION public.vandal()");
      }
    }
  }

  /** With the observer's rights they could read all that it may read, and show it to others. */
  @Test
  void whatWouldRunThoseOfStrangersIsNotPlanned() throws SQLException {
    String stranger = SharedLab.user("writer").name();
    try (Connection admin = SharedLab.superuser("primary-1")) {
      SharedLab.run(admin, STRANGE.replace("stranger", stranger));
      try {
        for (String text :
            List.of(
                "select strange.immutable()",
                "select \"Quoted\" ()",
                "select 1 from messages where id = /* c */ STRANGE.Stable /* c */ ($1)",
                "select m.peek from messages m",
                "select * from strange.seen",
                "select * from strange.checked where a = $1",
                "select * from strange.guarded",
                "select * from strange.parted",
                "select strange.defaulted()",
                "select U&\"\\0069mmutable\"()")) {
          Planning answer = StatementPlansTest.answer("primary-1", "/* p */ " + text);
          assertThat(answer)
              .as(text)
              .isInstanceOfSatisfying(
                  Planning.NotPlanned.class,
                  no -> {
                    assertThat(no.why()).as(text + ": " + no).isEqualTo(Why.STRANGERS);
                    assertThat(no.detail()).containsAnyOf(" of " + stranger, "U&");
                  });
        }
        for (String text :
            List.of(
                "select strange.volatile(), immutable from (select 1 immutable) t",
                "select 'strange.immutable()', count(*) from messages -- peek")) {
          assertThat(StatementPlansTest.answer("primary-1", text))
              .as(text)
              .isInstanceOf(Planning.Planned.class);
        }
        SharedLab.run(
            admin,
            "SET search_path = strange; CREATE OPERATOR === (FUNCTION = strange.equal, LEFTARG = int,"
                + " RIGHTARG = int, RESTRICT = eqsel); RESET search_path");
        assertThat(StatementPlansTest.answer("primary-1", "select id from messages where id = $1"))
            .isInstanceOfSatisfying(
                Planning.NotPlanned.class, no -> assertThat(no.detail()).contains("equal"));
      } finally {
        SharedLab.run(
            admin, "DROP SCHEMA strange CASCADE; DROP FUNCTION public.peek, public.\"Quoted\"");
        // Others plan on it, and nothing at all while strangers own an operator.
        SharedLab.replayed("replica-1");
      }
    }
  }

  private static String sessions(Connection connection) throws SQLException {
    return StatementPlansTest.text(
        connection,
        "SELECT count(*) FROM pg_stat_activity"
            + " WHERE application_name IN ('howdah-explain', 'hidden')");
  }
}
