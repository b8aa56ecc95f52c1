package io.howdah.guard.rules;

import io.howdah.guard.rules.QuotaSource.Lease;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Statements a second. Leases a few of them ahead of need, and gives them up when they are not used
 * soon, so that a share is never long with a guard that does not need it. Of a batch all statements
 * count; what it takes beyond the lease is owed.
 */
final class RateQuota implements Quota {
  private static final long LEASE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final double AHEAD_SECONDS = 0.05;
  private final QuotaSource source;
  private final String decision;
  private final String where;
  private final Rate rate;
  private final double asks;
  private final Bucket alone;
  private long units;
  private long owed;
  private long leasedAt;
  private long notBefore = System.nanoTime();
  private long distrustUntil = notBefore;
  private int wantedByCallers;
  private double wantedPerSecond;
  private long wantedSince = notBefore;
  private CompletableFuture<Lease> asking;

  RateQuota(QuotaSource source, String decision, String where, double perSecond) {
    this.source = source;
    this.decision = decision;
    this.where = where;
    this.rate = Rate.of(perSecond, 1);
    this.asks = Math.max(20, Math.min(2000, 4 * perSecond));
    this.alone = new Bucket();
  }

  @Override
  public long acquire(int statements) {
    CompletableFuture<Lease> answer;
    synchronized (this) {
      long now = System.nanoTime();
      wantedByCallers++;
      if (take(now, statements)) {
        return 0;
      }
      if (!source.reachable() || now - distrustUntil < 0) {
        return alone.acquire(now, rate.share(source.guards(), 1), statements);
      }
      if (now - notBefore < 0) {
        return notBefore - now;
      }
      answer = asking == null ? ask(now) : asking;
    }
    boolean answered = Waiting.answered(answer);
    synchronized (this) {
      return afterAnswer(answered, statements);
    }
  }

  private long afterAnswer(boolean answered, int statements) {
    long now = System.nanoTime();
    if (!answered) {
      distrustUntil = now + Waiting.PAUSE_NANOS;
      return alone.acquire(now, rate.share(source.guards(), 1), statements);
    }
    return take(now, statements) ? 0 : Math.max(1, notBefore - now);
  }

  private boolean take(long now, int statements) {
    if (units > 0 && now - leasedAt > LEASE_NANOS) {
      units = 0;
    }
    if (units <= 0) {
      return false;
    }
    long taken = Math.min(units, statements);
    units -= taken;
    owed += statements - taken;
    return true;
  }

  private CompletableFuture<Lease> ask(long now) {
    CompletableFuture<Lease> answer =
        source
            .lease(decision, where, rate, wanted(now), owed, asks)
            .thenApply(this::granted)
            .toCompletableFuture();
    owed = 0;
    asking = answer;
    answer.whenComplete((lease, error) -> done(answer));
    return answer;
  }

  private synchronized Lease granted(Lease lease) {
    long now = System.nanoTime();
    units += lease.units();
    leasedAt = now;
    notBefore = now + jittered(TimeUnit.MICROSECONDS.toNanos(lease.waitMicros()));
    return lease;
  }

  private synchronized void done(CompletableFuture<Lease> answer) {
    if (asking == answer || asking != null && asking.isDone()) {
      asking = null;
    }
  }

  private long wanted(long now) {
    double seconds = Math.max(1e-3, (now - wantedSince) / 1e9);
    double weight = Math.min(1, seconds / 0.2);
    wantedPerSecond = wantedPerSecond * (1 - weight) + wantedByCallers / seconds * weight;
    wantedByCallers = 0;
    wantedSince = now;
    double ahead = Math.min(wantedPerSecond, rate.perSecond()) * AHEAD_SECONDS;
    return Math.max(1, Math.round(Math.min(ahead, rate.capacity())));
  }

  private static long jittered(long nanos) {
    return (long)
        (nanos * (0.75 + 0.5 * java.util.concurrent.ThreadLocalRandom.current().nextDouble()));
  }

  @Override
  public void ended(long nanos) {
    // A rate does not ask how long it takes.
  }

  @Override
  public void tick() {
    // What is not used soon ends by itself.
  }
}
