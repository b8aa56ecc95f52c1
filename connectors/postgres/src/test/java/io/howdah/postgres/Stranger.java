package io.howdah.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server by hand, for what no real one of the lab does: it says its lines, one for each message
 * of the client, and then nothing more.
 */
final class Stranger implements AutoCloseable {

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final byte[][] lines;

  private Stranger(byte[][] lines) throws IOException {
    this.lines = lines;
    Thread.ofVirtual().start(this::accept);
  }

  static Stranger saying(String... lines) throws IOException {
    byte[][] bytes = new byte[lines.length][];
    for (int line = 0; line < lines.length; line++) {
      bytes[line] = lines[line].getBytes(StandardCharsets.ISO_8859_1);
    }
    return new Stranger(bytes);
  }

  /** A message of the wire protocol. */
  static String message(char kind, String body) {
    int length = body.length() + 4;
    return kind
        + ""
        + (char) (length >>> 24)
        + (char) (length >>> 16 & 0xFF)
        + (char) (length >>> 8 & 0xFF)
        + (char) (length & 0xFF)
        + body;
  }

  static String error(String sqlState, String text) {
    return message('E', "SFATAL\0VFATAL\0C" + sqlState + "\0M" + text + "\0\0");
  }

  int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> talk(client));
      }
    } catch (IOException closed) {
      assert listening.isClosed();
    }
  }

  private void talk(Socket client) {
    byte[] heard = new byte[4096];
    try {
      for (byte[] line : lines) {
        if (client.getInputStream().read(heard) < 0) {
          return;
        }
        client.getOutputStream().write(line);
      }
    } catch (IOException gone) {
      assert client.isBound();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket client : open) {
      client.close();
    }
  }
}
