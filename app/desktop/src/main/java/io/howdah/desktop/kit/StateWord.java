package io.howdah.desktop.kit;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/** A glyph and its word in one tone, such as the parts of the fleet sentence. */
public final class StateWord extends HBox {
  private final Glyph glyph;
  private final Text word;

  public StateWord(Icon icon, Tone tone, String words) {
    super(5);
    glyph = new Glyph(icon);
    word = Texts.of(words);
    getStyleClass().add("state-word");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(glyph, word);
    Tone.set(this, tone);
  }

  /** Changes icon, tone and words in place. */
  public void set(Icon icon, Tone tone, String words) {
    glyph.setIcon(icon);
    word.setText(Visible.of(words));
    Tone.set(this, tone);
  }
}
