package io.howdah.desktop.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** What has just been done, in one line, with Undo if it can be undone. */
public final class Toast extends HBox {
  private Runnable onDone = () -> {};

  /** A null {@code undo} leaves the button out. */
  public Toast(Icon icon, Tone tone, List<Span> words, Runnable undo) {
    super(8);
    getStyleClass().add("toast");
    setAlignment(Pos.CENTER_LEFT);
    Phrase phrase = new Phrase("size-12");
    phrase.set(words);
    getChildren().addAll(new Glyph(icon, tone), phrase, Texts.space());
    setAccessibleText(Span.plain(words));
    if (undo != null) {
      getChildren().add(undoButton(undo));
    }
  }

  /** Called once Undo was pressed; who shows the toast takes it away. */
  void setOnDone(Runnable listener) {
    onDone = listener;
  }

  private Button undoButton(Runnable undo) {
    Button button = Buttons.of(Words.of("kit.undo"), Buttons.Kind.PLAIN, Buttons.Size.H20, null);
    button.setOnAction(
        e -> {
          button.setDisable(true);
          undo.run();
          onDone.run();
        });
    return button;
  }
}
