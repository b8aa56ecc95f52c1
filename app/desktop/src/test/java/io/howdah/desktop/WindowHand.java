package io.howdah.desktop;

import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.HowdahTable;
import io.howdah.desktop.kit.Png;
import io.howdah.desktop.kit.Toast;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.awaitility.Awaitility;

/**
 * An operator at a real window: a mouse that goes to where things are drawn, and keys that go to
 * wherever the keyboard is. Nothing is pressed before the pointer has been seen over it.
 */
final class WindowHand {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(60);
  private static final int STOPS = 40;

  private final Scene scene;
  private final Hand eyes;
  private final Robot robot;

  /** On the JavaFX thread. */
  WindowHand(Scene scene) {
    this.scene = scene;
    this.eyes = new Hand(scene);
    this.robot = new Robot();
  }

  Hand eyes() {
    return eyes;
  }

  /** Presses what has this label with the mouse, once it is there and can be pressed. */
  void press(String within, String label) {
    click(
        label,
        () ->
            below(within)
                .filter(Labeled.class::isInstance)
                .filter(node -> label.equals(((Labeled) node).getText()))
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .findFirst());
  }

  /** The same in the toast that says these words. */
  void pressInToast(String words, String label) {
    click(
        label,
        () ->
            below("toast-stack")
                .filter(Toast.class::isInstance)
                .filter(toast -> toast.getAccessibleText().contains(words))
                .flatMap(toast -> toast.lookupAll(".button").stream())
                .filter(node -> node instanceof Labeled it && label.equals(it.getText()))
                .findFirst());
  }

  /** Presses the first node of a style class. */
  void pressFirst(String styleClass) {
    click(styleClass, () -> below(styleClass).findFirst());
  }

  /** Presses the row of a table whose content is accepted. */
  void pressRow(Predicate<String> content) {
    click(
        "row",
        () ->
            below("queries-panel")
                .filter(TableRow.class::isInstance)
                .filter(node -> content.test(content((TableRow<?>) node)))
                .findFirst());
  }

  private static String content(TableRow<?> row) {
    return row.getItem() instanceof HowdahTable.Entry<?> entry ? entry.row().toString() : "";
  }

  private void click(String what, Supplier<Optional<Node>> where) {
    Awaitility.await()
        .alias("press " + what)
        .atMost(PATIENCE)
        .pollInterval(LOOK)
        .until(() -> FxToolkit.on(() -> where.get().map(this::clicked).orElse(false)));
  }

  private boolean clicked(Node node) {
    Bounds bounds = node.localToScreen(node.getBoundsInLocal());
    Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
    if (!node.isHover() || !bounds.contains(robot.getMousePosition())) {
      robot.mouseMove(middle);
      return false;
    }
    robot.mouseClick(MouseButton.PRIMARY);
    return true;
  }

  /** Lets the pointer rest on what has these words until it says more. */
  void rest(String within, String words) throws Exception {
    FxToolkit.run(() -> robot.mouseMove(1, 1));
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(LOOK)
        .until(() -> FxToolkit.on(() -> below(within).noneMatch(Node::isHover)));
    Awaitility.await()
        .alias("hint of " + words)
        .atMost(PATIENCE)
        .pollInterval(LOOK)
        .until(() -> FxToolkit.on(() -> hinted(within, words)));
  }

  private boolean hinted(String within, String words) {
    below(within)
        .filter(node -> node instanceof Labeled it && words.equals(it.getText()))
        .map(Node::getParent)
        .filter(node -> !node.isHover())
        .findFirst()
        .ifPresent(
            node -> {
              Bounds bounds = node.localToScreen(node.getBoundsInLocal());
              robot.mouseMove(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
            });
    return Window.getWindows().stream().anyMatch(it -> it instanceof Tooltip && it.isShowing());
  }

  /** Goes on with the Tab key, or back, until the keyboard is where it is wanted. */
  Node tabTo(boolean back, Predicate<Node> wanted) throws Exception {
    for (int stop = 0; stop < STOPS; stop++) {
      Node before = owner();
      if (before != null && wanted.test(before)) {
        return before;
      }
      FxToolkit.run(() -> tab(back));
      Awaitility.await().atMost(PATIENCE).pollInterval(LOOK).until(() -> owner() != before);
    }
    throw new AssertionError("the Tab key does not lead there; it is now at " + owner());
  }

  private void tab(boolean back) {
    if (back) {
      robot.keyPress(KeyCode.SHIFT);
    }
    robot.keyType(KeyCode.TAB);
    if (back) {
      robot.keyRelease(KeyCode.SHIFT);
    }
  }

  private Node owner() throws Exception {
    return FxToolkit.on(scene::getFocusOwner);
  }

  /** Waits until the keyboard is where it is wanted. */
  void awaitOwner(Predicate<Node> wanted) {
    Awaitility.await().atMost(PATIENCE).pollInterval(LOOK).until(() -> wanted.test(owner()));
  }

  void key(KeyCode... codes) throws Exception {
    FxToolkit.run(() -> Stream.of(codes).forEach(robot::keyType));
  }

  /** Types small letters, digits, spaces, points and hyphens. */
  void type(String text) throws Exception {
    FxToolkit.run(() -> text.chars().forEach(c -> robot.keyType(code((char) c))));
  }

  /** Selects all that is written where the keyboard is, so that typing replaces it. */
  void selectAll() throws Exception {
    FxToolkit.run(
        () -> {
          robot.keyPress(KeyCode.CONTROL);
          robot.keyType(KeyCode.A);
          robot.keyRelease(KeyCode.CONTROL);
        });
  }

  private static KeyCode code(char c) {
    return switch (c) {
      case '-' -> KeyCode.MINUS;
      case ' ' -> KeyCode.SPACE;
      case '.' -> KeyCode.PERIOD;
      case '/' -> KeyCode.SLASH;
      default -> KeyCode.getKeyCode(Character.toString(Character.toUpperCase(c)));
    };
  }

  /** What the display shows, as it is. */
  void capture(String name) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Png.write(
        FxToolkit.on(() -> robot.getScreenCapture(null, new Rectangle2D(0, 0, 1600, 1000))),
        folder.resolve(name + ".png"));
  }

  private Stream<Node> below(String styleClass) {
    return scene.getRoot().lookupAll("." + styleClass).stream()
        .flatMap(part -> Stream.concat(Stream.of(part), part.lookupAll("*").stream()))
        .filter(WindowHand::seen);
  }

  private static boolean seen(Node node) {
    return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
  }
}
