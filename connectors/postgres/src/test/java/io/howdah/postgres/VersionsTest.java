package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Access;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.SslMode;
import io.howdah.lab.LabNode;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import java.nio.file.Path;
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
  void oldestVersion() {
    observe(14);
  }

  @Test
  void newestVersion() {
    observe(18);
  }

  @Tag("full")
  @ParameterizedTest
  @ValueSource(ints = {15, 16, 17})
  void otherVersions(int major) {
    observe(major);
  }

  private void observe(int major) {
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
    }
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
    var none = Optional.<String>empty();
    Access access =
        new Access(none, none, observer.name(), none, none, SslMode.PREFER, none, none, none);
    return new NodeObserver(
        SharedLab.node(node.host(), node.port()),
        lab.description().database(),
        access,
        (endpoint, database, user) -> Optional.of(observer.password()));
  }
}
