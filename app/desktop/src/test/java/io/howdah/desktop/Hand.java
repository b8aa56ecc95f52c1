package io.howdah.desktop;

import io.howdah.desktop.kit.ConfirmBoxes;
import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Png;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.awaitility.Awaitility;

/** An operator's eyes and hand on a scene: reads words, presses buttons, types. */
public record Hand(Scene scene) {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /**
   * All words that can be read, of drawn rows what is said of them, in the first node of a style
   * class; empty without one.
   */
  public String words(String styleClass) throws Exception {
    return FxToolkit.on(
        () -> {
          if (scene.getWindow() == null) {
            Pictures.of(scene);
          }
          StringBuilder words = new StringBuilder();
          all("." + styleClass)
              .findFirst()
              .ifPresent(
                  part ->
                      below(part)
                          .map(Hand::said)
                          .filter(said -> said != null && !said.isBlank())
                          .forEach(said -> words.append(said).append('\n')));
          return words.toString();
        });
  }

  private static String said(Node node) {
    return switch (node) {
      case TableRow<?> row -> (String) row.queryAccessibleAttribute(AccessibleAttribute.TEXT);
      case Mono mono -> mono.getText();
      case Labeled labeled -> labeled.getText();
      case TextInputControl input -> input.getText();
      case Text text -> text.getText();
      default -> "";
    };
  }

  public void awaitWords(String styleClass, Predicate<String> said) {
    Awaitility.await()
        .alias(styleClass)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .until(() -> words(styleClass), said::test);
  }

  /** Presses a button once it is there and can be pressed. */
  public void press(String styleClass, String label) {
    Awaitility.await()
        .alias(label)
        .atMost(PATIENCE)
        .until(() -> FxToolkit.on(() -> pressed(styleClass, label)));
  }

  private boolean pressed(String styleClass, String label) {
    return all("." + styleClass)
        .flatMap(Hand::below)
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> label.equals(button.getText()) && !button.isDisabled() && seen(button))
        .findFirst()
        .map(
            button -> {
              button.fire();
              return true;
            })
        .orElse(false);
  }

  private static boolean seen(Node node) {
    return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
  }

  /** Writes into the text field that has this prompt. */
  public void write(String styleClass, String prompt, String text) throws Exception {
    FxToolkit.run(
        () ->
            all("." + styleClass)
                .flatMap(Hand::below)
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(field -> prompt.equals(field.getPromptText()))
                .findFirst()
                .orElseThrow()
                .setText(text));
  }

  /** Types into the boxes of the confirmation, key by key. */
  public void confirm(String styleClass, String text) throws Exception {
    FxToolkit.run(
        () -> {
          Node boxes =
              all("." + styleClass)
                  .flatMap(Hand::below)
                  .filter(ConfirmBoxes.class::isInstance)
                  .findFirst()
                  .orElseThrow();
          text.chars().forEach(c -> Event.fireEvent(boxes, typed(Character.toString(c))));
        });
  }

  private static KeyEvent typed(String character) {
    return new KeyEvent(KeyEvent.KEY_TYPED, character, "", null, false, false, false, false);
  }

  public void picture(String name) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Png.write(FxToolkit.on(() -> Pictures.of(scene)), folder.resolve(name + ".png"));
  }

  private Stream<Node> all(String selector) {
    return scene.getRoot().lookupAll(selector).stream().filter(Hand::seen);
  }

  private static Stream<Node> below(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    Stream<Node> self = Stream.of(node);
    return node instanceof Parent parent && !isWhole(node)
        ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(Hand::below))
        : self;
  }

  /** What lies below says the same once more. */
  private static boolean isWhole(Node node) {
    return node instanceof Mono
        || node instanceof TextInputControl
        || node instanceof Labeled labeled
            && labeled.getText() != null
            && !(labeled instanceof Cell);
  }
}
