package io.howdah.bench;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Secrets;
import io.howdah.lab.Fault;
import io.howdah.lab.LabNode;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import io.howdah.watch.FleetFile;
import io.howdah.watch.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A lab of a benchmark's own, in a directory of its own, gone with {@link #close}. */
final class BenchLab implements AutoCloseable {
  private final Path dir;
  private final Lab lab;
  private final Loaded.Ready loaded;

  private BenchLab(Path dir, Lab lab, Loaded.Ready loaded) {
    this.dir = dir;
    this.lab = lab;
    this.loaded = loaded;
  }

  static BenchLab up(UnaryOperator<LabSpec> shape) throws IOException {
    Path dir = Files.createTempDirectory("howdah-bench-");
    try {
      Lab lab = Lab.up(shape.apply(LabSpec.of(dir.resolve("lab"))), Progress::say);
      return new BenchLab(dir, lab, loadedOrEnded(lab));
    } catch (IOException | RuntimeException | Error failed) {
      delete(dir);
      throw failed;
    }
  }

  private static Loaded.Ready loadedOrEnded(Lab lab) throws IOException {
    try {
      return switch (FleetFile.load(lab.fleetToml(), System.getenv())) {
        case Loaded.Ready ready -> ready;
        case Loaded.Faulty(List<String> problems) ->
            throw new IOException("the lab wrote a bad fleet file: " + problems);
      };
    } catch (IOException | RuntimeException | Error failed) {
      lab.close();
      throw failed;
    }
  }

  Lab lab() {
    return lab;
  }

  Fleet fleet() {
    return loaded.fleet();
  }

  Secrets secrets() {
    return loaded.secrets();
  }

  /** A superuser's session on the node, recognisable as this benchmark's. */
  Connection connect(String node) throws SQLException {
    LabNode at = lab.node(node);
    LabUser user = superuser();
    Properties login = new Properties();
    login.setProperty("user", user.name());
    login.setProperty("password", user.password());
    login.setProperty("ApplicationName", "howdah-bench");
    login.setProperty("loginTimeout", "10");
    String url = "jdbc:postgresql://%s:%d/%s".formatted(at.host(), at.port(), database());
    return DriverManager.getConnection(url, login);
  }

  LabUser superuser() {
    return lab.description().users().get("superuser");
  }

  String database() {
    return lab.description().database();
  }

  /** Raises {@code max_connections} of the primary, which takes a restart. */
  void allowConnections(int count) throws SQLException {
    try (Connection connection = connect("primary-1");
        var statement = connection.createStatement()) {
      statement.execute("ALTER SYSTEM SET max_connections = " + count);
    }
    lab.fault(new Fault.Stop("primary-1"));
    lab.fault(new Fault.Start("primary-1"));
  }

  @Override
  public void close() throws IOException {
    try {
      lab.close();
    } finally {
      delete(dir);
    }
  }

  private static void delete(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
