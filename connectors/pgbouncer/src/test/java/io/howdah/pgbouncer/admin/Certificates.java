package io.howdah.pgbouncer.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An authority, a server certificate for the name {@code localhost} alone, and a client's. */
record Certificates(
    Path rootCert,
    Path serverCert,
    Path serverKey,
    Path clientCert,
    Path clientKey,
    Path clientKeyPkcs1) {

  static Certificates make(Path dir) throws IOException, InterruptedException {
    openssl(dir, "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt -subj /CN=root");
    sign(dir, "server", "localhost", "DNS:localhost");
    sign(dir, "watch", "watch", "DNS:watch");
    openssl(dir, "rsa -in watch.key -traditional -out watch-pkcs1.key");
    return new Certificates(
        dir.resolve("ca.crt"),
        dir.resolve("server.crt"),
        dir.resolve("server.key"),
        dir.resolve("watch.crt"),
        dir.resolve("watch.key"),
        dir.resolve("watch-pkcs1.key"));
  }

  private static void sign(Path dir, String file, String name, String alternative)
      throws IOException, InterruptedException {
    openssl(
        dir,
        "req -newkey rsa:2048 -nodes -keyout %1$s.key -out %1$s.csr -subj /CN=%2$s"
            .formatted(file, name));
    Files.writeString(dir.resolve(file + ".ext"), "subjectAltName=" + alternative);
    openssl(
        dir,
        "x509 -req -in %1$s.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out %1$s.crt -extfile %1$s.ext"
            .formatted(file));
  }

  private static void openssl(Path dir, String arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments.split(" ")));
    Path log = dir.resolve("openssl.log");
    Process process =
        new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(Files.readString(log));
    }
  }
}
