package io.howdah.guard.rules;

import io.howdah.guard.rules.QuotaSource.Lease;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * A share of one session's time, in microseconds. What a call will take is guessed from the calls
 * before it when it starts, and put right by that very guess when it ends; what goes beyond the
 * lease is owed.
 */
final class TimeQuota extends LeasedQuota<Lease> {
  private static final long LEASE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final double LEAST_KEPT = 20_000;
  private static final double AHEAD_SECONDS = 0.2;
  private static final double ASKS = 20;
  private static final double NEW = 0.2;
  private final String decision;
  private final String where;
  private final Rate rate;
  private final Bucket own = new Bucket();
  private long units;
  private long leasedAt;

  /** What one statement takes; 0 when that is not known. */
  private double usual;

  private long telling;

  TimeQuota(QuotaSource source, String decision, String where, double share) {
    super(source);
    this.decision = decision;
    this.where = where;
    this.rate = Rate.of(share * 1e6, LEAST_KEPT);
  }

  @Override
  long charge(int statements) {
    return (long) (usual == 0 ? LEAST_KEPT : usual * statements);
  }

  @Override
  boolean take(long now, long charge) {
    if (units > 0 && now - leasedAt > LEASE_NANOS) {
      units = 0;
    }
    if (units <= 0) {
      return false;
    }
    units -= charge;
    return true;
  }

  @Override
  long alone(long now, long charge) {
    return own.acquire(now, share(), charge);
  }

  private Rate share() {
    return rate.share(source.guards(), LEAST_KEPT);
  }

  @Override
  CompletionStage<Lease> request(long now) {
    telling = Math.max(0, -units);
    units = Math.max(0, units);
    Rate whole = rate.granting(charge(1));
    return source.lease(decision, where, whole, wanted(), telling, ASKS);
  }

  /** For those who wait, and a little ahead: what is not used soon is lost to all. */
  private long wanted() {
    double ahead = Math.min(LEAST_KEPT, rate.perSecond() * AHEAD_SECONDS);
    return (long) Math.min(rate.capacity(), Math.max(ahead, charge(Math.max(1, waiting))));
  }

  @Override
  void granted(Lease lease, long now) {
    units += lease.units();
    leasedAt = now;
    notBefore = now + TimeUnit.MICROSECONDS.toNanos(lease.waitMicros());
  }

  @Override
  void unanswered() {
    units -= telling;
  }

  @Override
  long denied(long now) {
    return Math.max(1, notBefore - now);
  }

  @Override
  public synchronized void ended(Ticket ticket, long nanos, int statements) {
    double micros = nanos / 1e3;
    charge(ticket, (long) micros - ticket.charged());
    double each = micros / statements;
    usual = usual == 0 ? each : usual * (1 - NEW) + each * NEW;
  }

  @Override
  public synchronized void giveBack(Ticket ticket) {
    charge(ticket, -ticket.charged());
  }

  /** More, or less when negative, of what the call started with. */
  private void charge(Ticket ticket, long more) {
    if (ticket.alone()) {
      own.spend(more, share());
    } else {
      units -= more;
    }
  }

  /** Tells what is owed also when nobody asks any more. */
  @Override
  public synchronized void tick() {
    if (units < 0) {
      askAside();
    }
  }
}
