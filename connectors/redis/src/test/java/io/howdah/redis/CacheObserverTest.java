package io.howdah.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Reading;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CacheObserverTest {

  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path dir;

  @Test
  void readsAllFactsAsAUserWhoMayOnlyAskInfo() throws Exception {
    try (RedisServer server = RedisServer.start(dir, "maxmemory 64mb");
        CacheObserver observer = server.observer()) {
      CacheFacts before = answered(observer.read(DEADLINE));
      assertThat(before.version()).startsWith("7.");
      assertThat(before.role()).isEqualTo("master");
      assertThat(before.maxMemoryBytes()).isEqualTo(OptionalLong.of(64 << 20));
      assertThat(before.usedMemoryBytes()).isPositive();
      assertThat(before.roundTrip()).isPositive();
      useCache(server);
      CacheFacts after = answered(observer.read(DEADLINE));
      assertThat(after.keyspaceHits() - before.keyspaceHits()).isEqualTo(3);
      assertThat(after.keyspaceMisses() - before.keyspaceMisses()).isEqualTo(1);
      assertThat(HitRatio.between(before, after)).hasValue(0.75);
      assertThat(HitRatio.between(after, after)).isEmpty();
      assertThat(after.runId()).isEqualTo(before.runId());
    }
  }

  private static void useCache(RedisServer server) {
    RedisClient client =
        RedisClient.create(RedisURI.create(server.endpoint().host(), server.endpoint().port()));
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      connection.sync().set("k", "v");
      List.of("k", "k", "k", "none").forEach(connection.sync()::get);
    } finally {
      client.shutdown(0, 1, TimeUnit.SECONDS);
    }
  }

  @Test
  void aMissingRightNamesTheRuleThatMendsIt() throws Exception {
    try (RedisServer server = RedisServer.start(dir);
        CacheObserver observer = server.observer("blind", RedisServer.PASSWORD)) {
      assertThat(failure(observer.read(DEADLINE)))
          .isInstanceOfSatisfying(
              Failure.MissingRight.class,
              missing -> assertThat(missing.remedy()).isEqualTo("ACL SETUSER blind +info"));
    }
  }

  @Test
  void aWrongPasswordIsRefusedAndANewOneTried() throws Exception {
    AtomicReference<String> password = new AtomicReference<>("wrong");
    try (RedisServer server = RedisServer.start(dir);
        CacheObserver observer = server.observer(password::get)) {
      assertThat(failure(observer.read(DEADLINE))).isInstanceOf(Failure.Refused.class);
      password.set(RedisServer.PASSWORD);
      answered(observer.read(DEADLINE));
    }
  }

  @Test
  void aFrozenServerTimesOutAndIsReadAgainWhenItThaws() throws Exception {
    try (RedisServer server = RedisServer.start(dir);
        CacheObserver observer = server.observer()) {
      answered(observer.read(DEADLINE));
      server.signal("STOP");
      assertThat(failure(observer.read(SHORT))).isInstanceOf(Failure.TimedOut.class);
      assertThat(failure(observer.read(SHORT))).isInstanceOf(Failure.TimedOut.class);
      server.signal("CONT");
      await().until(() -> observer.read(DEADLINE).value().isPresent());
      await().until(() -> answered(observer.read(DEADLINE)).connectedClients() == 1);
    }
  }

  @Test
  void aRestartHasAnotherRunIdAndNoHitRatio() throws Exception {
    try (RedisServer server = RedisServer.start(dir);
        CacheObserver observer = server.observer()) {
      CacheFacts before = answered(observer.read(DEADLINE));
      server.stop();
      await()
          .untilAsserted(
              () ->
                  assertThat(failure(observer.read(DEADLINE)))
                      .isInstanceOf(Failure.Unreachable.class));
      server.launch();
      CacheFacts after = answered(observer.read(DEADLINE));
      assertThat(after.runId()).isNotEqualTo(before.runId());
      assertThat(HitRatio.between(before, after)).isEmpty();
    }
  }

  @Test
  void aFullServerIsOutOfConnections() throws Exception {
    try (RedisServer server = RedisServer.start(dir, "maxclients 1");
        CacheObserver first = server.observer();
        CacheObserver second = server.observer()) {
      // The connection that saw the server start may not be gone yet.
      await().until(() -> first.read(DEADLINE).value().isPresent());
      assertThat(failure(second.read(DEADLINE))).isInstanceOf(Failure.OutOfConnections.class);
    }
  }

  @Test
  void tlsIsVerifiedAgainstTheGivenRoot() throws Exception {
    Path cert = dir.resolve("redis.crt");
    Path key = dir.resolve("redis.key");
    selfSigned(cert, key);
    try (RedisServer server =
            RedisServer.start(
                dir, "tls-cert-file " + cert, "tls-key-file " + key, "tls-auth-clients no");
        CacheObserver trusting = tls(server, "127.0.0.1", Optional.of(cert));
        CacheObserver strict = tls(server, "127.0.0.1", Optional.empty());
        CacheObserver misnamed = tls(server, "localhost", Optional.of(cert));
        CacheObserver plain = server.observer()) {
      answered(trusting.read(DEADLINE));
      assertThat(failure(strict.read(DEADLINE))).isInstanceOf(Failure.Tls.class);
      assertThat(failure(misnamed.read(DEADLINE))).isInstanceOf(Failure.Tls.class);
      assertThat(plain.read(DEADLINE).failure()).isPresent();
    }
  }

  private static CacheObserver tls(RedisServer server, String host, Optional<Path> root) {
    Endpoint endpoint = new Endpoint(host, server.endpoint().port());
    return RedisServer.observer(endpoint, "watch", RedisServer.PASSWORD, true, root);
  }

  private void selfSigned(Path cert, Path key) throws Exception {
    Process openssl =
        new ProcessBuilder(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=redis",
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-keyout",
                key.toString(),
                "-out",
                cert.toString())
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("openssl.log").toFile())
            .start();
    assertThat(openssl.waitFor()).as(() -> read(dir.resolve("openssl.log"))).isZero();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void whatDoesNotListenResolveOrSpeakIsNamed() throws Exception {
    assertThat(readOnce(new Endpoint("127.0.0.1", RedisServer.freePort()), DEADLINE))
        .isInstanceOf(Failure.Unreachable.class);
    assertThat(readOnce(new Endpoint("cache.howdah.invalid", 6379), DEADLINE))
        .isInstanceOfAny(Failure.UnknownHost.class, Failure.TimedOut.class);
    assertThat(against("", SHORT)).isInstanceOf(Failure.TimedOut.class);
    assertStranger("HTTP/1.1 400 Bad Request\r\n\r\n");
    assertStranger("+OK\r\n$2000000000\r\n" + "x".repeat(3 << 20));
  }

  private static void assertStranger(String words) throws Exception {
    assertThat(against(words, DEADLINE)).isInstanceOf(Failure.WrongProtocol.class);
  }

  @Test
  void closingEndsAReadingUnderWay() throws Exception {
    try (RedisServer server = RedisServer.start(dir)) {
      CacheObserver observer = server.observer();
      answered(observer.read(DEADLINE));
      server.signal("STOP");
      CompletableFuture<Reading<CacheFacts>> reading =
          CompletableFuture.supplyAsync(
              () -> observer.read(Duration.ofSeconds(60)), Thread::startVirtualThread);
      observer.close();
      await().atMost(DEADLINE).until(reading::isDone);
      assertThat(failure(reading.join())).isInstanceOf(Failure.ConnectionLost.class);
      server.signal("CONT");
    }
  }

  @Test
  void onlyDaemonThreadsAreKept() throws Exception {
    try (RedisServer server = RedisServer.start(dir);
        CacheObserver observer = server.observer()) {
      answered(observer.read(DEADLINE));
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().startsWith("lettuce"))
          .isNotEmpty()
          .allMatch(Thread::isDaemon)
          .hasSizeLessThanOrEqualTo(6);
    }
  }

  private static Failure against(String answer, Duration deadline) throws Exception {
    try (ServerSocket stub = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> serve(stub, answer));
      return readOnce(new Endpoint("127.0.0.1", stub.getLocalPort()), deadline);
    }
  }

  private static void serve(ServerSocket stub, String answer) {
    try (Socket peer = stub.accept()) {
      peer.getInputStream().read();
      peer.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      peer.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      assertThat(stub.isClosed()).isTrue();
    }
  }

  private static Failure readOnce(Endpoint endpoint, Duration deadline) {
    try (CacheObserver observer =
        RedisServer.observer(endpoint, "watch", "x", false, Optional.empty())) {
      return failure(observer.read(deadline));
    }
  }

  private static CacheFacts answered(Reading<CacheFacts> reading) {
    assertThat(reading.failure()).isEmpty();
    return reading.value().orElseThrow();
  }

  private static Failure failure(Reading<CacheFacts> reading) {
    return reading.failure().orElseThrow();
  }
}
