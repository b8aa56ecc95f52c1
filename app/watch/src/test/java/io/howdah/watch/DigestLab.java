package io.howdah.watch;

import static org.awaitility.Awaitility.await;

import io.howdah.contract.digest.Digests;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.lab.LabNode;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import io.howdah.watch.digest.DigestSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A fleet with traffic, watched often: what tests of digests share. Each heals what it breaks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DigestLab {

  static final Duration LONG = Duration.ofSeconds(60);

  protected Lab lab;
  protected Watch watch;
  protected Path record;

  @BeforeAll
  void start(@TempDir Path dir) {
    record = dir.resolve("state").resolve("seen");
    lab = Lab.up(LabSpec.of(dir.resolve("lab")).replicas(2));
    Loaded.Ready loaded = (Loaded.Ready) FleetFile.load(lab.fleetToml(), Map.of());
    DigestSettings quick =
        DigestSettings.DEFAULT.withEvery(Duration.ofSeconds(1)).withFirstSeen(record);
    watch = Watch.start(loaded.fleet(), loaded.secrets(), WatchSettings.DEFAULT.withDigests(quick));
    await().atMost(LONG).until(() -> watch.digests().complete());
  }

  @AfterAll
  void end() {
    if (watch != null) {
      watch.close();
    }
    if (lab != null) {
      lab.close();
    }
  }

  protected Connection connect(String node) throws SQLException {
    LabNode at = lab.node(node);
    return connect(at.host(), at.port(), "superuser", "by-hand");
  }

  protected Connection connect(String host, int port, String purpose, String application)
      throws SQLException {
    LabUser user = lab.description().users().get(purpose);
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/app?ApplicationName=%s".formatted(host, port, application),
        user.name(),
        user.password());
  }

  protected static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  protected Optional<DigestRow> row(String sql) {
    return watch.digests().row(Digests.of(sql).id());
  }

  protected static boolean isTracked(Connection connection, String like) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT EXISTS (SELECT FROM pg_stat_statements WHERE query LIKE ?)")) {
      statement.setString(1, like);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }
}
