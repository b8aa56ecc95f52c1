package io.howdah.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabTest {
  @Test
  void replicasStreamAndCascade(@TempDir Path dir) throws SQLException {
    LabSpec spec = LabSpec.of(dir).replicas(3).cascading(1).withoutPools().withoutRedis();
    try (Lab lab = Lab.up(spec)) {
      assertThat(lab.node("replica-3").upstream()).isEqualTo("replica-2");
      for (LabNode node : lab.description().nodes()) {
        assertThat(value(lab, node.name(), "select pg_is_in_recovery()::text"))
            .isEqualTo(Boolean.toString(!node.role().equals("primary")));
      }
      assertThat(value(lab, "replica-2", "select application_name from pg_stat_replication"))
          .isEqualTo("replica-3");
    }
  }

  static String value(Lab lab, String node, String sql) throws SQLException {
    LabUser user = lab.description().users().get("superuser");
    String url = "jdbc:postgresql://127.0.0.1:" + lab.node(node).port() + "/app";
    try (Connection connection = DriverManager.getConnection(url, user.name(), user.password());
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }
}
