package io.howdah.postgres;

import io.howdah.fleet.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What goes over one connection's wire: bytes, round trips, and the deadline of the work in hand.
 * Thread-safe: the alarm that ends late work runs on another thread.
 */
final class Meter {

  private final Endpoint endpoint;
  private final Contact contact;
  private final List<MeteredSocket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong roundTrips = new AtomicLong();
  private volatile char greeting;
  private volatile boolean asking;
  private volatile boolean expired;
  private volatile long deadlineNanos;

  Meter(Endpoint endpoint, Contact contact) {
    this.endpoint = endpoint;
    this.contact = contact;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  void deadline(Duration fromNow) {
    deadlineNanos = System.nanoTime() + fromNow.toNanos();
  }

  Duration remaining() {
    return Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
  }

  void opened(MeteredSocket socket) {
    sockets.add(socket);
    contact.spoke();
    if (expired) {
      socket.abandon();
    }
  }

  void sent() {
    asking = true;
    contact.spoke();
  }

  /** The first letter the peer ever said. */
  void greeted(byte letter) {
    greeting = (char) letter;
  }

  /** True where the peer agreed to TLS. */
  boolean tlsAgreed() {
    return greeting == 'S';
  }

  /** True where the peer has no TLS to offer. */
  boolean tlsDeclined() {
    return greeting == 'N';
  }

  /** The first bytes after something was sent end a round trip. */
  void received(int bytes) {
    received.addAndGet(bytes);
    contact.heard();
    if (asking) {
      asking = false;
      roundTrips.incrementAndGet();
    }
  }

  long bytesReceived() {
    return received.get();
  }

  int roundTrips() {
    return (int) roundTrips.get();
  }

  /** True after the deadline ended the work: the connection is of no use any more. */
  boolean hasExpired() {
    return expired;
  }

  /** Ends the work in hand: whoever waits on the wire gets an error at once. */
  void expire() {
    expired = true;
    abandon();
  }

  /** Closes every socket there ever was, without a word to the peer. */
  void abandon() {
    sockets.forEach(MeteredSocket::abandon);
  }

  /**
   * Asks a peer that has not said a word whether it understands lines of text. Some servers wait
   * for a line end and would be mistaken for a frozen PostgreSQL; Redis, which reads no further
   * than the zero bytes of our login, answers only a line longer than its limit of 64 KiB. Done
   * only when the attempt is about to be given up, because it spoils the conversation with a
   * PostgreSQL.
   */
  void askInPlainText() {
    if (received.get() == 0 && !sockets.isEmpty()) {
      Thread.ofVirtual().start(() -> writeLines(sockets.getLast()));
    }
  }

  private void writeLines(MeteredSocket socket) {
    byte[] lines = new byte[64 << 10];
    Arrays.fill(lines, (byte) '\n');
    try {
      socket.getOutputStream().write(lines);
    } catch (IOException gone) {
      // The attempt is over either way: its own error says why.
      asking = false;
    }
  }
}
