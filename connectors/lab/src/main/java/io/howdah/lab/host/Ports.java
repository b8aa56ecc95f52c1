package io.howdah.lab.host;

import io.howdah.lab.LabException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free loopback ports, from below the range the kernel hands to outgoing connections, so that none
 * is taken between being found and being used. They stay bound until released.
 */
public final class Ports implements AutoCloseable {
  private static final int FIRST = 15_000;
  private static final int COUNT = 16_000;
  private final List<ServerSocket> held = new ArrayList<>();
  private int next = ThreadLocalRandom.current().nextInt(COUNT);

  public int take() {
    for (int tries = 0; tries < COUNT; tries++) {
      int port = FIRST + next++ % COUNT;
      if (hold(port)) {
        return port;
      }
    }
    throw new LabException("no free port between " + FIRST + " and " + (FIRST + COUNT));
  }

  private boolean hold(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      held.add(socket);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Frees the ports for the servers they were taken for. */
  @Override
  public void close() {
    held.forEach(Ports::release);
    held.clear();
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
