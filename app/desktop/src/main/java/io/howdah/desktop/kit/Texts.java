package io.howdah.desktop.kit;

import javafx.geometry.VPos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Short texts in Inter that never shorten themselves, and the space between them. */
public final class Texts {
  private Texts() {}

  /** A text in its parent's tone, for words of our own. */
  public static Text of(String words, String... styleClasses) {
    return of(words, null, styleClasses);
  }

  /** A text in a tone; what would not show itself is escaped. */
  public static Text of(String words, Tone tone, String... styleClasses) {
    Text text = new Text(Visible.of(words));
    text.setTextOrigin(VPos.BASELINE);
    text.getStyleClass().add("ink");
    text.getStyleClass().addAll(styleClasses);
    Tone.set(text, tone);
    return text;
  }

  /** Takes all the width that a row has left. */
  public static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
