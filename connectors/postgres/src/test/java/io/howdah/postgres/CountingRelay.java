package io.howdah.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between an observer and a server and counts what goes by, independently of what the
 * observer says of itself.
 */
final class CountingRelay implements AutoCloseable {

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int target;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicInteger roundTrips = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicLong bytesToClient = new AtomicLong();

  CountingRelay(int target) throws IOException {
    this.target = target;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  int roundTrips() {
    return roundTrips.get();
  }

  int connections() {
    return connections.get();
  }

  long bytesToClient() {
    return bytesToClient.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        connections.incrementAndGet();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        Thread.ofVirtual().start(() -> pump(client, server, true));
        Thread.ofVirtual().start(() -> pump(server, client, false));
      }
    } catch (IOException closed) {
      assert listening.isClosed();
    }
  }

  private void pump(Socket from, Socket to, boolean question) {
    byte[] buffer = new byte[64 << 10];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
        count(question, count);
        out.write(buffer, 0, count);
      }
    } catch (IOException closed) {
      assert from.isClosed() || to.isClosed();
    }
  }

  private void count(boolean question, int bytes) {
    if (question) {
      asked.set(true);
      return;
    }
    bytesToClient.addAndGet(bytes);
    if (asked.getAndSet(false)) {
      roundTrips.incrementAndGet();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
