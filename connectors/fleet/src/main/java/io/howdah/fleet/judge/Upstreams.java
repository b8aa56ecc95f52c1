package io.howdah.fleet.judge;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.WalReceiver;
import io.howdah.fleet.NodeFacts.WalSender;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the node a standby streams from. No single mark is reliable (names are free text, addresses
 * pass through relays and NAT), so they are tried from the most to the least telling.
 */
final class Upstreams {

  /** A sending node and its row for the standby. */
  record Found(String upstream, Optional<WalSender> sender) {}

  private final Sight sight;

  Upstreams(Sight sight) {
    this.sight = sight;
  }

  /** The observed upstream of a standby whose walreceiver runs. */
  Optional<Found> of(Node node, WalReceiver receiver) {
    return byEndpoint(node, receiver)
        .map(upstream -> new Found(upstream, row(upstream, node, receiver)))
        .or(() -> byName(node, receiver))
        .or(() -> bySlot(node, receiver));
  }

  /** The row of an upstream known by other means. */
  Optional<WalSender> row(String upstream, Node node, WalReceiver receiver) {
    List<WalSender> senders = senders(upstream);
    return senders.stream()
        .filter(sender -> calls(sender, node, receiver))
        .findFirst()
        .or(() -> byAddress(senders, node));
  }

  private Optional<String> byEndpoint(Node node, WalReceiver receiver) {
    if (receiver.senderPort().isEmpty()) {
      return Optional.empty();
    }
    Endpoint sender = new Endpoint(receiver.senderHost(), receiver.senderPort().getAsInt());
    return others(node)
        .filter(other -> other.endpoint().equals(sender))
        .map(Node::name)
        .findFirst();
  }

  private Optional<Found> byName(Node node, WalReceiver receiver) {
    return others(node)
        .flatMap(
            other ->
                senders(other.name()).stream()
                    .filter(sender -> calls(sender, node, receiver))
                    .map(sender -> new Found(other.name(), Optional.of(sender))))
        .findFirst();
  }

  private Optional<Found> bySlot(Node node, WalReceiver receiver) {
    List<String> holders =
        receiver.slotName().stream()
            .flatMap(slot -> others(node).map(Node::name).filter(name -> holds(name, slot)))
            .toList();
    return holders.size() == 1
        ? Optional.of(new Found(holders.getFirst(), row(holders.getFirst(), node, receiver)))
        : Optional.empty();
  }

  private boolean holds(String node, String slot) {
    return sight.facts(node).flatMap(facts -> facts.slots().toOptional()).stream()
        .flatMap(List::stream)
        .anyMatch(held -> held.active() && held.name().equals(slot));
  }

  private static boolean calls(WalSender sender, Node node, WalReceiver receiver) {
    return sender.applicationName().equals(node.name())
        || receiver.slotName().filter(sender.applicationName()::equals).isPresent();
  }

  private static Optional<WalSender> byAddress(List<WalSender> senders, Node node) {
    List<WalSender> same =
        senders.stream()
            .filter(
                sender -> sender.clientAddr().filter(node.endpoint().host()::equals).isPresent())
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private List<WalSender> senders(String node) {
    return sight.facts(node).map(NodeFacts::senders).flatMap(Fact::toOptional).orElse(List.of());
  }

  private Stream<Node> others(Node node) {
    return sight.fleet().nodes().stream().filter(other -> !other.name().equals(node.name()));
  }
}
