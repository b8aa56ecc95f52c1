package io.howdah.fleet.judge;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.WalReceiver;
import io.howdah.fleet.judge.Topology.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Draws the tree from what the nodes said. Pure. */
public final class TopologyRule {

  private final Sight sight;
  private final Upstreams upstreams;
  private final Optional<String> identifier;
  private final Optional<String> primary;

  private TopologyRule(Sight sight) {
    this.sight = sight;
    upstreams = new Upstreams(sight);
    identifier = Cluster.identifier(sight);
    primary = Cluster.primary(sight, identifier);
  }

  public static Topology of(Sight sight) {
    return new TopologyRule(sight).topology();
  }

  private Topology topology() {
    Map<String, Place> links = new HashMap<>();
    sight.fleet().nodes().forEach(node -> links.put(node.name(), link(node)));
    Map<String, Place> places = new HashMap<>();
    links.forEach((name, place) -> places.put(name, withRoot(name, place, links)));
    return new Topology(primary, identifier, Cluster.writers(sight, identifier), places);
  }

  private Place link(Node node) {
    Optional<NodeFacts> facts = sight.facts(node.name());
    if (facts.isEmpty()) {
      return configured(node);
    }
    return facts.get().inRecovery() ? standby(node, facts.get()) : Place.ROOT;
  }

  private Place standby(Node node, NodeFacts facts) {
    Optional<WalReceiver> receiver = facts.receiver().toOptional().flatMap(found -> found);
    if (receiver.isEmpty()) {
      return withoutReceiver(node, facts);
    }
    return upstreams
        .of(node, receiver.get())
        .map(found -> place(found.upstream(), true, found.sender()))
        .orElseGet(() -> unmatched(node, receiver.get()));
  }

  /** Without the right to see the receiver, the upstream's row still names the standby. */
  private Place withoutReceiver(Node node, NodeFacts facts) {
    boolean hidden = facts.receiver() instanceof Fact.Unknown<?>;
    Place place = configured(node);
    return hidden && place.upstream().isPresent()
        ? place(place.upstream().get(), true, row(node, place.upstream().get()))
        : place;
  }

  private Optional<NodeFacts.WalSender> row(Node node, String upstream) {
    WalReceiver nameless =
        new WalReceiver(
            "", "", OptionalInt.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());
    return upstreams.row(upstream, node, nameless);
  }

  private Place unmatched(Node node, WalReceiver receiver) {
    String port = receiver.senderPort().isPresent() ? ":" + receiver.senderPort().getAsInt() : "";
    Place place = configured(node);
    boolean allSeen = sight.fleet().nodes().stream().map(Node::name).allMatch(sight::answers);
    boolean sendersKnown =
        sight.fleet().nodes().stream()
            .flatMap(other -> sight.facts(other.name()).stream())
            .noneMatch(facts -> facts.senders() instanceof Fact.Unknown<?>);
    return new Place(
        place.upstream(),
        Optional.empty(),
        false,
        Optional.empty(),
        allSeen && sendersKnown ? Optional.of(receiver.senderHost() + port) : Optional.empty());
  }

  private Place configured(Node node) {
    boolean isRoot = node.name().equals(primary.orElse(sight.fleet().primary().name()));
    if (isRoot) {
      return Place.ROOT;
    }
    String upstream =
        node.upstream()
            .filter(name -> !name.equals(node.name()))
            .or(() -> primary)
            .orElse(sight.fleet().primary().name());
    return place(upstream, false, Optional.empty());
  }

  private static Place place(
      String upstream, boolean linked, Optional<NodeFacts.WalSender> sender) {
    return new Place(Optional.of(upstream), Optional.empty(), linked, sender, Optional.empty());
  }

  private Place withRoot(String name, Place place, Map<String, Place> links) {
    return new Place(
        place.upstream(), root(name, links), place.linked(), place.sender(), place.stranger());
  }

  /** Up the chain to a node that is known to take writes. */
  private Optional<String> root(String name, Map<String, Place> links) {
    Set<String> passed = new HashSet<>();
    String at = name;
    while (passed.add(at)) {
      if (sight.facts(at).filter(facts -> !facts.inRecovery()).isPresent()) {
        return Optional.of(at);
      }
      Place place = links.get(at);
      if (place == null || place.upstream().isEmpty() || place.stranger().isPresent()) {
        return Optional.empty();
      }
      at = place.upstream().get();
    }
    return Optional.empty();
  }
}
