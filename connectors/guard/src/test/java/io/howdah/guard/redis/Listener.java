package io.howdah.guard.redis;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;

/** Hears, or fails to. */
final class Listener implements Heard {
  final RuntimeException failure = new IllegalStateException("it fails");
  final AtomicInteger ticks = new AtomicInteger();
  volatile boolean fails;
  volatile DecisionSet set;

  @Override
  public void decisions(DecisionSet heard, ToLongFunction<Decision> endNanos) {
    fail();
    set = heard;
  }

  @Override
  public void tick() {
    ticks.incrementAndGet();
    fail();
  }

  @Override
  public String rollCall(int skipped) {
    fail();
    return "{}";
  }

  private void fail() {
    if (fails) {
      throw failure;
    }
  }
}
