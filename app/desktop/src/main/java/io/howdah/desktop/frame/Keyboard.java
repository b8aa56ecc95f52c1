package io.howdah.desktop.frame;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The keys of the whole console. What is focused has the first say. JavaFX thread. */
final class Keyboard {
  private final Console console;

  Keyboard(Console console) {
    this.console = console;
  }

  void listenOn(Parent root) {
    root.addEventHandler(KeyEvent.KEY_PRESSED, event -> use(event, pressed(event)));
    root.addEventHandler(KeyEvent.KEY_TYPED, event -> use(event, typed(event)));
  }

  private static void use(KeyEvent event, boolean used) {
    if (used) {
      event.consume();
    }
  }

  private boolean pressed(KeyEvent event) {
    if (event.isShortcutDown()) {
      return withControl(event);
    }
    switch (event.getCode()) {
      case F1 -> console.showKeys();
      case ESCAPE -> console.back();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withControl(KeyEvent event) {
    switch (event.getCode()) {
      case K -> console.openPalette();
      case DIGIT1, NUMPAD1 -> console.goTopology();
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

  /** Characters, because where they lie differs between keyboards. */
  private boolean typed(KeyEvent event) {
    boolean shortcut = event.isShortcutDown() && !event.isAltDown();
    if (shortcut || writes(event.getTarget()) || console.isCovered()) {
      return false;
    }
    switch (event.getCharacter()) {
      case "/" -> console.focusFilter();
      case "[" -> console.walkEvents(-1);
      case "]" -> console.walkEvents(1);
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
