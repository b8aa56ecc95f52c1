package io.howdah.postgres;

import static io.howdah.postgres.DecisionLab.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.decision.AuditCheck;
import io.howdah.postgres.decisions.DecisionStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each login of the fleet tries with schema howdah, as psql would, and must not achieve. */
class DecisionAttackTest {

  private static final String DENIED = "42501";
  private static final String UNGUARDED = "can be written by others";
  private static final String REQUEST =
      "'{\"mode\":\"reject\",\"match\":{\"kind\":\"digest\",\"value\":\""
          + DecisionLab.DIGEST
          + "\"},\"reason\":\"attack\",\"forSeconds\":60,\"owner\":\"eve\"}'";
  private static final List<String> TABLES = List.of("meta", "head", "decision", "audit", "lease");

  @BeforeAll
  static void install() {
    DecisionLab.install();
  }

  @ParameterizedTest
  @ValueSource(strings = {"observer", "operator", "approver", "reader", "writer"})
  void nobodyTouchesTheTables(String purpose) throws SQLException {
    try (Connection login = SharedLab.connect("primary-1", SharedLab.user(purpose))) {
      for (String table : TABLES) {
        assertThat(state(login, "SELECT * FROM howdah." + table)).isEqualTo(DENIED);
        assertThat(state(login, "INSERT INTO howdah." + table + " DEFAULT VALUES"))
            .isEqualTo(DENIED);
        assertThat(state(login, "DELETE FROM howdah." + table)).isEqualTo(DENIED);
        assertThat(state(login, "TRUNCATE howdah." + table)).isEqualTo(DENIED);
        assertThat(state(login, "DROP TABLE howdah." + table)).isEqualTo(DENIED);
        assertThat(state(login, "DO 'BEGIN LOCK TABLE howdah." + table + "; END'"))
            .isEqualTo(DENIED);
        assertThat(state(login, "COPY howdah." + table + " TO STDOUT")).isEqualTo(DENIED);
        assertThat(state(login, "COPY howdah." + table + " FROM STDIN")).isEqualTo(DENIED);
      }
      assertThat(state(login, "UPDATE howdah.decision SET owner = 'eve'")).isEqualTo(DENIED);
      assertThat(state(login, "UPDATE howdah.audit SET actor = 'eve'")).isEqualTo(DENIED);
      assertThat(state(login, "ALTER TABLE howdah.audit DISABLE TRIGGER ALL")).isEqualTo(DENIED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"observer", "operator", "approver", "reader", "writer"})
  void nobodyPutsAnythingIntoTheSchemaOrBecomesItsOwner(String purpose) throws SQLException {
    try (Connection login = SharedLab.connect("primary-1", SharedLab.user(purpose))) {
      for (String sql :
          List.of(
              "CREATE TABLE howdah.mine (a int)",
              "CREATE FUNCTION howdah.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
              "CREATE OR REPLACE FUNCTION howdah.stamp(OUT epoch bigint, OUT revision bigint,"
                  + " OUT clock timestamptz) LANGUAGE sql AS 'SELECT 1::bigint, 1::bigint, now()'",
              "ALTER FUNCTION howdah.decide(jsonb) SECURITY INVOKER",
              "ALTER FUNCTION howdah.decide(jsonb) RESET search_path",
              "GRANT EXECUTE ON FUNCTION howdah.append(text, text, text, jsonb) TO PUBLIC",
              "SET ROLE howdah_owner",
              "SET SESSION AUTHORIZATION postgres",
              "GRANT howdah_owner TO " + SharedLab.user(purpose).name(),
              "GRANT howdah_operator TO " + SharedLab.user(purpose).name(),
              "ALTER ROLE howdah_owner LOGIN",
              "CREATE FUNCTION howdah.decide(text) RETURNS int LANGUAGE sql AS 'SELECT 1'",
              "CREATE TRIGGER mine BEFORE INSERT ON howdah.audit EXECUTE FUNCTION"
                  + " suppress_redundant_updates_trigger()",
              "CREATE RULE mine AS ON INSERT TO howdah.audit DO INSTEAD NOTHING",
              "CREATE INDEX ON howdah.audit (seq)",
              "CREATE POLICY mine ON howdah.audit",
              "ALTER TABLE howdah.audit OWNER TO " + SharedLab.user(purpose).name(),
              "ALTER TABLE howdah.decision DROP COLUMN owner",
              "ALTER SCHEMA howdah RENAME TO mine",
              "REASSIGN OWNED BY howdah_owner TO " + SharedLab.user(purpose).name(),
              "SET session_replication_role = replica",
              "COPY (SELECT 1) TO PROGRAM 'true'",
              "DROP SCHEMA howdah CASCADE")) {
        // A GRANT without the right to grant is an error or a warning without effect.
        assertThat(state(login, sql)).as(sql).isIn(DENIED, "42P13");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"observer", "approver", "reader", "writer"})
  void onlyOperatorsDecide(String purpose) throws SQLException {
    try (Connection login = SharedLab.connect("primary-1", SharedLab.user(purpose))) {
      for (String call :
          List.of(
              "decide(" + REQUEST + ")",
              "extend('00000000', '{}')",
              "lift('00000000', '{}')",
              "expire()",
              "pass(9, 9)",
              "note('{}')")) {
        assertThat(state(login, "SELECT howdah." + call)).as(call).isEqualTo(DENIED);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader", "writer"})
  void applicationsReadNothing(String purpose) throws SQLException {
    try (Connection login = SharedLab.connect("primary-1", SharedLab.user(purpose))) {
      for (String call :
          List.of("decisions()", "stamp()", "audit_log(1)", "audit_verify()", "version()")) {
        assertThat(state(login, "SELECT howdah." + call)).as(call).isEqualTo(DENIED);
      }
    }
  }

  @Test
  void whatIsInsideIsNotForOperatorsEither() throws SQLException {
    try (Connection operator = SharedLab.connect("primary-1", SharedLab.user("operator"))) {
      for (String call :
          List.of(
              "append('lift', '00000000', 'x', '{}')",
              "advance()",
              "lock_head()",
              "repeated('x')",
              "in_force('00000000', null)",
              "fresh_id(null)",
              "epoch_now(1, 1)",
              "timeline()")) {
        assertThat(state(operator, "SELECT howdah." + call)).as(call).isEqualTo(DENIED);
      }
    }
  }

  @Test
  void theOwnerIsTheLoginWhateverTheRequestSays() throws SQLException {
    try (Connection operator = SharedLab.connect("primary-1", SharedLab.user("operator"))) {
      assertThat(text(operator, "SELECT owner FROM howdah.decide(" + REQUEST + ")"))
          .isEqualTo(SharedLab.user("operator").name());
      assertThat(text(operator, "SELECT actor FROM howdah.audit_log(1)"))
          .isEqualTo(SharedLab.user("operator").name());
    }
  }

  @Test
  void objectsInFrontOfTheSearchPathAreNotUsed() throws SQLException {
    try (Connection operator = SharedLab.connect("primary-1", SharedLab.user("operator"))) {
      for (String sql :
          List.of(
              "CREATE TEMP TABLE head AS SELECT true AS one, 0::bigint AS epoch, 0::bigint AS"
                  + " revision, 0::bigint AS timeline, 0::bigint AS audit_seq, ''::bytea AS"
                  + " audit_hash",
              "CREATE TEMP TABLE decision (id text)",
              "CREATE TEMP TABLE audit (seq bigint)",
              "CREATE FUNCTION pg_temp.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS"
                  + " 'SELECT timestamptz ''2000-01-01'''",
              "CREATE FUNCTION pg_temp.append(text, text, text, jsonb) RETURNS bigint LANGUAGE"
                  + " plpgsql AS 'BEGIN RAISE EXCEPTION ''called''; END'",
              "CREATE FUNCTION pg_temp.jsonb_text(jsonb, text) RETURNS text LANGUAGE sql AS"
                  + " 'SELECT ''eve'''",
              "CREATE OPERATOR pg_temp.->> (LEFTARG = jsonb, RIGHTARG = text, FUNCTION ="
                  + " pg_temp.jsonb_text)",
              "SET search_path = pg_temp, howdah, pg_catalog")) {
        SharedLab.run(operator, sql);
      }
      String id = text(operator, "SELECT id FROM howdah.decide(" + REQUEST + ")");
      assertThat(text(operator, "SELECT reason FROM howdah.decision_of('" + id + "')"))
          .isEqualTo("attack");
      assertThat(text(operator, "SELECT count(*) FROM pg_temp.audit")).isEqualTo("0");
    }
  }

  /** A login that was given nothing at all. */
  @Test
  void everybodyElseSeesNothing() throws SQLException {
    try (Connection superuser = SharedLab.superuser("primary-1")) {
      SharedLab.run(superuser, "CREATE ROLE howdah_nobody");
      try {
        superuser.setAutoCommit(false);
        for (String sql :
            List.of(
                "SELECT howdah.decide(" + REQUEST + ")",
                "SELECT howdah.decisions()",
                "SELECT * FROM howdah.audit",
                "SELECT howdah.note('{}')",
                "SET ROLE howdah_operator",
                "SET ROLE howdah_owner")) {
          SharedLab.run(superuser, "SET SESSION AUTHORIZATION howdah_nobody");
          assertThat(state(superuser, sql)).as(sql).isEqualTo(DENIED);
          superuser.rollback();
        }
      } finally {
        superuser.rollback();
        superuser.setAutoCommit(true);
        SharedLab.run(superuser, "RESET SESSION AUTHORIZATION");
        SharedLab.run(superuser, "DROP ROLE howdah_nobody");
      }
    }
  }

  /** Settings of a session that change how values are written as text. */
  @Test
  void noSettingOfTheSessionReachesTheAudit() throws SQLException {
    String limit =
        REQUEST
            .replace("\"reject\"", "\"limit\"")
            .replace(
                "\"owner\"",
                "\"limit\":{\"measure\":\"per_second\",\"amount\":12.3456789,\"per\":\"node\"},\"owner\"");
    try (Connection operator = SharedLab.connect("primary-1", SharedLab.user("operator"));
        DecisionStore store = DecisionLab.operator()) {
      for (String setting :
          List.of(
              "extra_float_digits = -15",
              "timezone = 'Asia/Kathmandu'",
              "datestyle = 'ISO, DMY'",
              "intervalstyle = 'sql_standard'",
              "bytea_output = 'escape'",
              "transform_null_equals = on",
              "quote_all_identifiers = on",
              "row_security = off")) {
        SharedLab.run(operator, "SET " + setting);
        SharedLab.run(operator, "SELECT howdah.decide(" + limit + ")");
        assertThat(text(operator, "SELECT why FROM howdah.audit_verify()")).as(setting).isNull();
        assertThat(verify(store).whole()).as(setting).isTrue();
      }
    }
  }

  @Test
  void everyKindOfTamperingShows() throws SQLException {
    try (Connection superuser = SharedLab.superuser("primary-1");
        Connection operator = SharedLab.connect("primary-1", SharedLab.user("operator"))) {
      for (int i = 0; i < 5; i++) {
        SharedLab.run(operator, "SELECT howdah.decide(" + REQUEST + ")");
      }
      String last = "(SELECT max(seq) FROM howdah.audit)";
      assertTampered(superuser, "UPDATE howdah.audit SET at = at + interval '1 s' WHERE seq = 2");
      assertTampered(superuser, "UPDATE howdah.audit SET detail = '{}' WHERE seq = " + last);
      assertTampered(superuser, "DELETE FROM howdah.audit WHERE seq = " + last);
      assertTampered(superuser, "DELETE FROM howdah.audit WHERE seq = " + last + " - 2");
      assertTampered(superuser, "DELETE FROM howdah.audit WHERE seq = 1");
      assertTampered(superuser, "TRUNCATE howdah.audit");
      assertTampered(
          superuser,
          "UPDATE howdah.audit SET seq = -1 WHERE seq = 2",
          "UPDATE howdah.audit SET seq = 2 WHERE seq = 3",
          "UPDATE howdah.audit SET seq = 3 WHERE seq = -1");
      assertTampered(
          superuser,
          "UPDATE howdah.audit SET actor = 'eve' WHERE seq = 2",
          "UPDATE howdah.audit a SET hash = howdah.hash_of(prev, a) WHERE seq = 2");
      assertTampered(
          superuser, "UPDATE howdah.head SET audit_seq = audit_seq - 1, audit_hash = '\\x00'");
      assertTampered(
          superuser,
          "INSERT INTO howdah.audit SELECT seq + 1, at, 'eve', action, decision, NULL, detail,"
              + " hash, hash FROM howdah.audit WHERE seq = "
              + last);
      assertTampered(
          superuser,
          "DELETE FROM howdah.decision WHERE id = (SELECT min(id) FROM howdah.decision)");
      assertTampered(superuser, "UPDATE howdah.decision SET owner = 'eve'");
    }
  }

  private static void assertTampered(Connection superuser, String... statements)
      throws SQLException {
    superuser.setAutoCommit(false);
    SharedLab.run(superuser, "ALTER TABLE howdah.audit DISABLE TRIGGER ALL");
    for (String sql : statements) {
      SharedLab.run(superuser, sql);
    }
    assertThat(text(superuser, "SELECT why FROM howdah.audit_verify()"))
        .as(String.join("; ", statements))
        .isNotNull()
        .doesNotContain(UNGUARDED);
    superuser.rollback();
  }

  @Test
  void notEvenASuperuserChangesTheAuditByAccidentAndTamperingShows() throws SQLException {
    try (Connection superuser = SharedLab.superuser("primary-1");
        Connection operator = SharedLab.connect("primary-1", SharedLab.user("operator"));
        DecisionStore store = DecisionLab.operator()) {
      SharedLab.run(operator, "SELECT howdah.decide(" + REQUEST + ")");
      assertThat(verify(store).whole()).isTrue();
      assertThat(state(superuser, "UPDATE howdah.audit SET actor = 'eve'")).isEqualTo(DENIED);
      assertThat(state(superuser, "DELETE FROM howdah.audit")).isEqualTo(DENIED);
      assertThat(state(superuser, "TRUNCATE howdah.audit")).isEqualTo(DENIED);

      superuser.setAutoCommit(false);
      SharedLab.run(superuser, "ALTER TABLE howdah.audit DISABLE TRIGGER ALL");
      SharedLab.run(superuser, "UPDATE howdah.audit SET actor = 'eve' WHERE seq = 1");
      assertThat(text(superuser, "SELECT why FROM howdah.audit_verify()"))
          .isEqualTo("this entry was changed");
      superuser.rollback();
      SharedLab.run(superuser, "UPDATE howdah.decision SET expires_at = now() + interval '1 year'");
      assertThat(text(superuser, "SELECT why FROM howdah.audit_verify()"))
          .contains("is not as the audit left it");
      superuser.rollback();
      SharedLab.run(superuser, "ALTER TABLE howdah.audit DISABLE TRIGGER ALL");
      SharedLab.run(
          superuser, "DELETE FROM howdah.audit WHERE seq = (SELECT max(seq) FROM howdah.audit)");
      assertThat(text(superuser, "SELECT why FROM howdah.audit_verify()"))
          .isEqualTo("entries are missing at the end");
      superuser.rollback();
      SharedLab.run(superuser, "ALTER TABLE howdah.decision DISABLE TRIGGER by_functions");
      assertThat(text(superuser, "SELECT why FROM howdah.audit_verify()")).contains(UNGUARDED);
      superuser.rollback();
      assertThat(verify(store).whole()).isTrue();
    }
  }

  private static AuditCheck verify(DecisionStore store) {
    return DecisionLab.given(store.verifyAudit(DecisionLab.primary(), SharedLab.DEADLINE));
  }

  @Test
  void everyFunctionHasItsOwnPathAndOwnerAndNoneIsForEverybody() throws SQLException {
    try (Connection superuser = SharedLab.superuser("primary-1")) {
      String bare =
          "SELECT count(*) FROM pg_proc p WHERE p.pronamespace = 'howdah'::regnamespace AND NOT"
              + " (p.proowner = 'howdah_owner'::regrole AND array_to_string(p.proconfig, ' ')"
              + " LIKE '%search_path=pg_catalog, howdah, pg_temp%' AND NOT"
              + " has_function_privilege('app_reader', p.oid, 'EXECUTE'))";
      assertThat(text(superuser, bare)).isEqualTo("0");
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
