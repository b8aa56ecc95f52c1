package io.howdah.guard.rules;

import java.util.concurrent.CompletionStage;

/** Where shares of a limit are leased from: Redis, which all guards share. From any thread. */
public interface QuotaSource {

  /** What of a steadily refilling quota is given, and how long to wait before asking again. */
  record Lease(long units, long waitMicros) {}

  /** Whether asking makes sense at all. */
  boolean reachable();

  /** Guards of this fleet that are alive, as last known; at least 1. */
  int guards();

  /**
   * @param where a node's name, or that of the fleet
   * @param spent units that were used beyond what was leased
   * @param asks how often all guards together should ask in a second
   */
  CompletionStage<Lease> lease(
      String decision, String where, Rate rate, long wanted, long spent, double asks);

  /**
   * @param wanted to hold in all, including those held
   * @return how many may be held
   */
  CompletionStage<Long> slots(String decision, String where, long wanted, long all, long millis);
}
