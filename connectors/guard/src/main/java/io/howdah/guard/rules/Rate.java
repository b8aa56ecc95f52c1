package io.howdah.guard.rules;

/**
 * How a quota refills.
 *
 * @param perSecond units: statements, or microseconds of time
 * @param capacity most units that are kept for later
 */
public record Rate(double perSecond, double capacity) {
  private static final double KEPT_SECONDS = 0.4;

  /** Keeps what two fifths of a second bring, but at least so much. */
  static Rate of(double perSecond, double least) {
    return new Rate(perSecond, Math.max(least, perSecond * KEPT_SECONDS));
  }

  /** One of so many equal shares. */
  Rate share(int parts, double least) {
    return of(perSecond / parts, least);
  }
}
