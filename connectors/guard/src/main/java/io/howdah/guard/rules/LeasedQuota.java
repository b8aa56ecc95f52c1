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

  /** Takes from what is leased. */
  abstract boolean take(long now, int statements);

  /** Takes from this guard's own share; as {@link #acquire}. */
  abstract long alone(long now, int statements);

  abstract CompletionStage<T> request(long now);

  abstract void granted(T answer, long now);

  /** Nothing was granted: how long to wait. */
  abstract long denied(long now);

  @Override
  public final long acquire(int statements) {
    CompletableFuture<Void> answer;
    boolean joined;
    synchronized (this) {
      long now = System.nanoTime();
      if (take(now, statements)) {
        return 0;
      }
      if (isAlone(now)) {
        return alone(now, statements);
      }
      joined = asking != null;
      if (joined ? now - askedAt > Waiting.MOST_NANOS : now - notBefore < 0) {
        return joined ? RETRY_NANOS : notBefore - now;
      }
      waiting++;
      answer = joined ? asking : ask(now);
    }
    return await(answer, statements, joined);
  }

  private boolean isAlone(long now) {
    boolean silent = asking != null && now - askedAt > SILENCE_NANOS;
    return !source.reachable() || silent || now - distrustUntil < 0;
  }

  /** What was asked before this caller came may not have been asked for it: then once more. */
  private long await(CompletableFuture<Void> answer, int statements, boolean joined) {
    Waiting.Answer got = Waiting.of(answer);
    CompletableFuture<Void> next;
    synchronized (this) {
      long now = System.nanoTime();
      boolean answered = got == Waiting.Answer.GIVEN;
      boolean taken = answered && take(now, statements);
      if (taken || !answered || !joined || now - notBefore < 0) {
        waiting--;
        return taken ? 0 : refused(got, now, statements);
      }
      next = asking == null ? ask(now) : asking;
    }
    return await(next, statements, false);
  }

  private long refused(Waiting.Answer got, long now, int statements) {
    return switch (got) {
      case GIVEN -> denied(now);
      case SLOW -> RETRY_NANOS;
      case FAILED -> {
        distrustUntil = now + DISTRUST_NANOS;
        yield alone(now, statements);
      }
    };
  }

  private CompletableFuture<Void> ask(long now) {
    askedAt = now;
    CompletableFuture<Void> answer = request(now).thenAccept(this::answered).toCompletableFuture();
    asking = answer;
    answer.whenComplete((nothing, error) -> done(answer));
    return answer;
  }

  private synchronized void answered(T answer) {
    granted(answer, System.nanoTime());
  }

  private synchronized void done(CompletableFuture<Void> answer) {
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
