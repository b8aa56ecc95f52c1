package io.howdah.desktop.topology;

import io.howdah.desktop.kit.NodeCard;
import io.howdah.desktop.kit.NodeCardModel;
import io.howdah.desktop.sight.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * Lanes, cards and bus. Cards are kept by name and updated in place; the layout is calculated again
 * only when the size or the set of cards has changed. JavaFX thread.
 */
final class LaneArea extends Region {
  private final Consumer<Target> onSelect;
  private final Consumer<String> onToggle;
  private final Bus bus = new Bus();
  private final Map<String, LaneView> lanes = new LinkedHashMap<>();
  private final Map<String, NodeCard> cards = new LinkedHashMap<>();
  private List<LaneSpec> specs = List.of();
  private double minCardWidth;
  private double dropX;
  private double viewportHeight;
  private LaneLayout layout;

  LaneArea(Consumer<Target> onSelect, Consumer<String> onToggle) {
    this.onSelect = onSelect;
    this.onToggle = onToggle;
    getStyleClass().add("lane-area");
  }

  void show(TopologyModel model) {
    List<LaneSpec> newSpecs = model.lanes().stream().map(LaneModel::spec).toList();
    Map<String, NodeCardModel> models = new LinkedHashMap<>();
    model.lanes().forEach(lane -> models.putAll(lane.cards()));
    boolean moved = !newSpecs.equals(specs) || minCardWidth != model.minCardWidth();
    boolean exchanged = !models.keySet().equals(cards.keySet()) || !sameLanes(model);
    if (exchanged) {
      exchange(model, models);
    }
    model.lanes().forEach(lane -> lanes.get(lane.spec().region()).show(lane));
    models.forEach((name, card) -> cards.get(name).setModel(card));
    mark(model.selected());
    if (moved || exchanged) {
      specs = newSpecs;
      minCardWidth = model.minCardWidth();
      relayout();
    }
  }

  /** Draws the selection before the next model comes. */
  void mark(Optional<Target> selected) {
    cards.forEach(
        (name, card) ->
            card.setSelected(selected.filter(target -> target.isNode(name)).isPresent()));
  }

  /** How tall the part is that can be seen, and where the primary's line comes down. */
  void setViewport(double height, double newDropX) {
    if (height != viewportHeight || newDropX != dropX) {
      viewportHeight = height;
      dropX = newDropX;
      relayout();
    }
  }

  Optional<NodeCard> card(String name) {
    return Optional.ofNullable(cards.get(name));
  }

  /** Every card that can be reached with the arrows. */
  List<Node> reachable() {
    List<Node> reachable = new ArrayList<>(cards.values());
    lanes.values().stream().map(LaneView::folded).filter(Node::isVisible).forEach(reachable::add);
    return reachable;
  }

  private boolean sameLanes(TopologyModel model) {
    return List.copyOf(lanes.keySet())
        .equals(model.lanes().stream().map(lane -> lane.spec().region()).toList());
  }

  private void exchange(TopologyModel model, Map<String, NodeCardModel> models) {
    cards.keySet().retainAll(models.keySet());
    Map<String, NodeCard> ordered = new LinkedHashMap<>();
    models.keySet().forEach(name -> ordered.put(name, cards.computeIfAbsent(name, this::newCard)));
    cards.clear();
    cards.putAll(ordered);
    Map<String, LaneView> old = new LinkedHashMap<>(lanes);
    lanes.clear();
    for (LaneModel lane : model.lanes()) {
      String region = lane.spec().region();
      LaneView view = old.get(region);
      lanes.put(region, view == null ? new LaneView(() -> onToggle.accept(region)) : view);
    }
    List<Node> children = new ArrayList<>();
    lanes.values().forEach(lane -> children.add(lane.box()));
    children.add(bus);
    lanes.values().forEach(lane -> children.addAll(List.of(lane.header(), lane.folded())));
    children.addAll(cards.values());
    getChildren().setAll(children);
  }

  private NodeCard newCard(String name) {
    NodeCard card = new NodeCard();
    card.setManaged(false);
    card.setOnMouseClicked(
        event -> {
          card.requestFocus();
          onSelect.accept(Target.node(name));
        });
    card.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            onSelect.accept(Target.node(name));
            event.consume();
          }
        });
    return card;
  }

  private void relayout() {
    layout = null;
    requestLayout();
    if (getParent() != null) {
      getParent().requestLayout();
    }
  }

  private LaneLayout places(double width) {
    if (layout == null || layout.width() != width) {
      layout =
          LaneLayout.of(specs, new LaneLayout.Area(width, viewportHeight, dropX, minCardWidth));
    }
    return layout;
  }

  /** The height the lanes need at a width. */
  double neededHeight(double width) {
    return places(width).height();
  }

  @Override
  protected void layoutChildren() {
    LaneLayout places = places(getWidth());
    places.lanes().forEach(lane -> lanes.get(lane.spec().region()).place(lane));
    places
        .cards()
        .forEach(
            (name, box) ->
                cards.get(name).resizeRelocate(box.x(), box.y(), box.width(), box.height()));
    bus.show(places);
  }
}
