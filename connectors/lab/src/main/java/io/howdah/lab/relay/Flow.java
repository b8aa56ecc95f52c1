package io.howdah.lab.relay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;

/** Bytes one way. Reads no further while the other side has not taken what was read. */
final class Flow {
  private static final byte[] NOTHING = new byte[0];
  private static final int READY_FOR_QUERY_LENGTH = 6;
  private final SocketChannel from;
  private final SocketChannel to;
  private final ByteBuffer buffer;
  private final Queue<ByteBuffer> waiting = new ArrayDeque<>();
  private int held;
  private boolean started;
  private boolean sawReady;
  private boolean atEnd;
  private boolean closed;

  Flow(SocketChannel from, SocketChannel to, ByteBuffer buffer) {
    this.from = from;
    this.to = to;
    this.buffer = buffer;
  }

  /** Whether it has carried anything yet. */
  boolean started() {
    return started;
  }

  /** Whether the last bytes read were a server's ReadyForQuery . */
  boolean sawReady() {
    return sawReady;
  }

  boolean ended() {
    return closed;
  }

  int readOps() {
    return atEnd || !waiting.isEmpty() ? 0 : SelectionKey.OP_READ;
  }

  int writeOps() {
    return waiting.isEmpty() ? 0 : SelectionKey.OP_WRITE;
  }

  /** Reads once and passes it on; when {@code keep}, returns it for later instead. */
  byte[] read(boolean keep) throws IOException {
    buffer.clear();
    int count = from.read(buffer);
    buffer.flip();
    if (count < 0) {
      atEnd = true;
      closeWhenDone();
      return NOTHING;
    }
    sawReady = isReadyForQuery(count);
    started |= count > 0;
    if (keep || held > 0) {
      return copy();
    }
    pass(buffer);
    return NOTHING;
  }

  void hold() {
    held++;
  }

  void release(byte[] bytes) throws IOException {
    held--;
    pass(ByteBuffer.wrap(bytes));
    closeWhenDone();
  }

  void flush() throws IOException {
    while (!waiting.isEmpty()) {
      to.write(waiting.peek());
      if (waiting.peek().hasRemaining()) {
        return;
      }
      waiting.remove();
    }
    closeWhenDone();
  }

  private void pass(ByteBuffer bytes) throws IOException {
    if (waiting.isEmpty()) {
      to.write(bytes);
    }
    if (bytes.hasRemaining()) {
      ByteBuffer rest = ByteBuffer.allocate(bytes.remaining()).put(bytes);
      waiting.add(rest.flip());
    }
  }

  private byte[] copy() {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private void closeWhenDone() throws IOException {
    if (atEnd && waiting.isEmpty() && held == 0 && !closed) {
      closed = true;
      to.shutdownOutput();
    }
  }

  private boolean isReadyForQuery(int count) {
    int start = count - READY_FOR_QUERY_LENGTH;
    return start >= 0
        && buffer.get(start) == 'Z'
        && buffer.getInt(start + 1) == READY_FOR_QUERY_LENGTH - 1;
  }
}
