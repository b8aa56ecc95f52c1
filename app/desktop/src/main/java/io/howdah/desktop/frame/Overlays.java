package io.howdah.desktop.frame;

import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Toast;
import io.howdah.desktop.kit.ToastStack;
import io.howdah.desktop.kit.Tone;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What lies over the frame: one palette, sheet or overlay at a time, and toasts. JavaFX thread. */
final class Overlays extends StackPane {
  private static final double TIMELINE = 80;
  private static final Duration TOAST = Duration.ofSeconds(8);
  private static final Duration WARNED = Duration.ofSeconds(60);
  private static final Duration UNDO = Duration.ofSeconds(30);

  /** Longer than a proof takes: what follows takes its place. */
  private static final Duration PROVING = Duration.ofMinutes(3);

  private final ToastStack toasts = new ToastStack();
  private final Region veil = new Region();
  private double foot;
  private Node shown;
  private Node focusBefore;

  Overlays() {
    setPickOnBounds(false);
    getStyleClass().add("overlays");
    veil.getStyleClass().add("veil");
    veil.setVisible(false);
    veil.setOnMouseClicked(event -> hide());
    StackPane.setAlignment(toasts, Pos.BOTTOM_CENTER);
    StackPane.setMargin(toasts, new Insets(0, 0, TIMELINE, 0));
    getChildren().addAll(veil, toasts);
  }

  /** Lets toasts stand above so much of the foot of a screen. */
  void setFoot(double height) {
    if (foot != height) {
      foot = height;
      StackPane.setMargin(toasts, new Insets(0, 0, TIMELINE + height, 0));
    }
  }

  boolean isOpen() {
    return shown != null;
  }

  boolean shows(Node node) {
    return shown == node;
  }

  /** Shows one thing in place of another. */
  void show(Node node, Pos at, Insets margin) {
    if (shown == null && getScene() != null) {
      focusBefore = getScene().getFocusOwner();
    }
    getChildren().remove(shown);
    shown = node;
    StackPane.setAlignment(node, at);
    StackPane.setMargin(node, margin);
    veil.setVisible(true);
    getChildren().add(getChildren().indexOf(toasts), node);
  }

  /** Takes away what is shown; the keyboard goes back to where it was. */
  void hide() {
    if (shown != null) {
      getChildren().remove(shown);
      shown = null;
      veil.setVisible(false);
      if (focusBefore != null) {
        focusBefore.requestFocus();
        focusBefore = null;
      }
    }
  }

  void toast(Icon icon, Tone tone, String words) {
    toasts.show(new Toast(icon, tone, List.of(Span.words(words)), null), TOAST);
  }

  /** Stays for a minute: it was not asked for and may be met by nobody's eyes at once. */
  void warn(String words) {
    toasts.show(new Toast(Icon.WARN, Tone.WARN, List.of(Span.words(words)), null), WARNED);
  }

  /** Done, but not proved yet: stays until that is told of the same matter. */
  void proving(String matter, List<Span> words) {
    toasts.show(new Toast(Icon.WAIT, Tone.INFO, words, null), PROVING, matter);
  }

  /** What became of a matter; stays longer with an undo, because who reads it may want it. */
  void told(String matter, Icon icon, Tone tone, List<Span> words, Runnable undo) {
    toasts.show(new Toast(icon, tone, words, undo), undo == null ? TOAST : UNDO, matter);
  }
}
