package io.howdah.desktop.topology;

import io.howdah.desktop.kit.CacheCard;
import io.howdah.desktop.kit.FilterField;
import io.howdah.desktop.kit.NodeCard;
import io.howdah.desktop.kit.PrimaryCard;
import io.howdah.desktop.kit.ScrollArea;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * The fleet as a tree: primary, cache and counts on top, the regions' lanes below, joined by the
 * bus. Only draws its model. JavaFX thread.
 */
public final class TopologyScreen extends Region {
  private static final double LEFT = 16;
  private static final double RIGHT = 18;
  private static final double TOP = 12;
  private static final double GAP = 12;
  private static final double CARDS = 170;
  private static final double COUNTS = 200;
  private static final double CACHE = 280;

  /** What the operator does on this screen. */
  public record Hands(
      Consumer<Target> select, Consumer<String> filter, Consumer<String> toggleRegion) {}

  private final PrimaryCard primary = new PrimaryCard(false);
  private final CacheCard cache = new CacheCard(false);
  private final CountsPanel counts;
  private final LaneArea lanes;
  private final ScrollPane scroll;
  private final Text empty = Texts.of("", Tone.MUTED);
  private TopologyModel model;

  public TopologyScreen(Hands hands) {
    getStyleClass().add("topology");
    counts = new CountsPanel(hands.filter());
    lanes = new LaneArea(hands.select(), hands.toggleRegion());
    scroll = new ScrollArea(lanes);
    scroll.getStyleClass().add("lane-scroll");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    pressable(primary, () -> hands.select().accept(Target.node(model.primary().name())));
    pressable(
        cache,
        () -> model.cache().ifPresent(card -> hands.select().accept(Target.cache(card.name()))));
    getChildren().addAll(primary, cache, counts, scroll, empty);
    addEventHandler(KeyEvent.KEY_PRESSED, this::arrows);
  }

  public void show(TopologyModel newModel) {
    model = newModel;
    primary.setModel(model.primary());
    boolean hasCache = model.cache().isPresent();
    if (cache.isVisible() != hasCache) {
      cache.setVisible(hasCache);
      requestLayout();
    }
    model.cache().ifPresent(cache::setModel);
    counts.show(model.counts());
    lanes.show(model);
    mark(model.selected());
    empty.setVisible(model.lanes().isEmpty());
    empty.setText(
        model.filter().isEmpty()
            ? Words.of("node.empty")
            : Words.of("node.filter-none", model.filter()));
  }

  /** Draws the selection at once, before the next model comes. */
  public void mark(Optional<Target> selected) {
    if (model != null) {
      lanes.mark(selected);
      primary.setSelected(
          selected.filter(target -> target.isNode(model.primary().name())).isPresent());
      cache.setSelected(selected.filter(target -> target.kind() == Target.Kind.CACHE).isPresent());
    }
  }

  public FilterField filter() {
    return counts.filter();
  }

  /** Moves the keyboard to a node's card and brings it into view. */
  public void reveal(String node) {
    if (model != null && node.equals(model.primary().name())) {
      primary.requestFocus();
      return;
    }
    lanes.card(node).ifPresent(this::focus);
  }

  private void focus(Node card) {
    card.requestFocus();
    double hidden = lanes.getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden > 0 && lanes.getChildrenUnmodifiable().contains(card)) {
      double middle = card.getLayoutY() - scroll.getViewportBounds().getHeight() / 2;
      scroll.setVvalue(Math.clamp(middle / hidden, 0, 1));
    }
  }

  private void arrows(KeyEvent event) {
    Optional<Arrows.Way> way = Arrows.Way.of(event.getCode());
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    List<Node> reachable = new ArrayList<>(List.of(primary));
    if (cache.isVisible()) {
      reachable.add(cache);
    }
    reachable.addAll(lanes.reachable());
    if (way.isPresent() && reachable.contains(focused)) {
      Arrows.next(focused, reachable, way.get()).ifPresent(this::focus);
      event.consume();
    }
  }

  private static void pressable(Node node, Runnable action) {
    node.setOnMouseClicked(
        event -> {
          node.requestFocus();
          action.run();
        });
    node.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            action.run();
            event.consume();
          }
        });
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double countsX = width - RIGHT - COUNTS;
    counts.resizeRelocate(countsX, TOP, COUNTS, CARDS);
    double cacheX = cache.isVisible() ? countsX - GAP - CACHE : countsX;
    if (cache.isVisible()) {
      cache.resizeRelocate(cacheX, TOP, CACHE, CARDS);
    }
    double primaryWidth = cacheX - GAP - LEFT;
    primary.resizeRelocate(LEFT, TOP, primaryWidth, CARDS);
    double top = TOP + CARDS;
    double height = Math.max(0, getHeight() - top);
    lanes.setViewport(height, LEFT + Math.floor(primaryWidth / 2) + 1);
    double needed = Math.max(height, lanes.neededHeight(width));
    lanes.setMinSize(width, needed);
    lanes.setPrefSize(width, needed);
    lanes.setMaxSize(width, needed);
    scroll.resizeRelocate(0, top, width, height);
    empty.relocate(LEFT + 2, top + 36);
  }

  /** The card of a node, if it is open. */
  Optional<NodeCard> card(String node) {
    return lanes.card(node);
  }
}
