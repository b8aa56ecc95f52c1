package io.howdah.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** One box a character for a short text that has to be typed exactly, such as a pid. */
public final class ConfirmBoxes extends HBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final String expected;
  private final StringBuilder typed = new StringBuilder();
  private final List<Label> boxes = new ArrayList<>();
  private final Runnable changed;
  private String ask = "";

  public ConfirmBoxes(String expected, Runnable changed) {
    super(4);
    this.expected = expected;
    this.changed = changed;
    getStyleClass().add("confirm-boxes");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT_FIELD);
    setMinWidth(USE_PREF_SIZE);
    for (int i = 0; i < expected.length(); i++) {
      Label box = new Label();
      box.getStyleClass().addAll("confirm-box", "mono");
      boxes.add(box);
    }
    getChildren().addAll(boxes);
    setOnMousePressed(e -> requestFocus());
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    focusedProperty().addListener((all, old, now) -> show());
    show();
  }

  /** What is to be typed, for those who hear it. */
  public void setAsk(String words) {
    ask = words;
    show();
  }

  /** Characters still missing; a wrong text never gets to zero. */
  public int left() {
    return matches() ? 0 : Math.max(1, expected.length() - typed.length());
  }

  public void type(String text) {
    text.chars()
        .filter(c -> c > ' ' && typed.length() < expected.length())
        .forEach(c -> typed.append((char) c));
    show();
    changed.run();
  }

  private boolean matches() {
    return typed.toString().toLowerCase(Locale.ROOT).equals(expected.toLowerCase(Locale.ROOT));
  }

  private void typed(KeyEvent event) {
    if (!event.isShortcutDown() && !event.isAltDown()) {
      type(event.getCharacter());
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.BACK_SPACE && !typed.isEmpty()) {
      typed.setLength(typed.length() - 1);
      show();
      changed.run();
      event.consume();
    }
  }

  private void show() {
    boolean wrong = typed.length() == expected.length() && !matches();
    for (int i = 0; i < boxes.size(); i++) {
      Label box = boxes.get(i);
      box.setText(i < typed.length() ? String.valueOf(typed.charAt(i)) : "");
      box.pseudoClassStateChanged(CURRENT, i == typed.length());
      box.pseudoClassStateChanged(WRONG, wrong);
    }
    setAccessibleText(ask.isEmpty() ? typed.toString() : ask + ": " + typed);
  }
}
