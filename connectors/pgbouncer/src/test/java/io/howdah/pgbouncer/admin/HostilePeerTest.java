package io.howdah.pgbouncer.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Failure;
import io.howdah.fleet.SslMode;
import io.howdah.pgbouncer.Bouncer;
import io.howdah.pgbouncer.admin.AdminTarget.Security;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Peers that are no PgBouncer, or a mean one: a stub answers what no real server would. */
@Timeout(60)
class HostilePeerTest {

  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  @Test
  void aBlackHoleTimesOut() throws Exception {
    assertThat(against(out -> {}, SslMode.DISABLE, SHORT)).isInstanceOf(Failure.TimedOut.class);
    assertThat(against(out -> {}, SslMode.REQUIRE, SHORT)).isInstanceOf(Failure.TimedOut.class);
  }

  @Test
  void aDribbleOfBytesTimesOutAsAWhole() throws Exception {
    Answer noticeWithoutEnd =
        out -> {
          out.write(new byte[] {'N', 0, 0, 8, 0});
          dribble(out);
        };
    assertThat(against(noticeWithoutEnd, SslMode.DISABLE, SHORT))
        .isInstanceOf(Failure.TimedOut.class);
    Answer tlsRecord =
        out -> {
          out.write(new byte[] {'S', 22, 3, 3, 0x30, 0});
          dribble(out);
        };
    assertThat(against(tlsRecord, SslMode.REQUIRE, SHORT)).isInstanceOf(Failure.TimedOut.class);
  }

  /** A byte now and then, each well before a wait for a single one would end, until one fails. */
  private static void dribble(OutputStream out) throws Exception {
    try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      clock.scheduleAtFixedRate(() -> write(out), 0, 100, TimeUnit.MILLISECONDS).get();
    }
  }

  private static void write(OutputStream out) {
    try {
      out.write('N');
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Test
  void aMessageOfTwoGigabytesIsNotTheProtocol() throws Exception {
    Answer huge = out -> out.write(new byte[] {'R', 0x7f, -1, -1, -1});
    assertThat(against(huge, SslMode.DISABLE)).isInstanceOf(Failure.WrongProtocol.class);
    Answer negative = out -> out.write(new byte[] {'R', -1, -1, -1, -1});
    assertThat(against(negative, SslMode.DISABLE)).isInstanceOf(Failure.WrongProtocol.class);
  }

  @Test
  void anotherProtocolIsNamedAsSuch() throws Exception {
    Answer http = out -> out.write(utf8("HTTP/1.1 400 Bad Request\r\n\r\n"));
    assertThat(against(http, SslMode.DISABLE)).isInstanceOf(Failure.WrongProtocol.class);
    assertThat(against(http, SslMode.PREFER)).isInstanceOf(Failure.WrongProtocol.class);
    Answer ssh = out -> out.write(utf8("SSH-2.0-OpenSSH_9.2\r\n"));
    assertThat(against(ssh, SslMode.PREFER)).isInstanceOf(Failure.WrongProtocol.class);
  }

  @Test
  void aPeerThatWaitsForTheEndOfALineIsAskedForIt() throws Exception {
    for (SslMode mode : List.of(SslMode.DISABLE, SslMode.PREFER)) {
      try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
        Thread stub = Thread.startVirtualThread(() -> answerALine(server));
        Endpoint endpoint = new Endpoint("127.0.0.1", server.getLocalPort());
        assertThat(failure(endpoint, mode, Duration.ofSeconds(5)))
            .isInstanceOf(Failure.WrongProtocol.class);
        stub.interrupt();
      }
    }
  }

  private static void answerALine(ServerSocket server) {
    try (Socket peer = server.accept()) {
      int read = peer.getInputStream().read();
      while (read != '\n') {
        read = peer.getInputStream().read();
      }
      peer.getOutputStream().write(utf8("HTTP/1.1 400 Bad Request\r\n\r\n"));
      peer.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException gone) {
      return;
    }
  }

  @Test
  void endlessNoticesEndWithTheDeadlineOrTheBound() throws Exception {
    byte[] notice = new byte[1 << 16];
    notice[0] = 'N';
    notice[2] = 0;
    notice[3] = (byte) 0xff;
    notice[4] = (byte) 0xff;
    Answer flood =
        out -> {
          while (true) {
            out.write(notice);
          }
        };
    assertThat(against(flood, SslMode.DISABLE))
        .isInstanceOfAny(Failure.WrongProtocol.class, Failure.TimedOut.class);
  }

  @Test
  void aServerThatSkipsItsScramProofIsNotTrusted() throws Exception {
    Answer cheat =
        out -> {
          byte[] mechanism = utf8("SCRAM-SHA-256\0\0");
          out.write(new byte[] {'R', 0, 0, 0, (byte) (8 + mechanism.length), 0, 0, 0, 10});
          out.write(mechanism);
          out.write(new byte[] {'R', 0, 0, 0, 8, 0, 0, 0, 0, 'Z', 0, 0, 0, 5, 'I'});
        };
    assertThat(against(cheat, SslMode.DISABLE)).isInstanceOf(Failure.WrongProtocol.class);
  }

  @Test
  void aCutMessageIsNotTheProtocol() throws Exception {
    Answer cut = out -> out.write(new byte[] {'R', 0, 0, 0, 6, 0, 0});
    assertThat(against(cut, SslMode.DISABLE)).isInstanceOf(Failure.WrongProtocol.class);
  }

  @Test
  void aClosedPortIsUnreachableAndANameWithoutAddressUnknown() throws Exception {
    Endpoint closed = new Endpoint("127.0.0.1", Bouncer.freePort());
    assertThat(failure(closed, SslMode.DISABLE, DEADLINE)).isInstanceOf(Failure.Unreachable.class);
    Failure unknown = failure(new Endpoint("pod.howdah.invalid", 6432), SslMode.DISABLE, DEADLINE);
    assertThat(unknown).isInstanceOfAny(Failure.UnknownHost.class, Failure.TimedOut.class);
  }

  @Test
  void aNameServerThatHangsTimesOut() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    HostResolver hanging =
        new HostResolver(
            "slow",
            name -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return List.of();
            });
    AdminTarget target = new AdminTarget(new Endpoint("slow", 1), "u", Security.DISABLED);
    AdminClient client = new AdminClient(target, (e, d, u) -> Optional.empty(), hanging);
    assertThat(catchThrowableOfType(AdminException.class, () -> client.connect(SHORT)).failure())
        .isInstanceOf(Failure.TimedOut.class);
    never.countDown();
  }

  /** What a stub says after the client's first bytes. */
  @FunctionalInterface
  private interface Answer {
    void to(OutputStream out) throws Exception;
  }

  private static Failure against(Answer answer, SslMode mode) throws Exception {
    return against(answer, mode, DEADLINE);
  }

  private static Failure against(Answer answer, SslMode mode, Duration deadline) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread stub = Thread.startVirtualThread(() -> serve(server, answer));
      try {
        return failure(new Endpoint("127.0.0.1", server.getLocalPort()), mode, deadline);
      } finally {
        stub.interrupt();
      }
    }
  }

  private static void serve(ServerSocket server, Answer answer) {
    while (!server.isClosed()) {
      try (Socket peer = server.accept()) {
        peer.getInputStream().read();
        answer.to(peer.getOutputStream());
        peer.getOutputStream().flush();
        peer.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (Exception e) {
        continue;
      }
    }
  }

  private static Failure failure(Endpoint endpoint, SslMode mode, Duration deadline) {
    AdminClient client = Bouncer.client(endpoint, "watch", "secret", Bouncer.security(mode));
    return catchThrowableOfType(AdminException.class, () -> client.connect(deadline)).failure();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
