package io.howdah.guard.rules;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * A quota of which shares are leased. A caller who finds none here waits for the answer of Redis,
 * but never for long; while Redis cannot be asked, the guard has its own share. Everything but
 * waiting is done under this object's lock.
 *
 * @param <T> what Redis answers
 */
abstract class LeasedQuota<T> implements Quota {
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long DISTRUST_NANOS = TimeUnit.SECONDS.toNanos(1);
  final QuotaSource source;
  private final long born = System.nanoTime();

  /** Callers who are waiting for an answer. */
  int waiting;

  /** Redis is not to be asked earlier. */
  long notBefore = born;

  private long distrustUntil = born;
  private long askedAt = born;
  private CompletableFuture<Void> asking;

  LeasedQuota(QuotaSource source) {
    this.source = source;
  }

  /** What a call is charged when it starts, in units. */
  abstract long charge(int statements);

  /** Takes from what is leased. */
  abstract boolean take(long now, long charge);

  /** Takes from this guard's own share: 0, or the nanoseconds to wait. */
  abstract long alone(long now, long charge);

  abstract CompletionStage<T> request(long now);

  abstract void granted(T answer, long now);

  /** Whether Redis heard the request is not known: what it told is told again. */
  abstract void unanswered();

  /** Nothing was granted: how long to wait. */
  abstract long denied(long now);

  @Override
  public final Ticket acquire(int statements) {
    CompletableFuture<Void> answer;
    boolean joined;
    long charge;
    synchronized (this) {
      long now = System.nanoTime();
      charge = charge(statements);
      if (take(now, charge)) {
        return leased(charge);
      }
      if (isAlone(now)) {
        return own(now, charge);
      }
      joined = asking != null;
      if (joined ? now - askedAt > Waiting.MOST_NANOS : now - notBefore < 0) {
        return Ticket.refused(this, joined ? RETRY_NANOS : notBefore - now);
      }
      waiting++;
      answer = joined ? asking : ask(now);
    }
    return await(answer, charge, joined);
  }

  private Ticket leased(long charge) {
    return new Ticket(this, charge, false, 0);
  }

  private Ticket own(long now, long charge) {
    return new Ticket(this, charge, true, alone(now, charge));
  }

  private boolean isAlone(long now) {
    boolean silent = asking != null && now - askedAt > SILENCE_NANOS;
    return !source.reachable() || silent || now - distrustUntil < 0;
  }

  /** What was asked before this caller came may not have been asked for it: then once more. */
  private Ticket await(CompletableFuture<Void> answer, long charge, boolean joined) {
    Waiting.Answer got = Waiting.of(answer);
    CompletableFuture<Void> next;
    synchronized (this) {
      long now = System.nanoTime();
      boolean answered = got == Waiting.Answer.GIVEN;
      boolean taken = answered && take(now, charge);
      if (taken || !answered || !joined || now - notBefore < 0) {
        waiting--;
        return taken ? leased(charge) : refused(got, now, charge);
      }
      next = asking == null ? ask(now) : asking;
    }
    return await(next, charge, false);
  }

  private Ticket refused(Waiting.Answer got, long now, long charge) {
    return switch (got) {
      case GIVEN -> Ticket.refused(this, denied(now));
      case SLOW -> Ticket.refused(this, RETRY_NANOS);
      case FAILED -> {
        distrustUntil = now + DISTRUST_NANOS;
        yield own(now, charge);
      }
    };
  }

  private CompletableFuture<Void> ask(long now) {
    askedAt = now;
    CompletableFuture<Void> answer = request(now).thenAccept(this::answered).toCompletableFuture();
    asking = answer;
    answer.whenComplete((nothing, error) -> done(answer, error));
    return answer;
  }

  private synchronized void answered(T answer) {
    granted(answer, System.nanoTime());
  }

  private synchronized void done(CompletableFuture<Void> answer, Throwable error) {
    if (error != null) {
      unanswered();
    }
    if (asking == answer) {
      asking = null;
    }
  }

  /** Asks without a caller, if Redis can be asked and is not being asked. */
  final void askAside() {
    if (asking == null && source.reachable()) {
      ask(System.nanoTime());
    }
  }
}
