package io.howdah.contract.redis;

import java.nio.charset.StandardCharsets;

/**
 * The keys of one fleet in Redis. Names are escaped ({@code %3A} for a colon), so that none forges
 * another fleet's key or another kind of key.
 */
public final class RedisKeys {
  /** Of {@link #quota} when the whole fleet shares it. */
  public static final String FLEET = "fleet";

  /** The field of {@link #decisions} that holds the stamp of them all. */
  public static final String HEAD = "head";

  /**
   * The field of {@link #decisions} that holds the database's time less Redis's in milliseconds, as
   * it was at publication.
   */
  public static final String CLOCK = "clock";

  private final String prefix;

  private RedisKeys(String fleet) {
    prefix = "howdah:" + escape(fleet) + ":";
  }

  /**
   * @throws IllegalArgumentException for an empty name
   */
  public static RedisKeys of(String fleet) {
    if (fleet.isEmpty()) {
      throw new IllegalArgumentException("a fleet without a name");
    }
    return new RedisKeys(fleet);
  }

  /** HASH: decision id to JSON, and {@link #HEAD} and {@link #CLOCK}. */
  public String decisions() {
    return prefix + "decisions";
  }

  /** Where changes are published, as JSON. */
  public String channel() {
    return prefix + "decisions";
  }

  /** HASH: guard id to its roll-call as JSON. */
  public String guards() {
    return prefix + "guards";
  }

  /** ZSET: guard id by Redis's time in milliseconds when it was last heard. */
  public String seen() {
    return prefix + "guards:seen";
  }

  /** HASH: what is left of a decision's limit on a node, by name, or in all of the fleet. */
  public String quota(String decision, String node) {
    return prefix + "quota:" + escape(decision) + ":" + escape(node);
  }

  /** HASH: what was decided and not recorded yet, as JSON by the key of the operation. */
  public String unrecorded() {
    return prefix + "unrecorded";
  }

  /** STRING: who has the lease of a task. */
  public String lead(String task) {
    return prefix + "lead:" + escape(task);
  }

  /** STRING: that something which is done once is being done. */
  public String claim(String name) {
    return prefix + "claim:" + escape(name);
  }

  private static String escape(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (plain(b)) {
        out.append((char) b);
      } else {
        out.append('%').append(String.format("%02X", b & 0xff));
      }
    }
    return out.toString();
  }

  private static boolean plain(byte b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || b == '-'
        || b == '_'
        || b == '.';
  }
}
