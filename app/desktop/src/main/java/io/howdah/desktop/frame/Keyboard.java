package io.howdah.desktop.frame;

import io.howdah.desktop.screen.Place;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the whole console. What is focused has the first say. JavaFX thread. */
final class Keyboard {
  private final Console console;
  private final Navigation navigation;
  private final Screens screens;

  Keyboard(Console console, Navigation navigation, Screens screens) {
    this.console = console;
    this.navigation = navigation;
    this.screens = screens;
  }

  void listenOn(Parent root) {
    root.addEventHandler(
        KeyEvent.KEY_PRESSED, event -> use(event, screen(event) || pressed(event)));
    root.addEventHandler(KeyEvent.KEY_TYPED, event -> use(event, screen(event) || typed(event)));
  }

  private static void use(KeyEvent event, boolean used) {
    if (used) {
      event.consume();
    }
  }

  private boolean screen(KeyEvent event) {
    return !writes(event.getTarget()) && !console.isCovered() && screens.shown().use(event);
  }

  private boolean pressed(KeyEvent event) {
    if (event.isShortcutDown()) {
      return withControl(event);
    }
    switch (event.getCode()) {
      case F1 -> console.showKeys();
      case ESCAPE -> navigation.back();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withControl(KeyEvent event) {
    Optional<Place> place = placeAt(event.getCode());
    place.ifPresent(navigation::open);
    if (place.isPresent()) {
      return true;
    }
    switch (event.getCode()) {
      case K -> console.openPalette();
      case T -> console.otherTheme();
      case C -> {
        if (!event.isShiftDown()) {
          return false;
        }
        console.copyReport();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private Optional<Place> placeAt(KeyCode code) {
    return screens.places().stream()
        .filter(place -> code.isDigitKey() && code.getName().endsWith("" + place.digit()))
        .findFirst();
  }

  /** Characters, because where they lie differs between keyboards. */
  private boolean typed(KeyEvent event) {
    boolean shortcut = event.isShortcutDown() && !event.isAltDown();
    if (shortcut || writes(event.getTarget()) || console.isCovered()) {
      return false;
    }
    switch (event.getCharacter()) {
      case "/" -> screens.shown().focusFilter();
      case "[" -> navigation.walkEvents(-1);
      case "]" -> navigation.walkEvents(1);
      case "c", "C" -> console.showSessions(true);
      case " " -> {
        if (event.getTarget() instanceof Node node && presses(node)) {
          return false;
        }
        console.toggleFrozen();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean writes(Object target) {
    return target instanceof TextInputControl;
  }

  private static boolean presses(Node node) {
    return node instanceof ButtonBase || node.getStyleClass().contains("pressable");
  }
}
