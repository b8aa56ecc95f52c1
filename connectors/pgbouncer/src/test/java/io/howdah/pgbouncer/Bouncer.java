package io.howdah.pgbouncer;

import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.SslMode;
import io.howdah.pgbouncer.admin.AdminClient;
import io.howdah.pgbouncer.admin.AdminTarget;
import io.howdah.pgbouncer.admin.AdminTarget.Security;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A real PgBouncer with settings of a test's own. */
public final class Bouncer implements AutoCloseable {

  public static final String USER = "watch";
  public static final String PASSWORD = "se cret'\\\"ü";

  private final Path ini;
  private final Program program;
  private final int port;
  private Process process;

  private Bouncer(Path ini, Program program, int port) {
    this.ini = ini;
    this.program = program;
    this.port = port;
  }

  public static Bouncer start(Path dir, String... settings) throws IOException {
    return start(dir, Program.installed(), settings);
  }

  public static Bouncer start(Path dir, Program program, String... settings) throws IOException {
    List<String> nothingBehind =
        List.of(
            "app = host=127.0.0.1 port=1 dbname=shop pool_size=7",
            "gone = host=127.0.0.1 port=1 max_db_connections=3 reserve_pool=2");
    return start(dir, program, nothingBehind, settings);
  }

  public static Bouncer start(Path dir, Program program, List<String> databases, String... settings)
      throws IOException {
    int port = freePort();
    Path users = dir.resolve("users-" + port);
    Files.writeString(
        users, "\"watch\" \"" + PASSWORD.replace("\"", "\"\"") + "\"\n\"nobody\" \"secret\"\n");
    List<String> lines = new ArrayList<>();
    lines.add("[databases]");
    lines.addAll(databases);
    lines.addAll(List.of("[pgbouncer]", "listen_addr = 127.0.0.1", "listen_port = " + port));
    lines.addAll(List.of("unix_socket_dir =", "auth_file = " + users, "stats_users = watch"));
    lines.addAll(List.of(settings));
    Path ini = Files.write(dir.resolve("pgbouncer-" + port + ".ini"), lines);
    Bouncer bouncer = new Bouncer(ini, program, port);
    bouncer.launch();
    return bouncer;
  }

  /** Starts it again on the same port after {@link #stop}. */
  public void launch() throws IOException {
    process =
        program
            .command(ini.toString())
            .redirectErrorStream(true)
            .redirectOutput(ini.resolveSibling("log-" + port).toFile())
            .start();
    await().atMost(Duration.ofSeconds(20)).until(this::listens);
  }

  private boolean listens() throws IOException {
    if (!process.isAlive()) {
      throw new IOException(Files.readString(ini.resolveSibling("log-" + port)));
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  public void stop() {
    process.destroyForcibly();
    await().until(() -> !process.isAlive());
  }

  public void signal(String name) throws IOException {
    String pid = Long.toString(process.pid());
    Process kill = new ProcessBuilder("kill", "-" + name, pid).inheritIO().start();
    await().until(() -> !kill.isAlive());
  }

  public String log() throws IOException {
    return Files.readString(ini.resolveSibling("log-" + port));
  }

  public Endpoint endpoint() {
    return new Endpoint("127.0.0.1", port);
  }

  public AdminClient client() {
    return client(PASSWORD, Security.DISABLED);
  }

  public AdminClient client(String password, Security security) {
    return client(new Endpoint("localhost", port), USER, password, security);
  }

  public static AdminClient client(
      Endpoint endpoint, String user, String password, Security security) {
    AdminTarget target = new AdminTarget(endpoint, user, security);
    return new AdminClient(target, (where, database, who) -> Optional.of(password));
  }

  public static Security security(SslMode mode) {
    return new Security(mode, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public PodObserver observer() {
    return new PodObserver("pod-1", client());
  }

  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
