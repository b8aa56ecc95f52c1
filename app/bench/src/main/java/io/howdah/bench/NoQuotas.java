package io.howdah.bench;

import io.howdah.guard.rules.QuotaSource;
import io.howdah.guard.rules.Rate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A guard without limits has nobody to ask for a share of one. */
enum NoQuotas implements QuotaSource {
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
    return CompletableFuture.completedFuture(new Lease(0, 0));
  }

  @Override
  public CompletionStage<Long> slots(
      String decision, String where, long wanted, long all, long millis) {
    return CompletableFuture.completedFuture(0L);
  }
}
