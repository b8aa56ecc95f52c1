package io.howdah.contract.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes digests, by the rules of version 1. Assumes {@code standard_conforming_strings}, as
 * PostgreSQL has it by default. Takes time linear in the text, keeps nothing, throws nothing
 * whatever the text. From any thread.
 */
public final class Digests {
  /** What every digest of these rules starts with. */
  public static final String PREFIX = "fd1:";

  private static final int BYTES = 16;
  private static final MessageDigest SHA_256 = sha256();
  private static final HexFormat HEX = HexFormat.of();

  private Digests() {}

  /** The digest of one statement. Several in one text have one digest together. */
  public static Digest of(String sql) {
    Canonical canonical = Canonical.of(sql == null ? "" : sql);
    return new Digest(id(canonical.out()), canonical.text(), canonical.returning());
  }

  private static String id(Out text) {
    MessageDigest hash = fresh();
    text.digest(hash);
    return PREFIX + HEX.formatHex(hash.digest(), 0, BYTES);
  }

  /** A clone costs less than a look-up, and nothing is kept for a thread. */
  private static MessageDigest fresh() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      return sha256();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
