package io.howdah.pgbouncer.admin;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Messages of the PostgreSQL protocol, version 3: one letter, a length, a body. Bounded, so that a
 * hostile or mistaken peer costs little memory. Not thread-safe.
 */
final class Frames {

  /** The console's longest message is a row of a few hundred bytes. */
  static final int MAX_FRAME_BYTES = 1 << 20;

  /** Enough for {@code SHOW CLIENTS} with 200,000 clients. */
  static final long MAX_ANSWER_BYTES = 64L << 20;

  private final DataInputStream in;
  private final OutputStream out;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream(256);
  private long answerBytes;

  Frames(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in, 16 << 10));
    this.out = out;
  }

  /** Adds a message to the next {@link #flush}. */
  void put(char type, byte[] body) throws IOException {
    DataOutputStream data = new DataOutputStream(pending);
    data.writeByte(type);
    data.writeInt(body.length + 4);
    data.write(body);
  }

  /** Adds the start-up message, the only one without a letter. */
  void putStartup(byte[] body) throws IOException {
    DataOutputStream data = new DataOutputStream(pending);
    data.writeInt(body.length + 4);
    data.write(body);
  }

  /** Sends everything put so far in one write; the answer's allowance starts anew. */
  void flush() throws IOException {
    pending.writeTo(out);
    pending.reset();
    out.flush();
    answerBytes = 0;
  }

  Frame read() throws IOException {
    int type = in.read();
    if (type < 0) {
      throw new EOFException("the server closed the connection");
    }
    int length = in.readInt();
    if (type < 'A' || type > 'z' || length < 4 || length > MAX_FRAME_BYTES) {
      throw AdminException.protocol("the answer is not the PostgreSQL protocol");
    }
    answerBytes += length;
    if (answerBytes > MAX_ANSWER_BYTES) {
      throw AdminException.protocol("the answer is longer than " + MAX_ANSWER_BYTES + " bytes");
    }
    byte[] body = in.readNBytes(length - 4);
    if (body.length < length - 4) {
      throw new EOFException("the server closed the connection inside a message");
    }
    return new Frame((char) type, new FrameBody(body));
  }

  /** A received message. */
  record Frame(char type, FrameBody body) {}

  /** Texts as the protocol ends them, with a zero byte each. */
  static byte[] strings(String... texts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String text : texts) {
      bytes.writeBytes(text.replace("\0", "").getBytes(StandardCharsets.UTF_8));
      bytes.write(0);
    }
    return bytes.toByteArray();
  }
}
