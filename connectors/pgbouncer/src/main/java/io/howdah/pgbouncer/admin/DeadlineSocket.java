package io.howdah.pgbouncer.admin;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * A socket whose reads, all together, end at a deadline. A plain socket timeout starts anew with
 * every byte, so a peer that dribbles holds it for ever; TLS on top of this socket is held too.
 */
final class DeadlineSocket extends Socket {

  private volatile Deadline deadline;
  private volatile boolean heard;

  DeadlineSocket(Deadline deadline) {
    this.deadline = deadline;
  }

  void until(Deadline deadline) {
    this.deadline = deadline;
  }

  /** Whether the peer has said anything yet. */
  boolean hasHeard() {
    return heard;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Bounded(super.getInputStream());
  }

  private final class Bounded extends FilterInputStream {

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      setSoTimeout(deadline.millisLeft());
      int read = super.read();
      heard = true;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      setSoTimeout(deadline.millisLeft());
      int count = super.read(bytes, offset, length);
      heard = true;
      return count;
    }
  }
}
