package io.howdah.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A peer that says why and hangs up at once is heard, however early its hang-up comes. */
class LastWordsTest {
  private static final int OFTEN = 300;
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  @ParameterizedTest
  @CsvSource({
    "-ERR max number of clients reached, OutOfConnections, false",
    "-ERR max number of clients reached, OutOfConnections, true",
    "HTTP/1.1 400 Bad Request, WrongProtocol, false",
    "HTTP/1.1 400 Bad Request, WrongProtocol, true"
  })
  void theFirstAnswerTellsTheCause(String words, String kind, boolean afterFirstByte)
      throws Exception {
    assertThat(failures(words + "\r\n", afterFirstByte)).containsExactly(Map.entry(kind, OFTEN));
  }

  private static Map<String, Integer> failures(String words, boolean waits) throws IOException {
    Map<String, Integer> kinds = new TreeMap<>();
    try (ServerSocket stub = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> serve(stub, words, waits));
      Endpoint endpoint = new Endpoint("127.0.0.1", stub.getLocalPort());
      for (int i = 0; i < OFTEN; i++) {
        kinds.merge(read(endpoint).getClass().getSimpleName(), 1, Integer::sum);
      }
    }
    return kinds;
  }

  private static Failure read(Endpoint endpoint) {
    try (CacheObserver observer =
        RedisServer.observer(endpoint, "watch", "x", false, Optional.empty())) {
      return observer.read(DEADLINE).failure().orElseThrow();
    }
  }

  private static void serve(ServerSocket stub, String words, boolean waits) {
    while (!stub.isClosed()) {
      try (Socket peer = stub.accept()) {
        if (waits) {
          peer.getInputStream().read();
        }
        peer.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException gone) {
        continue;
      }
    }
  }
}
