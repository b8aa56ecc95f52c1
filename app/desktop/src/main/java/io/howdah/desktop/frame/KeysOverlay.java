package io.howdah.desktop.frame;

import io.howdah.desktop.kit.Kbd;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Every key that does something, over the content. */
final class KeysOverlay extends VBox {
  private static final List<String> KEYS =
      List.of(
          "palette",
          "topology",
          "filter",
          "move",
          "open",
          "back",
          "sessions",
          "freeze",
          "events",
          "copy",
          "theme",
          "keys");

  KeysOverlay() {
    getStyleClass().addAll("sheet", "keys");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren()
        .add(
            new Row(
                    8,
                    Texts.of(Words.of("frame.keys"), "panel-title-text"),
                    Texts.space(),
                    new Kbd(Words.of("kit.key.esc")))
                .styled("sheet-head"));
    VBox body = new VBox(4);
    body.getStyleClass().add("sheet-body");
    KEYS.forEach(key -> body.getChildren().add(line(key)));
    getChildren().add(body);
  }

  private static Row line(String key) {
    StackPane keys = new StackPane(new Kbd(Words.of("frame.keys." + key + ".key")));
    return new Row(24, Texts.of(Words.of("frame.keys." + key), Tone.MUTED), Texts.space(), keys)
        .high(24);
  }
}
