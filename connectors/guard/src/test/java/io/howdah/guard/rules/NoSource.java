package io.howdah.guard.rules;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Nobody to lease from. */
public enum NoSource implements QuotaSource {
  INSTANCE;

  @Override
  public boolean reachable() {
    return false;
  }

  @Override
  public int guards() {
    return 1;
  }

  @Override
  public CompletionStage<Lease> lease(
      String decision, String where, Rate rate, long wanted, long spent, double asks) {
    return CompletableFuture.failedFuture(new IllegalStateException("nobody to ask"));
  }

  @Override
  public CompletionStage<Long> slots(
      String decision, String where, long wanted, long all, long millis) {
    return CompletableFuture.failedFuture(new IllegalStateException("nobody to ask"));
  }
}
