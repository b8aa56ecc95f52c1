package io.howdah.desktop.topology;

import io.howdah.desktop.kit.FoldedModel;
import io.howdah.desktop.kit.NodeCardModel;
import io.howdah.desktop.sight.Looking;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.terms.Standing;
import io.howdah.fleet.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All nodes but the primary, as lanes of cards. Pure; any thread. */
final class Lanes {
  /** Up to this many replicas every card is open. */
  static final int MOST_OPEN_CARDS = 54;

  private final Sight sight;
  private final Looking looking;
  private final Optional<String> primary;
  private final Set<String> known;
  private final boolean folding;

  Lanes(Sight sight, Looking looking, Optional<String> primary) {
    Snapshot snapshot = sight.snapshot();
    this.sight = sight;
    this.looking = looking;
    this.primary = primary;
    this.known = snapshot.nodes().stream().map(Snapshot.NodeView::name).collect(Collectors.toSet());
    this.folding = snapshot.nodes().size() - 1 > MOST_OPEN_CARDS && looking.filter().isEmpty();
  }

  List<LaneModel> models() {
    Map<String, List<Standing>> regions = new LinkedHashMap<>();
    for (Snapshot.NodeView node : sight.snapshot().nodes()) {
      if (!Optional.of(node.name()).equals(primary)) {
        regions
            .computeIfAbsent(node.node().region(), region -> new ArrayList<>())
            .add(Standing.of(sight.snapshot(), node));
      }
    }
    List<LaneModel> lanes = new ArrayList<>();
    regions.forEach((region, standings) -> lane(region, standings).ifPresent(lanes::add));
    return lanes;
  }

  private Optional<LaneModel> lane(String region, List<Standing> standings) {
    LaneTree tree = new LaneTree(standings, primary, known);
    Map<String, NodeCardModel> cards = new LinkedHashMap<>();
    List<LaneTree.Place> places = tree.places();
    for (LaneTree.Place place : places) {
      cards.put(place.standing().name(), card(tree, place));
    }
    List<LaneTree.Place> open = open(region, places, cards);
    if (open.isEmpty() && !looking.filter().isEmpty()) {
      return Optional.empty();
    }
    cards.keySet().retainAll(open.stream().map(p -> p.standing().name()).toList());
    List<Slot> slots = open.stream().map(LaneTree.Place::slot).toList();
    Optional<FoldedModel> fold = fold(standings, open.size());
    return Optional.of(
        new LaneModel(
            new LaneSpec(region, fold.isPresent(), slots),
            LaneHead.of(region, standings),
            cards,
            fold,
            looking.opened().contains(region)));
  }

  private Optional<FoldedModel> fold(List<Standing> standings, int open) {
    List<Standing> healthy = standings.stream().filter(standing -> !needsLook(standing)).toList();
    return folding && !healthy.isEmpty()
        ? Optional.of(Folding.of(healthy, Math.min(open, standings.size() - healthy.size())))
        : Optional.empty();
  }

  private NodeCardModel card(LaneTree tree, LaneTree.Place place) {
    Standing standing = place.standing();
    Optional<String> via =
        place.feed() == Slot.Feed.ELSEWHERE ? standing.node().upstream() : Optional.empty();
    boolean relay = tree.isRelay(standing.name());
    return CardModels.of(sight, standing, relay, via);
  }

  private List<LaneTree.Place> open(
      String region, List<LaneTree.Place> places, Map<String, NodeCardModel> cards) {
    if (!looking.filter().isEmpty()) {
      return withAncestors(
          places,
          place -> looking.passes(cards.get(place.standing().name()).plain() + " " + region));
    }
    return !folding || looking.opened().contains(region)
        ? places
        : withAncestors(places, place -> needsLook(place.standing()));
  }

  /** What is wanted, and the relays above it, so that the tree stays true. */
  private static List<LaneTree.Place> withAncestors(
      List<LaneTree.Place> places, Predicate<LaneTree.Place> wanted) {
    Set<LaneTree.Place> kept = new HashSet<>();
    int child = 0;
    for (LaneTree.Place place : places.reversed()) {
      if (place.depth() < child || wanted.test(place)) {
        kept.add(place);
        child = place.depth();
      }
    }
    return places.stream().filter(kept::contains).toList();
  }

  private boolean needsLook(Standing standing) {
    boolean selected =
        looking.selected().filter(target -> target.isNode(standing.name())).isPresent();
    return selected || !standing.calm();
  }
}
