package io.howdah.lab.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.lab.LabException;
import io.howdah.lab.host.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RelayLoopTest {

  @Test
  void aMistakeInOneTaskOrLinkCostsNobodyElse() throws Exception {
    try (ServerSocket server = echo();
        RelayLoop loop = RelayLoop.start()) {
      RelayPort port = open(loop, server);
      assertThat(echoed(port)).isEqualTo('a');
      loop.submit(RelayLoopTest::mistaken);
      loop.submit(() -> loop.after(1, RelayLoopTest::mistaken));
      assertThat(echoed(port)).isEqualTo('a');
      breakOneLink(loop);
      assertThat(echoed(port)).isEqualTo('a');
    }
  }

  @Test
  void aChangeThatFailsIsToldAtOnce() throws Exception {
    try (ServerSocket server = echo();
        RelayLoop loop = RelayLoop.start()) {
      RelayPort taken = loop.port(server.getLocalPort(), server.getLocalPort());
      assertThatThrownBy(taken::open).isInstanceOf(LabException.class);
    }
  }

  private static void mistaken() {
    throw new IllegalStateException("a mistake, on purpose");
  }

  /** Returns when a channel's own part has thrown, and has been given up. */
  private static void breakOneLink(RelayLoop loop) throws IOException {
    Pipe pipe = Pipe.open();
    CompletableFuture<Void> failed = new CompletableFuture<>();
    pipe.source().configureBlocking(false);
    loop.submit(() -> register(loop, pipe, failed));
    failed.join();
    pipe.sink().close();
    pipe.source().close();
  }

  private static void register(RelayLoop loop, Pipe pipe, CompletableFuture<Void> failed) {
    try {
      pipe.source().register(loop.selector(), SelectionKey.OP_READ, new Broken(failed));
      pipe.sink().write(ByteBuffer.wrap(new byte[] {1}));
    } catch (IOException e) {
      failed.completeExceptionally(e);
    }
  }

  private record Broken(CompletableFuture<Void> failedOnce) implements RelayLoop.Ready {
    @Override
    public void ready(SelectionKey key) {
      key.cancel();
      mistaken();
    }

    @Override
    public void failed() {
      failedOnce.complete(null);
    }
  }

  private static RelayPort open(RelayLoop loop, ServerSocket server) {
    RelayPort port = loop.port(Ports.take(), server.getLocalPort());
    port.open();
    return port;
  }

  private static int echoed(RelayPort port) throws IOException {
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port.number())) {
      client.getOutputStream().write('a');
      return client.getInputStream().read();
    }
  }

  private static ServerSocket echo() throws IOException {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(() -> answer(server));
    return server;
  }

  private static void answer(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket peer = server.accept()) {
        peer.getInputStream().transferTo(peer.getOutputStream());
      } catch (IOException gone) {
        continue;
      }
    }
  }
}
