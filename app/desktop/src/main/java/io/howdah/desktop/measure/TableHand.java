package io.howdah.desktop.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/**
 * An operator at the table of digests: scrolls, sorts, types a filter, selects, by a mouse and keys
 * of the display. For a thread that may wait.
 */
final class TableHand {
  private static final Duration BETWEEN_KEYS = Duration.ofMillis(120);
  private static final Duration LOOK = Duration.ofSeconds(3);
  private static final int NOTCHES = 20;
  private static final int SORTED_BY = 8;

  private final Scene scene;
  private final Robot robot;
  private int round;

  /** On the JavaFX thread. */
  TableHand(Scene scene) {
    this.scene = scene;
    this.robot = new Robot();
  }

  /** One round of everything: about half a minute. */
  void work() {
    scroll(3);
    sort(round % SORTED_BY);
    rest(LOOK);
    filter();
    sort((round + 1) % SORTED_BY);
    scroll(12);
    pressRow();
    scroll(-12);
    sort(0);
    rest(LOOK);
    round++;
  }

  private void scroll(int wheel) {
    on(() -> robot.mouseMove(middle(first(".table-view .virtual-flow"))));
    for (int i = 0; i < NOTCHES; i++) {
      on(() -> robot.mouseWheel(wheel));
      rest(BETWEEN_KEYS);
    }
  }

  private void sort(int column) {
    press(() -> headers().get(Math.min(column, headers().size() - 1)));
    rest(LOOK);
  }

  private void filter() {
    press(() -> first(".queries-head .filter-field"));
    for (KeyCode key : List.of(KeyCode.C, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3)) {
      on(() -> robot.keyType(key));
      rest(BETWEEN_KEYS);
    }
    rest(LOOK);
    on(() -> robot.keyType(KeyCode.ESCAPE));
    rest(LOOK);
  }

  private void pressRow() {
    press(() -> first(".table-view .virtual-flow"));
    rest(LOOK);
  }

  private interface Place {
    Node find();
  }

  private void press(Place place) {
    on(
        () -> {
          robot.mouseMove(middle(place.find()));
          robot.mouseClick(MouseButton.PRIMARY);
        });
  }

  private List<Node> headers() {
    List<Node> headers = new ArrayList<>();
    for (Node header : scene.getRoot().lookupAll(".table-view .column-header")) {
      if (header.isVisible() && header.getStyleClass().contains("table-column")) {
        headers.add(header);
      }
    }
    return headers;
  }

  private Node first(String selector) {
    return scene.getRoot().lookup(selector);
  }

  private static Point2D middle(Node node) {
    Bounds bounds = node.localToScreen(node.getBoundsInLocal());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private static void on(Runnable step) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            step.run();
            done.complete(null);
          } catch (RuntimeException failed) {
            done.completeExceptionally(failed);
          }
        });
    done.join();
  }

  private static void rest(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
