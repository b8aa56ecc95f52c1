package io.howdah.pgbouncer.admin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and private keys as libpq reads them: PEM files. */
final class Pem {

  private static final Pattern KEY =
      Pattern.compile("-----BEGIN ((?:RSA )?PRIVATE KEY)-----([^-]+)-----END");

  /** PKCS #8 header of an RSA key: version 0, rsaEncryption, then the key as an octet string. */
  private static final byte[] RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

  private Pem() {}

  static List<Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    byte[] bytes = Files.readAllBytes(file);
    return List.copyOf(factory.generateCertificates(new ByteArrayInputStream(bytes)));
  }

  static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
    Matcher match = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
    if (!match.find()) {
      throw new InvalidKeySpecException("no unencrypted private key in " + file);
    }
    byte[] der = Base64.getMimeDecoder().decode(match.group(2));
    return parse(match.group(1).startsWith("RSA") ? wrapRsa(der) : der, file);
  }

  private static PrivateKey parse(byte[] pkcs8, Path file) throws GeneralSecurityException {
    for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (InvalidKeySpecException e) {
        continue;
      }
    }
    throw new InvalidKeySpecException("no RSA, EC or EdDSA key in " + file);
  }

  private static byte[] wrapRsa(byte[] pkcs1) {
    return element(0x30, RSA, element(0x04, pkcs1));
  }

  private static byte[] element(int tag, byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteBuffer out = ByteBuffer.allocate(length + 5);
    out.put((byte) tag).put((byte) 0x83);
    out.put((byte) (length >> 16)).put((byte) (length >> 8)).put((byte) length);
    for (byte[] part : parts) {
      out.put(part);
    }
    return out.array();
  }
}
