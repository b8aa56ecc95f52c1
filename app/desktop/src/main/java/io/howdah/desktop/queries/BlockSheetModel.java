package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Snippet;
import java.util.List;
import java.util.Optional;

/**
 * What the block sheet says about what is filled in on it.
 *
 * @param workloads of the fleet that run the digest
 * @param others the calls of no workload of the fleet, which only a decision for all concerns;
 *     empty where there are none
 * @param callers what a refused caller is told; what happens instead where none is refused
 * @param missing why it cannot be done yet; empty when only the confirmation is left
 * @param confirm the characters to type
 * @param guarded whether guards are known to run, so that refusing works
 * @param sweeping who cancels what runs, as long as it lasts
 */
record BlockSheetModel(
    String shortName,
    List<Snippet> oneLine,
    List<Traffic> workloads,
    String others,
    String regionNodes,
    String fleetNodes,
    String running,
    String ends,
    Prediction prediction,
    String callers,
    String missing,
    String confirm,
    boolean guarded,
    String sweeping) {

  /** A workload that runs the digest. */
  record Traffic(String name, String priority, String calls) {}

  /**
   * The estimate.
   *
   * @param from what it is estimated from: {@code estimate from the last 5 min}
   * @param freed {@code −38 %}; empty where nothing can be said
   * @param node it is said of
   * @param pool before and after, 0 to 1; NaN where unknown
   */
  record Prediction(
      String from,
      Optional<String> freed,
      String node,
      double pool,
      Level poolLevel,
      double after,
      String waiting,
      String within,
      String rejected) {}
}
