package io.howdah.redis;

import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Access;
import io.howdah.fleet.Cache;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.SslMode;
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
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** A real Redis with settings of a test's own. */
final class RedisServer implements AutoCloseable {

  static final String PASSWORD = "s3cret";

  private final Path dir;
  private final int port;
  private Process process;

  private RedisServer(Path dir, int port) {
    this.dir = dir;
    this.port = port;
  }

  static RedisServer start(Path dir, String... settings) throws IOException {
    int port = freePort();
    List<String> lines = new ArrayList<>(List.of("bind 127.0.0.1", "dir " + dir, "save \"\""));
    boolean tls = List.of(settings).stream().anyMatch(line -> line.startsWith("tls-"));
    lines.add(tls ? "port 0" : "port " + port);
    if (tls) {
      lines.add("tls-port " + port);
    }
    lines.add("user watch on >" + PASSWORD + " -@all +info");
    lines.add("user blind on >" + PASSWORD + " -@all +get");
    lines.add("user all on >" + PASSWORD + " ~* &* +@all");
    lines.addAll(List.of(settings));
    Files.write(dir.resolve("redis-" + port + ".conf"), lines);
    RedisServer server = new RedisServer(dir, port);
    server.launch();
    return server;
  }

  void launch() throws IOException {
    ProcessBuilder builder = Program.redis(dir.resolve("redis-" + port + ".conf").toString());
    Path log = dir.resolve("redis-" + port + ".log");
    process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    await().atMost(Duration.ofSeconds(20)).until(this::listens);
  }

  private boolean listens() throws IOException {
    if (!process.isAlive()) {
      throw new IOException(Files.readString(dir.resolve("redis-" + port + ".log")));
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  void stop() {
    process.destroyForcibly();
    await().until(() -> !process.isAlive());
  }

  void signal(String name) throws IOException {
    String pid = Long.toString(process.pid());
    Process kill = new ProcessBuilder("kill", "-" + name, pid).inheritIO().start();
    await().until(() -> !kill.isAlive());
  }

  Endpoint endpoint() {
    return new Endpoint("127.0.0.1", port);
  }

  CacheObserver observer() {
    return observer(endpoint(), "watch", PASSWORD, false, Optional.empty());
  }

  CacheObserver observer(String user, String password) {
    return observer(endpoint(), user, password, false, Optional.empty());
  }

  /** As one whose password may become another. */
  CacheObserver observer(Supplier<String> password) {
    Cache cache =
        new Cache("cache", endpoint(), Optional.of("watch"), false, "", OptionalDouble.empty());
    return CacheObserver.of(
        cache, access(Optional.empty()), (where, database, who) -> Optional.of(password.get()));
  }

  static CacheObserver observer(
      Endpoint endpoint, String user, String password, boolean tls, Optional<Path> root) {
    Cache cache = new Cache("cache", endpoint, Optional.of(user), tls, "", OptionalDouble.empty());
    return CacheObserver.of(cache, access(root), (where, database, who) -> Optional.of(password));
  }

  /** As a user who may do anything. */
  CacheLink link() {
    Cache cache = cache(endpoint());
    return new CacheLink(
        cache, new CacheClient(cache, access(Optional.empty()), secrets(), 1 << 20), "+@all");
  }

  /** The same. */
  DecisionChannel channel() {
    return channel(endpoint());
  }

  static DecisionChannel channel(Endpoint endpoint) {
    return DecisionChannel.of("fleet", cache(endpoint), access(Optional.empty()), secrets());
  }

  private static Cache cache(Endpoint endpoint) {
    return new Cache("cache", endpoint, Optional.of("all"), false, "", OptionalDouble.empty());
  }

  private static Secrets secrets() {
    return (where, database, who) -> Optional.of(PASSWORD);
  }

  private static Access access(Optional<Path> root) {
    return Access.observer("observer", SslMode.PREFER).withSslRootCert(root.map(Path::toString));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
