package io.howdah.desktop.kit;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for a text to be typed: boxes for a short one, a field for a name. */
final class TypedConfirmation extends HBox {
  private static final int MOST_BOXES = 8;

  private final String expected;
  private final ConfirmBoxes boxes;
  private final TextField field = new TextField();

  private TypedConfirmation(SheetModel.Confirmation.Typed typed, Runnable changed) {
    super(8);
    expected = typed.expected();
    getStyleClass().add("sheet-confirm");
    setAlignment(Pos.CENTER_LEFT);
    boxes = expected.length() <= MOST_BOXES ? new ConfirmBoxes(expected, changed) : null;
    if (boxes != null) {
      boxes.setAsk(typed.ask());
    }
    field.getStyleClass().addAll("h26", "mono");
    field.setAccessibleText(typed.ask());
    field.textProperty().addListener((all, old, now) -> changed.run());
    Node input = boxes == null ? field : boxes;
    VBox words =
        new VBox(
            2,
            Texts.of(Words.of("kit.confirm"), "strong"),
            Texts.of(typed.ask(), Tone.MUTED, "size-11"));
    getChildren().addAll(words, Texts.space(), input);
  }

  /** Null if nothing has to be typed. */
  static TypedConfirmation of(SheetModel.Confirmation confirmation, Runnable changed) {
    return switch (confirmation) {
      case SheetModel.Confirmation.Press press -> null;
      case SheetModel.Confirmation.Typed typed -> new TypedConfirmation(typed, changed);
    };
  }

  /** What is still missing, in words; empty if nothing is. */
  String missing() {
    int left = boxes == null ? leftInField() : boxes.left();
    boolean digits = expected.chars().allMatch(Character::isDigit);
    return left == 0 ? "" : Words.count(digits ? "kit.digits-left" : "kit.characters-left", left);
  }

  void focusInput() {
    (boxes == null ? field : boxes).requestFocus();
  }

  void type(String text) {
    if (boxes == null) {
      field.setText(text);
    } else {
      boxes.type(text);
    }
  }

  private int leftInField() {
    String typed = field.getText().strip().toLowerCase(Locale.ROOT);
    boolean same = typed.equals(expected.toLowerCase(Locale.ROOT));
    return same ? 0 : Math.max(1, expected.length() - typed.length());
  }
}
