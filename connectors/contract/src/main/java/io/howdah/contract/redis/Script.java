package io.howdah.contract.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A Lua script that Redis runs in one step.
 *
 * @param sha1 its name for EVALSHA, 40 hexadecimal digits
 */
public record Script(String text, String sha1) {

  static Script named(String name) {
    try (InputStream in = Script.class.getResourceAsStream(name)) {
      byte[] bytes = in.readAllBytes();
      String sha1 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
      return new Script(new String(bytes, StandardCharsets.UTF_8), sha1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
