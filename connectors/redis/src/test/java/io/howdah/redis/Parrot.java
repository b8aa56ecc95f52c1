package io.howdah.redis;

import io.howdah.fleet.Endpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks Redis's protocol and lets everybody in, but has one answer to all questions. */
final class Parrot implements AutoCloseable {

  private final ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final byte[] answer;

  private Parrot(String answer) throws IOException {
    this.answer = (answer + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * @param answer without the end of its last line
   */
  static Parrot saying(String answer) throws IOException {
    Parrot parrot = new Parrot(answer);
    Thread.startVirtualThread(parrot::listen);
    return parrot;
  }

  Endpoint endpoint() {
    return new Endpoint("127.0.0.1", listening.getLocalPort());
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket peer = listening.accept();
        Thread.startVirtualThread(() -> talk(peer));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket peer) {
    try (peer;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream out = peer.getOutputStream();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = command(in, Integer.parseInt(line.substring(1)));
        out.write(command.equals("AUTH") ? "+OK\r\n".getBytes(StandardCharsets.US_ASCII) : answer);
      }
    } catch (IOException gone) {
      return;
    }
  }

  /** Arguments hold no line ends here. */
  private static String command(BufferedReader in, int parts) throws IOException {
    String first = "";
    for (int i = 0; i < parts; i++) {
      int left = Integer.parseInt(in.readLine().substring(1));
      StringBuilder part = new StringBuilder();
      while (part.toString().getBytes(StandardCharsets.UTF_8).length < left) {
        part.append((char) in.read());
      }
      in.readLine();
      first = i == 0 ? part.toString() : first;
    }
    return first;
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
