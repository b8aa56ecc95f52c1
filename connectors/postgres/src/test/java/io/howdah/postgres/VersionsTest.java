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

  @Tag("full")
  @ParameterizedTest
  @ValueSource(ints = {15, 16, 17, 18})
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
        }
      }
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
