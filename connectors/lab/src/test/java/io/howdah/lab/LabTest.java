package io.howdah.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.file.FleetToml;
import io.howdah.fleet.file.LibpqDefaults;
import io.howdah.fleet.file.Parsed;
import io.howdah.fleet.file.PassFile;
import io.howdah.lab.running.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabTest {
  @TempDir static Path dir;
  static Lab lab;

  @BeforeAll
  static void up() {
    lab = Lab.up(LabSpec.of(dir.resolve("lab")).replicas(3).cascading(1).pods(2));
  }

  @AfterAll
  static void down() {
    lab.close();
  }

  @Test
  void everyReplicaStreamsFromTheUpstreamItNames() throws SQLException {
    for (LabNode node : lab.description().nodes()) {
      if (node.upstream() != null) {
        String sql =
            "select state from pg_stat_replication where application_name = '" + node.name() + "'";
        assertThat(LabSql.value(lab, node.upstream(), sql)).isEqualTo("streaming");
        assertThat(LabSql.value(lab, node.name(), "select sender_port from pg_stat_wal_receiver"))
            .isEqualTo(Integer.toString(lab.node(node.upstream()).port()));
      }
    }
    assertThat(lab.node("replica-3").upstream()).isEqualTo("replica-2");
  }

  @Test
  void everyUserCanLogInEverywhereAndNobodyWithoutPassword() throws SQLException {
    for (LabUser user : lab.description().users().values()) {
      for (LabNode node : lab.description().nodes()) {
        try (Connection connection = LabSql.connect(node.port(), user, "app", 10)) {
          assertThat(LabSql.value(connection, "select current_user")).isEqualTo(user.name());
        }
      }
      LabUser wrong = new LabUser(user.name(), "wrong");
      assertThatThrownBy(() -> LabSql.connect(lab.node("primary-1").port(), wrong, "app", 10))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void everyNodeHasItsPodsAndTheyLeadToIt() throws SQLException {
    assertThat(lab.description().pools()).hasSize(8);
    LabUser reader = lab.description().users().get("reader");
    for (LabPool pod : lab.description().pools()) {
      try (Connection direct = LabSql.connect(lab, pod.node(), "superuser", 10);
          Connection pooled = LabSql.connect(pod.port(), reader, "chat_read", 10)) {
        String port = "select setting from pg_settings where name = 'cluster_name'";
        assertThat(LabSql.value(pooled, port)).isEqualTo(LabSql.value(direct, port));
      }
    }
  }

  @Test
  void theFleetFileSaysWhatRuns() throws IOException {
    String text = Files.readString(lab.fleetToml());
    Parsed parsed = FleetToml.parse(text, LibpqDefaults.NONE);
    assertThat(parsed).as("%s", parsed).isInstanceOf(Parsed.Good.class);
    Fleet fleet = ((Parsed.Good) parsed).fleet();
    assertThat(fleet.nodes()).hasSize(4);
    assertThat(fleet.pools()).hasSize(4);
    assertThat(fleet.workloads()).hasSize(5);
    PassFile passwords =
        PassFile.parse(Files.readString(lab.fleetToml().resolveSibling("passfile")));
    Endpoint primary = new Endpoint("127.0.0.1", lab.node("primary-1").port());
    assertThat(passwords.password(primary, "app", "howdah_observer"))
        .hasValue(lab.description().users().get("observer").password());
  }

  @Test
  void allWorkloadsRunAndAreSeenUnderTheirNames() throws SQLException {
    assertThat(lab.traffic()).hasSize(5);
    assertThat(lab.traffic().values()).allMatch(count -> count.statements() > 0);
    assertThat(
            LabSql.value(
                lab,
                "primary-1",
                "select count(*) from pg_stat_activity"
                    + " where application_name in ('chat-writer', 'session-service')"))
        .isNotEqualTo("0");
  }

  @Test
  void aSecondLabInTheSameDirectoryIsRefused() {
    assertThatThrownBy(() -> Lab.up(LabSpec.of(dir.resolve("lab"))))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("already up");
  }

  @Test
  void someoneElsesDirectoryIsLeftAlone(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("precious.txt"), "mine");
    assertThatThrownBy(() -> Lab.up(LabSpec.of(other)))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("neither empty nor a lab's");
    assertThat(other.resolve("precious.txt")).hasContent("mine");
  }
}
