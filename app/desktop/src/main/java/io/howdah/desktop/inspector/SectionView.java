package io.howdah.desktop.inspector;

import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** A section on the screen: a head and what is below it, updated in place. JavaFX thread. */
abstract class SectionView<S extends Section> extends VBox {
  final HBox head = new HBox(8);
  private final Text title = Texts.of("", "strong");
  private S shown;

  SectionView() {
    getStyleClass().add("insp-section");
    head.getStyleClass().add("insp-section-head");
    head.getChildren().add(title);
    getChildren().add(head);
  }

  /** Shows the section; nothing is touched if it is the one already shown. */
  final void show(S section) {
    if (!section.equals(shown)) {
      shown = section;
      title.setText(section.title());
      draw(section);
    }
  }

  abstract void draw(S section);

  static Text note() {
    return Texts.of("", Tone.MUTED, "size-11");
  }
}
