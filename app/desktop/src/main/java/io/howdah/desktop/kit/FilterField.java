package io.howdah.desktop.kit;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** A text field that filters what is beside it as one types; Esc empties it. */
public final class FilterField extends StackPane {
  private final TextField field = new TextField();
  private final Kbd hint = new Kbd(Words.of("kit.key.filter"));
  private Consumer<String> onFilter = text -> {};

  public FilterField(String prompt) {
    getStyleClass().add("filter-field");
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    Glyph search = new Glyph(Icon.SEARCH, Tone.FAINT);
    hint.setMouseTransparent(true);
    StackPane.setAlignment(search, Pos.CENTER_LEFT);
    StackPane.setAlignment(hint, Pos.CENTER_RIGHT);
    StackPane.setMargin(search, new Insets(0, 0, 0, 9));
    StackPane.setMargin(hint, new Insets(0, 6, 0, 0));
    getChildren().addAll(field, search, hint);
    field.textProperty().addListener((all, old, now) -> changed(now));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** The 24 px variant. */
  public FilterField small() {
    field.getStyleClass().add("h24");
    return this;
  }

  /** Called on every change with the text, without surrounding spaces. */
  public void setOnFilter(Consumer<String> listener) {
    onFilter = listener;
  }

  public String text() {
    return field.getText().strip();
  }

  /** Writes a text into the field as if it had been typed. */
  public void setText(String text) {
    field.setText(text);
  }

  public void clear() {
    field.clear();
  }

  /** Moves the keyboard here and selects what is written; the frame calls it for the / key. */
  public void focusField() {
    field.requestFocus();
    field.selectAll();
  }

  private void changed(String text) {
    hint.setVisible(text.isEmpty());
    onFilter.accept(text.strip());
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
      field.clear();
      event.consume();
    }
  }
}
