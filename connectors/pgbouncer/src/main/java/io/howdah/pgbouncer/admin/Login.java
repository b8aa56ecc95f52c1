package io.howdah.pgbouncer.admin;

import io.howdah.fleet.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/** Start-up and authentication, until the console is ready for commands. */
final class Login {

  private static final int PROTOCOL_3_0 = 3 << 16;

  private final Frames frames;
  private final String user;
  private final Supplier<Optional<String>> password;
  private Scram scram;
  private boolean serverProven;

  Login(Frames frames, String user, Supplier<Optional<String>> password) {
    this.frames = frames;
    this.user = user;
    this.password = password;
  }

  void run() throws IOException {
    frames.putStartup(startup());
    frames.flush();
    while (true) {
      Frames.Frame frame = frames.read();
      switch (frame.type()) {
        case 'R' -> authenticate(frame.body());
        case 'S', 'K', 'N', 'v' -> {}
        case 'E' -> throw new AdminException(frame.body().serverMessage().failure(user));
        case 'Z' -> {
          return;
        }
        default -> throw unexpected(frame.type());
      }
    }
  }

  static AdminException unexpected(char type) {
    return AdminException.protocol("unexpected message '" + type + "'");
  }

  private byte[] startup() {
    byte[] names =
        Frames.strings(
            "user",
            user,
            "database",
            AdminTarget.DATABASE,
            "application_name",
            "howdah",
            "client_encoding",
            "UTF8",
            "");
    byte[] body = new byte[names.length + 4];
    body[1] = (byte) (PROTOCOL_3_0 >> 16);
    System.arraycopy(names, 0, body, 4, names.length);
    return body;
  }

  private void authenticate(FrameBody body) throws IOException {
    int kind = body.int32();
    switch (kind) {
      case 0 -> requireProof();
      case 3 -> send(Frames.strings(password()));
      case 5 -> send(Frames.strings(md5(user, password(), body.take(4))));
      case 10 -> sendFirst(Scram.start(body.cstrings(), password()));
      case 11 -> send(utf8(exchange().answer(body.rest())));
      case 12 -> {
        exchange().verify(body.rest());
        serverProven = true;
      }
      default ->
          throw new AdminException(
              new Failure.Refused("the server asks for authentication method " + kind));
    }
  }

  /** A server that starts SCRAM and then waves us through has not shown who it is. */
  private void requireProof() throws AdminException {
    if (scram != null && !serverProven) {
      throw AdminException.protocol("the server skipped its part of SCRAM");
    }
  }

  private void sendFirst(Scram started) throws IOException {
    scram = started;
    byte[] mechanism = Frames.strings(scram.mechanism());
    byte[] first = utf8(scram.first());
    byte[] body = new byte[mechanism.length + 4 + first.length];
    System.arraycopy(mechanism, 0, body, 0, mechanism.length);
    ByteBuffer.wrap(body, mechanism.length, 4).putInt(first.length);
    System.arraycopy(first, 0, body, mechanism.length + 4, first.length);
    send(body);
  }

  private Scram exchange() throws AdminException {
    if (scram == null) {
      throw AdminException.protocol("a SASL message came before SASL began");
    }
    return scram;
  }

  private void send(byte[] body) throws IOException {
    frames.put('p', body);
    frames.flush();
  }

  private String password() throws AdminException {
    return password
        .get()
        .orElseThrow(
            () -> new AdminException(new Failure.Refused("no password is known for " + user)));
  }

  private static String md5(String user, String password, byte[] salt) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      digest.update(utf8(password));
      String inner = HexFormat.of().formatHex(digest.digest(utf8(user)));
      digest.update(utf8(inner));
      return "md5" + HexFormat.of().formatHex(digest.digest(salt));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
