package io.howdah.guard.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers as told, so that faults can be had that no Redis produces at will. */
final class StubSource implements QuotaSource {
  final Deque<Lease> leases = new ArrayDeque<>();
  boolean reachable = true;
  boolean silent;

  /** What it is told is lost. */
  boolean failing;

  int guards = 1;
  long slots = Long.MAX_VALUE;
  int asked;
  long spent;

  /** Of the last lease that was asked for. */
  long wanted;

  @Override
  public boolean reachable() {
    return reachable;
  }

  @Override
  public int guards() {
    return guards;
  }

  @Override
  public CompletionStage<Lease> lease(
      String decision, String where, Rate rate, long wanted, long used, double asks) {
    asked++;
    this.wanted = wanted;
    if (failing) {
      return CompletableFuture.failedFuture(new IllegalStateException("lost"));
    }
    spent += used;
    if (silent) {
      return new CompletableFuture<>();
    }
    return CompletableFuture.completedFuture(
        leases.isEmpty() ? new Lease(0, 1_000_000) : leases.poll());
  }

  @Override
  public CompletionStage<Long> slots(
      String decision, String where, long wanted, long all, long millis) {
    asked++;
    return silent
        ? new CompletableFuture<>()
        : CompletableFuture.completedFuture(Math.min(wanted, slots));
  }
}
