package io.howdah.guard.rules;

import java.util.concurrent.atomic.LongAdder;

/** What became of the calls that a decision matched. From any thread. */
public final class Counts {
  private final LongAdder passed = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder wouldRefuse = new LongAdder();

  void pass(int more) {
    passed.add(more);
  }

  void refuse() {
    refused.increment();
  }

  void observe() {
    wouldRefuse.increment();
  }

  public long passed() {
    return passed.sum();
  }

  public long refused() {
    return refused.sum();
  }

  public long wouldRefuse() {
    return wouldRefuse.sum();
  }

  public boolean none() {
    return passed() == 0 && refused() == 0 && wouldRefuse() == 0;
  }
}
