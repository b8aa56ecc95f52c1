package io.howdah.guard.rules;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Statements at once. Holds as many leased slots as run here, and gives back the others. */
final class SlotQuota extends LeasedQuota<Long> {
  private static final long LEASE_MILLIS = 5000;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private final String decision;
  private final String where;
  private final long all;
  private int running;
  private long held;
  private long heldUntil = System.nanoTime();
  private long requestedAt = heldUntil;

  SlotQuota(QuotaSource source, String decision, String where, double all) {
    super(source);
    this.decision = decision;
    this.where = where;
    this.all = Math.round(all);
  }

  /** A call is one, however many statements it is worth. */
  @Override
  long charge(int statements) {
    return 1;
  }

  @Override
  boolean take(long now, long charge) {
    if (running >= held || now - heldUntil >= 0) {
      return false;
    }
    running++;
    return true;
  }

  /** At least one: a fleet without Redis goes on. */
  @Override
  long alone(long now, long charge) {
    if (running >= Math.max(1, all / source.guards())) {
      return PAUSE_NANOS;
    }
    running++;
    return 0;
  }

  @Override
  CompletionStage<Long> request(long now) {
    long wanted = running + waiting;
    held = Math.min(held, wanted);
    requestedAt = now;
    return source.slots(decision, where, wanted, all, LEASE_MILLIS);
  }

  @Override
  void granted(Long slots, long now) {
    held = slots;
    heldUntil = requestedAt + TimeUnit.MILLISECONDS.toNanos(LEASE_MILLIS);
  }

  @Override
  void unanswered() {
    // It is told anew how many are held, each time.
  }

  @Override
  long denied(long now) {
    long pause = PAUSE_NANOS / 2 + ThreadLocalRandom.current().nextLong(PAUSE_NANOS);
    notBefore = now + pause;
    return pause;
  }

  @Override
  public boolean lastsWithResult() {
    return true;
  }

  @Override
  public void ended(Ticket ticket, long nanos, int statements) {
    giveBack(ticket);
  }

  /** At once: others may wait for it. */
  @Override
  public synchronized void giveBack(Ticket ticket) {
    running--;
    if (held > running + waiting) {
      askAside();
    }
  }

  @Override
  public synchronized void tick() {
    boolean holds = held > 0 && System.nanoTime() - heldUntil < 0;
    if (running > 0 || holds) {
      askAside();
    }
  }
}
