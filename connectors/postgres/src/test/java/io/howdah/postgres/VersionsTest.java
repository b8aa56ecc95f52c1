package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Access;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.SslMode;
import io.howdah.lab.LabNode;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import io.howdah.postgres.decisions.DecisionSchema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of round is understood by every supported version, on both sides of replication. */
class VersionsTest {

  @TempDir Path dir;

  @Test
  void oldestVersion() throws SQLException {
    observe(14);
  }

  @Test
  void newestVersion() throws SQLException {
    observe(18);
  }

  @Tag("full")
  @ParameterizedTest
  @ValueSource(ints = {15, 16, 17})
  void otherVersions(int major) throws SQLException {
    observe(major);
  }

  private void observe(int major) throws SQLException {
    LabSpec spec = LabSpec.of(dir).replicas(1).pg(major).withoutRedis().withoutPools();
    try (Lab lab = Lab.up(spec)) {
      for (LabNode node : lab.description().nodes()) {
        try (NodeObserver observer = observer(lab, node)) {
          for (int tick = 0; tick < 8; tick++) {
            NodeFacts facts = observer.read(SharedLab.DEADLINE).value().orElseThrow();
            assertThat(facts.versionNum() / 10_000).isEqualTo(major);
            assertThat(facts.inRecovery()).isEqualTo(!node.role().equals("primary"));
            assertThat(facts.sessions().toOptional()).isPresent();
          }
          assertThat(observer.sessions(SharedLab.DEADLINE, 5).failure()).isEmpty();
          statements(observer, major);
        }
      }
      installs(lab);
    }
  }

  /**
   * Within a version an older Howdah would put its functions in place of newer ones: whoever
   * changes a statement of the script raises the version, in the script and beside it, and then
   * this hash.
   */
  @Test
  void aVersionIsOneScript() {
    assertThat(DecisionSchema.VERSION + " " + DecisionSchema.hash())
        .as("raise DecisionSchema.VERSION with every change of howdah-schema.sql")
        .isEqualTo("2 ee2e4520c08c5a018e3fb7777ff8ce7f77118995c8c2fbdd271879158159cba6");
  }

  /** As a role that is no superuser: it installs again and removes, and changes nothing else. */
  private static void installs(Lab lab) throws SQLException {
    try (Connection superuser = connect(lab, lab.description().users().get("superuser"))) {
      SharedLab.run(superuser, "CREATE ROLE fitter LOGIN CREATEROLE PASSWORD 'fits'");
      SharedLab.run(
          superuser, "GRANT CREATE ON DATABASE " + lab.description().database() + " TO fitter");
    }
    Access access = access(lab.description().users().get("observer"));
    try (Connection fitter = connect(lab, new LabUser("fitter", "fits"));
        DecisionSchema schema =
            new DecisionSchema(
                lab.description().database(),
                "fitter",
                access,
                (endpoint, database, user) -> Optional.of("fits"))) {
      Node primary = primary(lab);
      for (int time = 0; time < 2; time++) {
        assertThat(DecisionLab.given(schema.install(primary, access))).isTrue();
        assertThat(DecisionLab.given(schema.version(primary))).contains(DecisionSchema.VERSION);
        assertThat(DecisionLab.given(schema.look(primary, access)).orElseThrow().isCurrent())
            .isTrue();
        for (String sql :
            List.of(
                "SET ROLE howdah_owner",
                "SELECT * FROM howdah.audit",
                "UPDATE howdah.head SET revision = 0",
                "ALTER TABLE howdah.audit DISABLE TRIGGER ALL",
                "DROP FUNCTION howdah.decide(jsonb)",
                "SELECT howdah.note('{}')",
                "DROP SCHEMA howdah CASCADE")) {
          assertThat(DecisionLab.state(fitter, sql)).as(sql).isEqualTo("42501");
        }
      }
      assertThat(DecisionLab.given(schema.remove(primary))).isTrue();
      assertThat(DecisionLab.given(schema.version(primary))).isEmpty();
      assertThat(DecisionLab.state(fitter, "GRANT howdah_owner TO fitter")).isEqualTo("42704");
    }
  }

  private static Connection connect(Lab lab, LabUser user) throws SQLException {
    String url =
        "jdbc:postgresql://127.0.0.1:%d/%s"
            .formatted(lab.node("primary-1").port(), lab.description().database());
    return DriverManager.getConnection(url, user.name(), user.password());
  }

  private static Node primary(Lab lab) {
    LabNode node = lab.node("primary-1");
    return SharedLab.node(node.host(), node.port());
  }

  private static void statements(NodeObserver observer, int major) {
    for (int reading = 0; reading < 4; reading++) {
      StatementSheet sheet =
          NodeFactsTest.known(
              observer
                  .statements(SharedLab.DEADLINE, StatementRequest.top(List.of(1L)))
                  .value()
                  .orElseThrow());
      assertThat(sheet.major()).isEqualTo(major);
      assertThat(sheet.everything()).isEqualTo(reading == 0);
      assertThat(sheet.rows()).hasSizeLessThanOrEqualTo(sheet.entries());
      for (StatementSheet.Entry row : sheet.rows()) {
        assertThat(row.counters().calls()).isPositive();
        assertThat(row.counters().since() > 0).isEqualTo(major >= 17);
      }
      List<Long> ids = sheet.rows().stream().map(row -> row.key().queryId()).toList();
      StatementTexts texts =
          NodeFactsTest.known(
              observer
                  .statementTexts(SharedLab.DEADLINE, ids, List.of(), List.of())
                  .value()
                  .orElseThrow());
      assertThat(texts.texts().values()).allSatisfy(text -> assertThat(text).isPresent());
    }
  }

  private static NodeObserver observer(Lab lab, LabNode node) {
    Map<String, LabUser> users = lab.description().users();
    LabUser observer = users.get("observer");
    return new NodeObserver(
        SharedLab.node(node.host(), node.port()),
        lab.description().database(),
        access(observer),
        (endpoint, database, user) -> Optional.of(observer.password()));
  }

  private static Access access(LabUser observer) {
    return Access.observer(observer.name(), SslMode.PREFER);
  }
}
