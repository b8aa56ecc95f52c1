package io.howdah.postgres;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A socket that counts, and that looks at the first bytes to see whether a PostgreSQL talks. */
final class MeteredSocket extends Socket {

  private final Meter meter;
  private InputStream input;

  MeteredSocket(Meter meter) {
    this.meter = meter;
  }

  @Override
  public synchronized InputStream getInputStream() throws IOException {
    if (input == null) {
      input = new Counting(super.getInputStream());
    }
    return input;
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new FilterOutputStream(super.getOutputStream()) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        meter.sent();
        out.write(bytes, offset, length);
      }
    };
  }

  /** Closes at once; a waiting reader gets an error. */
  void abandon() {
    try {
      close();
    } catch (IOException closing) {
      // A socket that cannot be closed twice is closed.
      assert isClosed();
    }
  }

  private final class Counting extends FilterInputStream {

    private boolean greeted;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      if (count > 0) {
        meter.received(count);
        if (!greeted) {
          greeted = true;
          meter.greeted(bytes[offset]);
          Greeting.check(bytes, offset, count);
        }
      }
      return count;
    }
  }
}
