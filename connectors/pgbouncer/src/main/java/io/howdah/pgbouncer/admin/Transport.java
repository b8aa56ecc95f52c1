package io.howdah.pgbouncer.admin;

import io.howdah.fleet.Failure;
import io.howdah.fleet.SslMode;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;

/** An open connection, plain or encrypted, that carries protocol messages. */
record Transport(Frames frames) {

  private static final byte[] SSL_REQUEST = {0, 0, 0, 8, 4, (byte) 0xd2, 0x16, 0x2f};

  /**
   * @param tls whether to ask for TLS; whether its refusal is an error is {@code sslmode}'s to say
   */
  static Transport open(DeadlineSocket socket, AdminTarget target, boolean tls) throws IOException {
    if (!tls || !offersTls(socket, target.security().mode())) {
      return over(socket);
    }
    try {
      return over(
          Tls.wrap(socket, target.endpoint().host(), target.endpoint().port(), target.security()));
    } catch (SSLException | GeneralSecurityException e) {
      throw new AdminException(new Failure.Tls(words(e)), e);
    }
  }

  private static Transport over(Socket socket) throws IOException {
    return new Transport(new Frames(socket.getInputStream(), socket.getOutputStream()));
  }

  private static boolean offersTls(DeadlineSocket socket, SslMode mode) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(SSL_REQUEST);
    out.flush();
    int answer = socket.getInputStream().read();
    return switch (answer) {
      case 'S' -> true;
      case 'N' -> {
        if (mode.compareTo(SslMode.REQUIRE) >= 0) {
          throw new AdminException(
              new Failure.Tls("the server offers no TLS, and sslmode is " + mode.word()));
        }
        yield false;
      }
      case -1 -> throw new EOFException("the server closed the connection");
      default -> throw AdminException.protocol("the answer is not the PostgreSQL protocol");
    };
  }

  /** JSSE hides the useful sentence in the cause. */
  private static String words(Exception e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String top = String.valueOf(e.getMessage());
    String deep = String.valueOf(deepest.getMessage());
    return top.contains(deep) ? top : top + ": " + deep;
  }
}
