package io.howdah.guard.rules;

/**
 * How a quota refills.
 *
 * @param perSecond units: statements, or microseconds of time
 * @param capacity most units that are kept for later
 * @param least units that are worth a grant: with fewer no call should start
 */
public record Rate(double perSecond, double capacity, double least) {
  /** So that callers who all come at the same instant of each second get what they may. */
  private static final double KEPT_SECONDS = 1;

  /** Keeps what a second brings, but at least so much. */
  static Rate of(double perSecond, double least) {
    return new Rate(perSecond, Math.max(least, perSecond * KEPT_SECONDS), 1);
  }

  /** Granted only when there are so many units, or as many as can be kept. */
  Rate granting(double atLeast) {
    return new Rate(perSecond, capacity, Math.max(1, Math.min(capacity, atLeast)));
  }

  /** One of so many equal shares. */
  Rate share(int parts, double least) {
    return of(perSecond / parts, least);
  }
}
