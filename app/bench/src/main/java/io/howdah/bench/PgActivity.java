package io.howdah.bench;

import io.howdah.lab.LabNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The peer: pg_activity at 1 Hz in a terminal of its own. It is found by the sessions it has, and
 * measured as ours is: CPU of its backends.
 */
final class PgActivity implements AutoCloseable {
  private static final Duration START_WITHIN = Duration.ofSeconds(15);
  private static final String BACKENDS =
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'pg_activity'";

  private final Process terminal;
  private final Connection watcher;

  private PgActivity(Process terminal, Connection watcher) {
    this.terminal = terminal;
    this.watcher = watcher;
  }

  /** Empty where it, or {@code script} which lends it a terminal, is not installed. */
  static Optional<PgActivity> start(BenchLab lab, String node)
      throws IOException, SQLException, InterruptedException {
    if (!installed("pg_activity") || !installed("script")) {
      return Optional.empty();
    }
    LabNode at = lab.lab().node(node);
    String command =
        "stty rows 50 cols 200; exec pg_activity -h %s -p %d -U %s -d %s --refresh 1"
            .formatted(at.host(), at.port(), lab.superuser().name(), lab.database());
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qfec", command, "/dev/null")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", lab.superuser().password());
    builder.environment().put("TERM", "xterm");
    Connection watcher = lab.connect(node);
    PgActivity peer = new PgActivity(builder.start(), watcher);
    peer.awaitBackend();
    return Optional.of(peer);
  }

  private static boolean installed(String program) {
    return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
        .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
  }

  private void awaitBackend() throws SQLException, IOException, InterruptedException {
    long end = System.nanoTime() + START_WITHIN.toNanos();
    while (cpuNanos() == 0) {
      if (!terminal.isAlive() || System.nanoTime() > end) {
        close();
        throw new IOException("pg_activity did not connect");
      }
      terminal.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  /** CPU its backends have used so far. */
  long cpuNanos() throws SQLException {
    long sum = 0;
    try (Statement statement = watcher.createStatement();
        ResultSet rows = statement.executeQuery(BACKENDS)) {
      while (rows.next()) {
        sum += ProcessCpu.nanos(rows.getLong(1));
      }
    }
    return sum;
  }

  @Override
  public void close() throws SQLException {
    watcher.close();
    terminal.descendants().forEach(ProcessHandle::destroy);
    terminal.destroy();
  }
}
