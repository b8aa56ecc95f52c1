package io.howdah.desktop.topology;

import io.howdah.desktop.topology.Wire.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws the bus for placed cards: one line from the primary, a trunk for every column it feeds, a
 * trunk for every relay, a stub for every card at the height of its name.
 */
final class Wiring {
  private static final double NAME_ABOVE_MIDDLE = 15.5;
  private static final double TRUNK_BEFORE_CARD = 8.5;
  private static final double RELAY_TRUNK = 6.5;
  private static final double FEEDER_X = 8.5;
  private static final double BYPASS = 13.5;

  private final double dropX;
  private final Map<String, Box> cards;
  private final List<Wire> wires = new ArrayList<>();
  private final List<Point> joints = new ArrayList<>();
  private double firstBusY = Double.NaN;

  Wiring(double dropX, Map<String, Box> cards) {
    this.dropX = Math.floor(dropX) + 0.5;
    this.cards = cards;
  }

  List<Wire> wires() {
    return wires;
  }

  List<Point> joints() {
    return joints;
  }

  /** Wires one band of lanes whose bus runs at {@code busY}. */
  void band(double busY, List<LaneLayout.Lane> lanes) {
    List<Double> trunks = new ArrayList<>();
    for (LaneLayout.Lane lane : lanes) {
      for (Box column : lane.columns()) {
        trunk(lane, column, busY).ifPresent(trunks::add);
      }
      relays(lane);
    }
    bus(busY, trunks);
  }

  private Optional<Double> trunk(LaneLayout.Lane lane, Box column, double busY) {
    double x = column.x() - TRUNK_BEFORE_CARD;
    double last = Double.NaN;
    for (Slot slot : lane.spec().slots()) {
      Box card = cards.get(slot.name());
      boolean here = card.x() >= column.x() && card.right() <= column.right() + 0.5;
      if (here && slot.feed() == Slot.Feed.BUS) {
        last = nameY(card);
        stub(x, card, slot.link());
      } else if (here && slot.feed() == Slot.Feed.ELSEWHERE) {
        stub(card.x() - TRUNK_BEFORE_CARD + 3, card, slot.link());
      }
    }
    if (lane.fold().isPresent() && column.equals(lane.columns().getFirst())) {
      Box block = lane.fold().get();
      last = Double.isNaN(last) ? nameY(block) : Math.max(last, nameY(block));
      stub(x, block, Slot.Link.CALM);
    }
    if (Double.isNaN(last)) {
      return Optional.empty();
    }
    wires.add(Wire.calm(new Point(x, busY), new Point(x, last)));
    joints.add(new Point(x, busY));
    return Optional.of(x);
  }

  /** The height of a card's name. */
  private static double nameY(Box card) {
    return card.y() + card.height() / 2 - NAME_ABOVE_MIDDLE;
  }

  private void stub(double fromX, Box card, Slot.Link link) {
    double y = nameY(card);
    wires.add(new Wire(List.of(new Point(fromX, y), new Point(card.x(), y)), link));
  }

  private void bus(double busY, List<Double> trunks) {
    if (trunks.isEmpty()) {
      return;
    }
    double left = trunks.getFirst();
    double right = trunks.getLast();
    if (Double.isNaN(firstBusY)) {
      firstBusY = busY;
      wires.addFirst(Wire.calm(new Point(dropX, 0), new Point(dropX, busY)));
      left = Math.min(left, dropX);
      right = Math.max(right, dropX);
    } else {
      wires.add(
          Wire.calm(
              new Point(dropX, firstBusY),
              new Point(FEEDER_X, firstBusY),
              new Point(FEEDER_X, busY)));
      left = FEEDER_X;
    }
    wires.add(Wire.calm(new Point(left, busY), new Point(right, busY)));
  }

  private void relays(LaneLayout.Lane lane) {
    List<Slot> slots = lane.spec().slots();
    for (int i = 0; i < slots.size(); i++) {
      List<Slot> children = childrenOf(slots, i);
      if (!children.isEmpty()) {
        relay(lane, cards.get(slots.get(i).name()), children);
      }
    }
  }

  private static List<Slot> childrenOf(List<Slot> slots, int relay) {
    int depth = slots.get(relay).depth();
    List<Slot> children = new ArrayList<>();
    for (int i = relay + 1; i < slots.size() && slots.get(i).depth() > depth; i++) {
      if (slots.get(i).depth() == depth + 1 && slots.get(i).feed() == Slot.Feed.RELAY) {
        children.add(slots.get(i));
      }
    }
    return children;
  }

  private void relay(LaneLayout.Lane lane, Box relay, List<Slot> children) {
    for (Box column : lane.columns()) {
      List<Slot> here =
          children.stream().filter(slot -> within(cards.get(slot.name()), column)).toList();
      if (!here.isEmpty()) {
        relayTrunk(relay, column, here);
      }
    }
  }

  private static boolean within(Box card, Box column) {
    return card.x() >= column.x() && card.x() < column.right();
  }

  private void relayTrunk(Box relay, Box column, List<Slot> children) {
    double x = cards.get(children.getFirst().name()).x() - LaneLayout.INDENT + RELAY_TRUNK;
    double last = nameY(cards.get(children.getLast().name()));
    if (within(relay, column)) {
      wires.add(Wire.calm(new Point(x, relay.bottom()), new Point(x, last)));
    } else {
      bypass(relay, column, x, last);
    }
    children.forEach(slot -> stub(x, cards.get(slot.name()), slot.link()));
  }

  /** Children that went on in the next column: below the relay, up the gutter, down to them. */
  private void bypass(Box relay, Box column, double x, double last) {
    double below = relay.bottom() + Density.DENSE.gap() / 2;
    double gutter = column.x() - BYPASS;
    double top = column.y() - 3;
    double out = relay.x() + RELAY_TRUNK;
    wires.add(
        Wire.calm(
            new Point(out, relay.bottom()),
            new Point(out, below),
            new Point(gutter, below),
            new Point(gutter, top),
            new Point(x, top),
            new Point(x, last)));
  }
}
