package io.howdah.guard.rules;

import io.howdah.contract.redis.Scripts;

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
    units = less(wanted, rate);
    return 0;
  }

  /** Something was used that had not been asked for, or less was used when negative. */
  void spend(double more, Rate rate) {
    units = Double.isNaN(units) ? units : less(more, rate);
  }

  private double less(double used, Rate rate) {
    return Math.max(units - used, -Scripts.MOST_OWED_SECONDS * rate.perSecond());
  }

  private void refill(long now, Rate rate) {
    double filled = Double.isNaN(units) ? 1 : units + (now - at) / 1e9 * rate.perSecond();
    units = Math.min(filled, rate.capacity());
    at = now;
  }
}
