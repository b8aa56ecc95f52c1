package io.howdah.guard.rules;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Statements at once. Holds as many leased slots as run here, and gives back the others. */
final class SlotQuota implements Quota {
  private static final long LEASE_MILLIS = 5000;
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private final QuotaSource source;
  private final String decision;
  private final String where;
  private final long all;
  private int running;
  private int waiting;
  private long held;
  private long heldUntil = System.nanoTime();
  private long notBefore = heldUntil;
  private long distrustUntil = heldUntil;
  private CompletableFuture<Long> asking;

  SlotQuota(QuotaSource source, String decision, String where, double all) {
    this.source = source;
    this.decision = decision;
    this.where = where;
    this.all = Math.round(all);
  }

  @Override
  public long acquire(int statements) {
    CompletableFuture<Long> answer;
    boolean joined;
    synchronized (this) {
      long now = System.nanoTime();
      if (take(now)) {
        return 0;
      }
      if (!source.reachable() || now - distrustUntil < 0) {
        return alone();
      }
      if (now - notBefore < 0) {
        return notBefore - now;
      }
      waiting++;
      joined = asking != null;
      answer = joined ? asking : ask(running + waiting);
    }
    return await(answer, joined);
  }

  /** What was asked before this caller came did not ask for it. */
  private long await(CompletableFuture<Long> answer, boolean again) {
    boolean answered = Waiting.answered(answer);
    CompletableFuture<Long> next;
    synchronized (this) {
      if (answered && again && !take(System.nanoTime())) {
        next = asking == null ? ask(running + waiting) : asking;
      } else {
        waiting--;
        return again && answered ? 0 : afterAnswer(answered);
      }
    }
    return await(next, false);
  }

  private long afterAnswer(boolean answered) {
    long now = System.nanoTime();
    if (!answered) {
      distrustUntil = now + Waiting.PAUSE_NANOS;
      return alone();
    }
    if (take(now)) {
      return 0;
    }
    long pause = RETRY_NANOS / 2 + ThreadLocalRandom.current().nextLong(RETRY_NANOS);
    notBefore = now + pause;
    return pause;
  }

  /** At least one: a fleet without Redis goes on. */
  private long alone() {
    if (running >= Math.max(1, all / source.guards())) {
      return RETRY_NANOS;
    }
    running++;
    return 0;
  }

  private boolean take(long now) {
    if (running >= held || now - heldUntil >= 0) {
      return false;
    }
    running++;
    return true;
  }

  private CompletableFuture<Long> ask(long wanted) {
    long asked = System.nanoTime();
    held = Math.min(held, wanted);
    CompletableFuture<Long> answer =
        source
            .slots(decision, where, wanted, all, LEASE_MILLIS)
            .thenApply(granted -> granted(granted, asked))
            .toCompletableFuture();
    asking = answer;
    answer.whenComplete((granted, error) -> done(answer));
    return answer;
  }

  private synchronized Long granted(long granted, long asked) {
    held = granted;
    heldUntil = asked + TimeUnit.MILLISECONDS.toNanos(LEASE_MILLIS);
    return granted;
  }

  private synchronized void done(CompletableFuture<Long> answer) {
    if (asking == answer || asking != null && asking.isDone()) {
      asking = null;
    }
  }

  /** The slot is given back at once: others may wait for it. */
  @Override
  public synchronized void ended(long nanos) {
    running--;
    if (asking == null && held > running + waiting && source.reachable()) {
      ask(running + waiting);
    }
  }

  @Override
  public synchronized void tick() {
    boolean keep = running > 0 || held > 0 && System.nanoTime() - heldUntil < 0;
    if (keep && asking == null && source.reachable()) {
      ask(running + waiting);
    }
  }
}
