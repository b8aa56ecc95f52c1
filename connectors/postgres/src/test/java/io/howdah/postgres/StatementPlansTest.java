package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.SslMode;
import io.howdah.fleet.digest.Planning;
import io.howdah.fleet.digest.Planning.Why;
import io.howdah.fleet.digest.ServerId;
import io.howdah.lab.LabNode;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans from a real replica, for the statements of friends and of strangers. */
class StatementPlansTest {
  private static final String REPLICA = "replica-1";

  @Test
  void plansOnAReplicaWithoutValues() {
    Planning.Planned plan =
        planned(
            "select c.id, count(m.id) from conversations c join messages m"
                + " on m.conversation_id = c.id where c.user_id = $1 group by c.id limit $2");
    assertThat(plan.node()).isEqualTo(SharedLab.node(REPLICA).name());
    assertThat(plan.version()).startsWith("17.");
    assertThat(plan.took()).isPositive();
    assertThat(String.join("\n", plan.lines()))
        .contains("Limit  (cost=", "user_id = $1")
        .doesNotContain("actual");
  }

  @Test
  void questionMarksThatAreOperatorsSurvive() {
    Planning.Planned plan = planned("select '{\"a\":1}'::jsonb ? $1, $2::jsonb ?| array['b']");
    assertThat(plan.lines()).anyMatch(line -> line.startsWith("Result"));
    assertThat(planned("select {fn now()}".replace("{fn now()}", "$1::text || '{fn now()}'")))
        .isNotNull();
  }

  /** The server writes $1 where only a constant may stand: nobody could plan these as they are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from messages where created_at > date $1 and created_at < timestamp $2",
        "select timestamp with time zone $1, time without time zone $2, double precision $3",
        "select interval $1, interval $2 day, interval $3 hour to minute, INTERVAL $4 * $5",
        "select extract($1 from created_at), EXTRACT ( $2 FROM now() ) from messages",
        "select date($1), $2::date, jsonb $3 ? $4, float8 $5, \"date\" from (select 1 \"date\") d",
      })
  void constantsThatBecameParametersArePlanned(String text) {
    assertThat(planned(text).lines()).isNotEmpty();
  }

  @Test
  void onlyWhatStandsBeforeAParameterIsWrittenAnew() {
    assertThat(PlanText.of("select 'date $1', \"date\", date from date /* date $1 */ limit $1"))
        .isEqualTo("select 'date $1', \"date\", date from date /* date $1 */ limit $1");
    assertThat(PlanText.of("select date /* c */ $1")).isEqualTo("select CAST($1 AS date)");
    assertThat(PlanText.of("extract")).isEqualTo("extract");
    assertThat(PlanText.of("$1")).isEqualTo("$1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1; select 2",
        "select 1;; drop table messages",
        "select $1; /* ; */ commit; drop table messages; --",
      })
  void severalStatementsAreRefusedBeforeAnybodyIsAsked(String text) {
    assertThat(why(text)).isEqualTo(Why.SEVERAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "analyze select 1",
        "explain analyze select 1",
        "execute p",
        "create table t as select 1",
        "declare c cursor for select 1",
        "do $$ begin end $$",
        "call p()",
        "copy messages to program 'id'",
        "set statement_timeout = 0",
        "begin",
        "(",
        "\u0000",
      })
  void whatIsNoStatementToPlanIsRefusedBeforeAnybodyIsAsked(String text) {
    assertThat(why(text)).isEqualTo(Why.KIND);
  }

  /** Texts that read as one statement to us, should the server ever read them otherwise. */
  @ParameterizedTest
  @ValueSource(strings = {"select (1; select pg_sleep(60)", "select ';' from (;)"})
  void theServerTakesNoMoreThanOneStatement(String text) {
    assertThat(StatementPlans.refusal(text)).isEmpty();
    assertThat(why(text)).isEqualTo(Why.FAILED);
  }

  @Test
  void aCursorOfTheServerRefusesASecondStatement() throws SQLException {
    try (Connection connection = SharedLab.connect(REPLICA, SharedLab.user("observer"))) {
      connection.setAutoCommit(false);
      SharedLab.run(
          connection,
          "select set_config('howdah.statement', 'select 1; select pg_sleep(60)', true)");
      try (Statement statement = connection.createStatement()) {
        statement.execute(Sql.load("plan"));
        assertThat(false).as("planned").isTrue();
      } catch (SQLException refused) {
        assertThat(refused.getMessage()).contains("multi-query");
      }
    }
  }

  @Test
  void nothingIsRun() throws SQLException {
    try (Connection admin = SharedLab.superuser("primary-1")) {
      String before = count(admin);
      String text = "with gone as (delete from messages returning id) select count(*) from gone";
      assertThat(answer("primary-1", text)).isInstanceOf(Planning.NotPlanned.class);
      assertThat(planned("select pg_sleep(60), $1::int").took()).isLessThan(Duration.ofSeconds(50));
      assertThat(count(admin)).isEqualTo(before);
    }
  }

  @Test
  void whatWritesIsPlannedOnlyForWhoMayWrite() {
    Planning.NotPlanned no = refused("update messages set body = $1 where id = $2");
    assertThat(no.why()).isEqualTo(Why.WRITES);
    assertThat(no.remedy()).isEmpty();
    assertThat(no.detail()).contains("permission denied for table messages");
  }

  @Test
  void aMissingRightNamesItsGrant() throws SQLException {
    String observer = SharedLab.user("observer").name();
    try (Connection admin = SharedLab.superuser("primary-1")) {
      SharedLab.run(admin, "REVOKE SELECT ON messages FROM " + observer);
      try {
        Awaitility.await()
            .atMost(SharedLab.DEADLINE)
            .untilAsserted(
                () -> assertThat(why("select * from messages where id = $1")).isEqualTo(Why.RIGHT));
        assertThat(refused("select * from messages where id = $1").remedy())
            .contains("GRANT pg_read_all_data TO \"" + observer + "\"");
      } finally {
        SharedLab.run(admin, "GRANT SELECT ON messages TO " + observer);
      }
      Awaitility.await()
          .atMost(SharedLab.DEADLINE)
          .until(
              () ->
                  answer(REPLICA, "select * from messages where id = $1")
                      instanceof Planning.Planned);
    }
  }

  @Test
  void looksIntoTheSchemasOfWhoRunsIt() throws SQLException {
    String reader = SharedLab.user("reader").name();
    String observer = SharedLab.user("observer").name();
    try (Connection admin = SharedLab.superuser("primary-1")) {
      SharedLab.run(
          admin,
          "CREATE SCHEMA elsewhere CREATE TABLE hidden (id int);"
              + " GRANT USAGE ON SCHEMA elsewhere TO "
              + observer
              + ";"
              + " GRANT SELECT ON elsewhere.hidden TO "
              + observer
              + ";"
              + " ALTER ROLE "
              + reader
              + " SET search_path = elsewhere, public");
      try {
        Awaitility.await()
            .atMost(SharedLab.DEADLINE)
            .until(() -> answer(REPLICA, "select * from hidden") instanceof Planning.Planned);
      } finally {
        SharedLab.run(
            admin, "ALTER ROLE " + reader + " RESET search_path; DROP SCHEMA elsewhere CASCADE");
      }
    }
  }

  @Test
  void olderServersSayTheirVersion(@TempDir Path dir) {
    LabSpec spec = LabSpec.of(dir).replicas(1).pg(15).withoutRedis().withoutPools();
    try (Lab lab = Lab.up(spec.withoutTraffic())) {
      LabNode node = lab.node("replica-1");
      LabUser observer = lab.description().users().get("observer");
      StatementPlans plans =
          new StatementPlans(
              SharedLab.access(observer.name(), SslMode.PREFER),
              (endpoint, database, user) -> java.util.Optional.of(observer.password()));
      Planning answer =
          plans.plan(
              SharedLab.node(node.host(), node.port()),
              new ServerId(1, lab.description().database(), observer.name(), 15),
              "select * from messages where id = $1",
              SharedLab.DEADLINE);
      assertThat(answer)
          .isInstanceOfSatisfying(
              Planning.NotPlanned.class,
              no -> {
                assertThat(no.why()).isEqualTo(Why.VERSION);
                assertThat(no.detail()).startsWith("15.");
              });
    }
  }

  static Planning answer(String node, String text) {
    return answer(node, text, SharedLab.DEADLINE);
  }

  static Planning answer(String node, String text, Duration deadline) {
    StatementPlans plans =
        new StatementPlans(
            SharedLab.access(SharedLab.user("observer").name(), SslMode.PREFER),
            SharedLab.secrets());
    ServerId id =
        new ServerId(
            1, SharedLab.lab().description().database(), SharedLab.user("reader").name(), 17);
    return plans.plan(SharedLab.node(node), id, text, deadline);
  }

  private static Planning.Planned planned(String text) {
    Planning answer = answer(REPLICA, text);
    assertThat(answer).as(text).isInstanceOf(Planning.Planned.class);
    return (Planning.Planned) answer;
  }

  private static Planning.NotPlanned refused(String text) {
    Planning answer = answer(REPLICA, text);
    assertThat(answer).as(text).isInstanceOf(Planning.NotPlanned.class);
    return (Planning.NotPlanned) answer;
  }

  private static Why why(String text) {
    return refused(text).why();
  }

  static String count(Connection connection) throws SQLException {
    return text(connection, "SELECT count(*) FROM messages");
  }

  static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
