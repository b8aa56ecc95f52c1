package io.howdah.lab.host;

import io.howdah.lab.LabException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Loopback ports for the servers of this process's labs, from below the range that the kernel hands
 * to outgoing connections. They come in blocks: this process listens at the first port of each of
 * its blocks for as long as it lives, so that labs of other processes keep off the whole of it,
 * also while a server is down and its port is free. No port is given twice.
 */
public final class Ports {
  private static final int FIRST = 15_000;
  private static final int BLOCK = 100;
  private static final int BLOCKS = 160;

  /** Never closed: they are what makes a block ours. */
  private static final List<ServerSocket> CLAIMS = new ArrayList<>();

  private static int next;
  private static int end;

  private Ports() {}

  /** A port that nothing listens at; {@link LabException} when there is none. */
  public static synchronized int take() {
    while (true) {
      while (next < end) {
        int port = next++;
        if (isFree(port)) {
          return port;
        }
      }
      claim();
    }
  }

  private static void claim() {
    int start = ThreadLocalRandom.current().nextInt(BLOCKS);
    for (int tries = 0; tries < BLOCKS; tries++) {
      int block = FIRST + (start + tries) % BLOCKS * BLOCK;
      Optional<ServerSocket> claim = listen(block);
      if (claim.isPresent()) {
        CLAIMS.add(claim.get());
        next = block + 1;
        end = block + BLOCK;
        return;
      }
    }
    throw new LabException(
        "no free port for one more lab between " + FIRST + " and " + (FIRST + BLOCKS * BLOCK));
  }

  private static boolean isFree(int port) {
    Optional<ServerSocket> socket = listen(port);
    socket.ifPresent(Ports::close);
    return socket.isPresent();
  }

  private static Optional<ServerSocket> listen(int port) {
    ServerSocket socket = unbound();
    try {
      socket.setReuseAddress(true); // an old connection's remains do not keep a server from it
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return Optional.of(socket);
    } catch (IOException taken) {
      close(socket);
      return Optional.empty();
    }
  }

  private static ServerSocket unbound() {
    try {
      return new ServerSocket();
    } catch (IOException e) {
      throw new LabException("no socket to look for free ports with", e);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new LabException("a socket that looked for free ports stays open", e);
    }
  }
}
