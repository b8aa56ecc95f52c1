package io.howdah.guard.rules;

import io.howdah.guard.rules.QuotaSource.Lease;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Statements a second. Leases a few of them ahead of need, and gives them up when they are not used
 * soon, so that a share is never long with a guard that does not need it. Of a batch all statements
 * count; what it takes beyond the lease is owed.
 */
final class RateQuota extends LeasedQuota<Lease> {
  private static final long LEASE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final double AHEAD_SECONDS = 0.05;
  private static final double WINDOW_SECONDS = 0.2;
  private final String decision;
  private final String where;
  private final Rate rate;
  private final double asks;
  private final Bucket own = new Bucket();
  private long units;
  private long owed;
  private long telling;
  private long leasedAt;
  private int wanted;
  private double wantedPerSecond;
  private long wantedSince = System.nanoTime();

  RateQuota(QuotaSource source, String decision, String where, double perSecond) {
    super(source);
    this.decision = decision;
    this.where = where;
    this.rate = Rate.of(perSecond, 1);
    this.asks = Math.max(20, Math.min(2000, 4 * perSecond));
  }

  @Override
  long charge(int statements) {
    return statements;
  }

  @Override
  boolean take(long now, long charge) {
    wanted++;
    if (units > 0 && now - leasedAt > LEASE_NANOS) {
      units = 0;
    }
    if (units <= 0) {
      return false;
    }
    long taken = Math.min(units, charge);
    units -= taken;
    owed += charge - taken;
    return true;
  }

  @Override
  long alone(long now, long charge) {
    return own.acquire(now, share(), charge);
  }

  private Rate share() {
    return rate.share(source.guards(), 1);
  }

  @Override
  CompletionStage<Lease> request(long now) {
    telling = owed;
    owed = 0;
    return source.lease(decision, where, rate, ahead(now), telling, asks);
  }

  @Override
  void granted(Lease lease, long now) {
    units += lease.units();
    leasedAt = now;
    double jitter = 0.75 + 0.5 * ThreadLocalRandom.current().nextDouble();
    notBefore = now + (long) (TimeUnit.MICROSECONDS.toNanos(lease.waitMicros()) * jitter);
  }

  @Override
  void unanswered() {
    owed += telling;
  }

  @Override
  long denied(long now) {
    return Math.max(1, notBefore - now);
  }

  private long ahead(long now) {
    double seconds = Math.max(1e-3, (now - wantedSince) / 1e9);
    double weight = Math.min(1, seconds / WINDOW_SECONDS);
    wantedPerSecond = wantedPerSecond * (1 - weight) + wanted / seconds * weight;
    wanted = 0;
    wantedSince = now;
    double ahead = Math.min(wantedPerSecond, rate.perSecond()) * AHEAD_SECONDS;
    return Math.max(1, Math.round(Math.min(ahead, rate.capacity())));
  }

  @Override
  public void ended(Ticket ticket, long nanos, int statements) {
    // A rate does not ask how long it takes.
  }

  @Override
  public synchronized void giveBack(Ticket ticket) {
    if (ticket.alone()) {
      own.spend(-ticket.charged(), share());
      return;
    }
    long forgiven = Math.min(owed, ticket.charged());
    owed -= forgiven;
    units += ticket.charged() - forgiven;
  }

  @Override
  public void tick() {
    // What is not used soon ends by itself.
  }
}
