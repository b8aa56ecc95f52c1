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
  private static final List<String> OF_FRAME =
      List.of("back", "sessions", "freeze", "events", "copy", "theme", "keys");

  KeysOverlay(Screens screens) {
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
    body.getChildren().add(line("palette"));
    screens.places().forEach(place -> body.getChildren().add(line(place.title(), place.keys())));
    screens.keys().forEach(key -> body.getChildren().add(line(key)));
    OF_FRAME.forEach(key -> body.getChildren().add(line(key)));
    getChildren().add(body);
  }

  private static Row line(String key) {
    return line(Words.of("frame.keys." + key), Words.of("frame.keys." + key + ".key"));
  }

  private static Row line(String words, String keys) {
    return new Row(24, Texts.of(words, Tone.MUTED), Texts.space(), new StackPane(new Kbd(keys)))
        .high(24);
  }
}
