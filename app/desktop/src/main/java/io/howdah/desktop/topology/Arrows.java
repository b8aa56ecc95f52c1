package io.howdah.desktop.topology;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** Which card is next in a direction: the nearest one, straight ahead before to the side. */
final class Arrows {
  private static final double SIDEWAYS_COSTS = 3;

  private Arrows() {}

  /** A direction on the screen. */
  enum Way {
    UP(0, -1),
    DOWN(0, 1),
    LEFT(-1, 0),
    RIGHT(1, 0);

    private final int dx;
    private final int dy;

    Way(int dx, int dy) {
      this.dx = dx;
      this.dy = dy;
    }

    static Optional<Way> of(KeyCode key) {
      return switch (key) {
        case UP -> Optional.of(UP);
        case DOWN -> Optional.of(DOWN);
        case LEFT -> Optional.of(LEFT);
        case RIGHT -> Optional.of(RIGHT);
        default -> Optional.empty();
      };
    }
  }

  static Optional<Node> next(Node from, List<Node> all, Way way) {
    Bounds start = from.localToScene(from.getLayoutBounds());
    return all.stream()
        .filter(node -> node != from && ahead(start, scene(node), way) > 1)
        .min(Comparator.comparingDouble(node -> cost(start, scene(node), way)));
  }

  private static Bounds scene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static double ahead(Bounds from, Bounds to, Way way) {
    return (to.getCenterX() - from.getCenterX()) * way.dx
        + (to.getCenterY() - from.getCenterY()) * way.dy;
  }

  private static double cost(Bounds from, Bounds to, Way way) {
    double aside =
        way.dx == 0
            ? gap(from.getMinX(), from.getMaxX(), to.getMinX(), to.getMaxX())
            : gap(from.getMinY(), from.getMaxY(), to.getMinY(), to.getMaxY());
    return ahead(from, to, way) + aside * SIDEWAYS_COSTS;
  }

  /** Distance between two spans; zero when they overlap. */
  private static double gap(double aMin, double aMax, double bMin, double bMax) {
    return Math.max(0, Math.max(bMin - aMax, aMin - bMax));
  }
}
