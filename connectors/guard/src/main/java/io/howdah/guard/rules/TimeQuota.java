package io.howdah.guard.rules;

import io.howdah.guard.rules.QuotaSource.Lease;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A share of a node's time, in microseconds. What a call will take is guessed from the calls before
 * it when it starts, and put right when it ends; what goes beyond the lease is owed.
 */
final class TimeQuota implements Quota {
  private static final long LEASE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final double LEAST_KEPT = 20_000;
  private static final double ASKS = 20;
  private static final double NEW = 0.2;
  private final QuotaSource source;
  private final String decision;
  private final String where;
  private final Rate rate;
  private final Bucket alone = new Bucket();
  private long units;
  private long leasedAt;
  private double usual;
  private long notBefore = System.nanoTime();
  private long distrustUntil = notBefore;
  private CompletableFuture<Lease> asking;

  TimeQuota(QuotaSource source, String decision, String where, double share) {
    this.source = source;
    this.decision = decision;
    this.where = where;
    this.rate = Rate.of(share * 1e6, LEAST_KEPT);
  }

  @Override
  public long acquire(int statements) {
    CompletableFuture<Lease> answer;
    synchronized (this) {
      long now = System.nanoTime();
      if (take(now)) {
        return 0;
      }
      if (!source.reachable() || now - distrustUntil < 0) {
        return alone.acquire(now, rate.share(source.guards(), LEAST_KEPT), usual);
      }
      if (now - notBefore < 0) {
        return notBefore - now;
      }
      answer = asking == null ? ask() : asking;
    }
    boolean answered = Waiting.answered(answer);
    synchronized (this) {
      return afterAnswer(answered);
    }
  }

  private long afterAnswer(boolean answered) {
    long now = System.nanoTime();
    if (!answered) {
      distrustUntil = now + Waiting.PAUSE_NANOS;
      return alone.acquire(now, rate.share(source.guards(), LEAST_KEPT), usual);
    }
    return take(now) ? 0 : Math.max(1, notBefore - now);
  }

  private boolean take(long now) {
    if (units > 0 && now - leasedAt > LEASE_NANOS) {
      units = 0;
    }
    if (units <= 0) {
      return false;
    }
    units -= (long) usual;
    return true;
  }

  private CompletableFuture<Lease> ask() {
    long owed = Math.max(0, -units);
    units = Math.max(0, units);
    long wanted = (long) Math.min(rate.capacity(), Math.max(LEAST_KEPT, usual));
    CompletableFuture<Lease> answer =
        source
            .lease(decision, where, rate, wanted, owed, ASKS)
            .thenApply(this::granted)
            .toCompletableFuture();
    asking = answer;
    answer.whenComplete((lease, error) -> done(answer));
    return answer;
  }

  private synchronized Lease granted(Lease lease) {
    long now = System.nanoTime();
    units += lease.units();
    leasedAt = now;
    notBefore = now + TimeUnit.MICROSECONDS.toNanos(lease.waitMicros());
    return lease;
  }

  private synchronized void done(CompletableFuture<Lease> answer) {
    if (asking == answer || asking != null && asking.isDone()) {
      asking = null;
    }
  }

  @Override
  public synchronized void ended(long nanos) {
    double micros = nanos / 1e3;
    double more = micros - (long) usual;
    units -= (long) more;
    alone.spend(more);
    usual = usual == 0 ? micros : usual * (1 - NEW) + micros * NEW;
  }

  /** Tells what is owed also when nobody asks any more. */
  @Override
  public synchronized void tick() {
    if (units < 0 && asking == null && source.reachable()) {
      ask();
    }
  }
}
