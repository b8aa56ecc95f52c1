package io.howdah.guard.rules;

/**
 * What a limit answered to one call. Ends once: by {@link Quota#ended} or by {@link
 * Quota#giveBack}.
 *
 * @param quota what it belongs to
 * @param charged what was taken when it started, in the units of the quota
 * @param alone whether that was taken from the guard's own share
 * @param waitNanos 0 when the call may start; else after how long trying again may help
 */
public record Ticket(Quota quota, long charged, boolean alone, long waitNanos) {

  static Ticket refused(Quota quota, long waitNanos) {
    return new Ticket(quota, 0, false, waitNanos);
  }

  boolean refuses() {
    return waitNanos > 0;
  }

  /** The call never started: something else refused it. */
  void giveBack() {
    quota.giveBack(this);
  }
}
