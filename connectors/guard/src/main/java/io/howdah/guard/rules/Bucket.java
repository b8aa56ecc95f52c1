package io.howdah.guard.rules;

/** A quota that this guard has for itself, while it cannot ask for a lease. Not thread-safe. */
final class Bucket {
  private double units = Double.NaN;
  private long at;

  /** Answers 0 when it may start; else the nanoseconds after which trying again may help. */
  long acquire(long now, Rate rate, double wanted) {
    refill(now, rate);
    if (units < 1) {
      return (long) Math.max(1, (1 - units) / rate.perSecond() * 1e9);
    }
    units -= wanted;
    return 0;
  }

  /** Something was used that had not been asked for, or less was used when negative. */
  void spend(double more) {
    units -= Double.isNaN(units) ? 0 : more;
  }

  private void refill(long now, Rate rate) {
    double filled = Double.isNaN(units) ? 1 : units + (now - at) / 1e9 * rate.perSecond();
    units = Math.min(filled, rate.capacity());
    at = now;
  }
}
