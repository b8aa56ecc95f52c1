package io.howdah.contract.decision;

import java.util.Comparator;
import java.util.Optional;

/**
 * Where a set of decisions is in their history. The epoch rises when another node becomes the
 * primary, the revision with every decision, so that a revision lost with a primary is never
 * confused with a new one.
 */
public record Stamp(long epoch, long revision) implements Comparable<Stamp> {
  /** Before any decision. */
  public static final Stamp NONE = new Stamp(0, 0);

  private static final Comparator<Stamp> ORDER =
      Comparator.comparingLong(Stamp::epoch).thenComparingLong(Stamp::revision);
  private static final long MOST = (1L << 53) - 1;

  /**
   * @throws IllegalArgumentException for a negative number or one over 53 bits, which Redis's
   *     scripts could not compare
   */
  public Stamp {
    if (epoch < 0 || revision < 0 || epoch > MOST || revision > MOST) {
      throw new IllegalArgumentException("no stamp: " + epoch + ":" + revision);
    }
  }

  /** From {@code epoch:revision}. */
  public static Optional<Stamp> parse(String text) {
    int colon = text == null ? -1 : text.indexOf(':');
    if (colon < 1 || text.length() > 40) {
      return Optional.empty();
    }
    try {
      long epoch = Long.parseLong(text, 0, colon, 10);
      return Optional.of(new Stamp(epoch, Long.parseLong(text, colon + 1, text.length(), 10)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public boolean isAfter(Stamp other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Stamp other) {
    return ORDER.compare(this, other);
  }

  /** {@code epoch:revision}. */
  @Override
  public String toString() {
    return epoch + ":" + revision;
  }
}
