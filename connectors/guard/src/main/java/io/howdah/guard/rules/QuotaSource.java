package io.howdah.guard.rules;

import java.util.concurrent.CompletionStage;

/** Where shares of a limit are leased from: Redis, which all guards share. From any thread. */
public interface QuotaSource {

  /**
   * What of a steadily refilling quota is given, and how long to wait before asking again.
   *
   * @param units statements, or microseconds of time; whole, and 0 when none are left
   */
  record Lease(long units, long waitMicros) {}

  /** Whether asking makes sense at all. */
  boolean reachable();

  /** Guards of this fleet that are alive, as last known; at least 1. */
  int guards();

  /**
   * A share of what refills steadily. Completes exceptionally where Redis does not answer.
   *
   * @param decision the id of the one that limits
   * @param where a node's name, or that of the fleet
   * @param rate of the whole quota, in units a second
   * @param wanted most units that are of use
   * @param spent units that were used beyond what was leased
   * @param asks how often all guards together should ask in a second
   */
  CompletionStage<Lease> lease(
      String decision, String where, Rate rate, long wanted, long spent, double asks);

  /**
   * A share of what may run at once. Completes exceptionally where Redis does not answer.
   *
   * @param wanted to hold in all, including those held; 0 gives them back
   * @param all statements that may run at once, of all guards
   * @param millis how long the share is kept, unless it is asked for again
   * @return how many may be held
   */
  CompletionStage<Long> slots(String decision, String where, long wanted, long all, long millis);
}
