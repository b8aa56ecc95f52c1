package io.howdah.fleet.judge;

import io.howdah.fleet.NodeFacts.WalSender;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who streams from whom, as observed. Immutable.
 *
 * @param primary the node that takes the fleet's writes
 * @param systemIdentifier the cluster the fleet is, by its own majority
 * @param writers every answering node of this cluster that is not in recovery, newest timeline
 *     first
 * @param places by node name
 */
public record Topology(
    Optional<String> primary,
    Optional<String> systemIdentifier,
    List<String> writers,
    Map<String, Place> places) {
  public Topology {
    writers = List.copyOf(writers);
    places = Map.copyOf(places);
  }

  /**
   * One node's place in the tree.
   *
   * @param upstream the node it streams from, observed or else as configured; empty at a root
   * @param root the writing node at the upper end of its chain
   * @param linked the link to {@code upstream} is observed, not merely configured
   * @param sender the upstream's view of that link
   * @param stranger address of an upstream that is no node of the fleet
   */
  public record Place(
      Optional<String> upstream,
      Optional<String> root,
      boolean linked,
      Optional<WalSender> sender,
      Optional<String> stranger) {

    static final Place ROOT =
        new Place(Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
  }

  public Place place(String node) {
    return places.getOrDefault(node, Place.ROOT);
  }
}
