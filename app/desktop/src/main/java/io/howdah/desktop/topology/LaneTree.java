package io.howdah.desktop.topology;

import io.howdah.desktop.terms.Standing;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot.NodeView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who streams from whom inside one lane: fleet order, children below the relay they stream from,
 * whatever the depth. A circle, which a fleet in transition may show, is broken open.
 */
final class LaneTree {
  private final Map<String, Standing> lane = new LinkedHashMap<>();
  private final Map<String, List<Standing>> children = new LinkedHashMap<>();
  private final Optional<String> primary;
  private final Set<String> known;

  LaneTree(List<Standing> standings, Optional<String> primary, Set<String> known) {
    this.primary = primary;
    this.known = known;
    standings.forEach(standing -> lane.put(standing.name(), standing));
    for (Standing standing : standings) {
      parent(standing)
          .ifPresent(name -> children.computeIfAbsent(name, n -> new ArrayList<>()).add(standing));
    }
  }

  /** One node in its place. */
  record Place(Standing standing, int depth, Slot.Feed feed) {

    Slot slot() {
      return new Slot(standing.name(), depth, feed, link(standing));
    }
  }

  List<Place> places() {
    List<Place> places = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    lane.values().stream()
        .filter(standing -> parent(standing).isEmpty())
        .forEach(root -> visit(root, 0, places, seen));
    lane.values().forEach(rest -> visit(rest, 0, places, seen));
    return places;
  }

  boolean isRelay(String name) {
    return children.containsKey(name);
  }

  private void visit(Standing standing, int depth, List<Place> places, Set<String> seen) {
    if (seen.add(standing.name())) {
      places.add(new Place(standing, depth, feed(standing, depth)));
      children
          .getOrDefault(standing.name(), List.of())
          .forEach(child -> visit(child, depth + 1, places, seen));
    }
  }

  private Optional<String> parent(Standing standing) {
    return upstream(standing.node())
        .filter(lane::containsKey)
        .filter(name -> !name.equals(standing.name()));
  }

  private Slot.Feed feed(Standing standing, int depth) {
    if (depth > 0) {
      return Slot.Feed.RELAY;
    }
    Optional<String> upstream = upstream(standing.node());
    if (upstream.isEmpty()) {
      return Slot.Feed.NONE;
    }
    if (upstream.equals(primary)) {
      return Slot.Feed.BUS;
    }
    return known.contains(upstream.get()) ? Slot.Feed.ELSEWHERE : Slot.Feed.NONE;
  }

  /** A node that takes writes, or belongs elsewhere, streams from nobody, whatever was meant. */
  static Optional<String> upstream(NodeView node) {
    boolean apart =
        node.reasons().stream()
            .anyMatch(
                reason ->
                    reason instanceof Reason.Promoted
                        || reason instanceof Reason.TwoPrimaries
                        || reason instanceof Reason.AnotherCluster);
    return apart ? Optional.empty() : node.upstream();
  }

  private static Slot.Link link(Standing standing) {
    boolean broken =
        standing.has(Reason.NotStreaming.class)
            || standing.has(Reason.NoAnswer.class)
            || standing.has(Reason.Down.class)
            || standing.has(Reason.RefusesUs.class)
            || standing.has(Reason.StartingUp.class)
            || standing.has(Reason.UnknownUpstream.class);
    if (broken) {
      return Slot.Link.STALE;
    }
    boolean late =
        standing.has(Reason.Lagging.class)
            || standing.has(Reason.LinkSilent.class)
            || standing.has(Reason.ReplayPaused.class);
    return late && standing.node().maintenance().isEmpty() ? Slot.Link.WARN : Slot.Link.CALM;
  }
}
