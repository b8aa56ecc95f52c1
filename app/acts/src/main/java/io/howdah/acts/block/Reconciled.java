package io.howdah.acts.block;

import java.util.List;
import java.util.Optional;

/**
 * What a reconciliation did.
 *
 * @param recorded ids of decisions that were in force before and are recorded now
 * @param givenUp operations the database refused for good, with its reason
 * @param waiting operations that are still not recorded
 * @param published Redis was behind, and has everything now
 * @param problem why it could not go on; empty when all is in order
 */
public record Reconciled(
    List<String> recorded,
    List<String> givenUp,
    int waiting,
    boolean published,
    Optional<String> problem) {
  public Reconciled {
    recorded = List.copyOf(recorded);
    givenUp = List.copyOf(givenUp);
  }
}
