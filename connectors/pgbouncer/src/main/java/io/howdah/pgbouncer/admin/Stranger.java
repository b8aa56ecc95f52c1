package io.howdah.pgbouncer.admin;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Asks a silent peer in plain text what it is, shortly before it is given up: a web server or a
 * cache waits for the end of a line, which the start-up message does not have.
 */
final class Stranger {

  private static final int MORE_THAN_A_CACHE_TAKES = 64 << 10;
  private static final double LATE = 0.8;

  private Stranger() {}

  /** The question to be asked of {@code socket}; cancel it as soon as the login is over. */
  static CompletableFuture<Void> askLate(DeadlineSocket socket, Duration left) {
    long millis = (long) (left.toMillis() * LATE);
    return CompletableFuture.runAsync(
        () -> ask(socket),
        CompletableFuture.delayedExecutor(
            millis, TimeUnit.MILLISECONDS, Thread::startVirtualThread));
  }

  private static void ask(DeadlineSocket socket) {
    if (socket.hasHeard() || socket.isClosed()) {
      return;
    }
    byte[] lines = new byte[MORE_THAN_A_CACHE_TAKES];
    Arrays.fill(lines, (byte) '\n');
    try {
      socket.getOutputStream().write(lines);
    } catch (IOException gone) {
      // The login is over either way: its own error says why.
      return;
    }
  }
}
