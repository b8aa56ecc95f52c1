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
  private final Class<S> kind;
  private S shown;

  SectionView(Class<S> kind) {
    this.kind = kind;
    getStyleClass().add("insp-section");
    head.getStyleClass().add("insp-section-head");
    head.getChildren().add(title);
    getChildren().add(head);
  }

  /**
   * Shows a section of its own kind; nothing is touched if it is the one already shown.
   *
   * @return false for a section of another kind
   */
  final boolean show(Section section) {
    if (!kind.isInstance(section)) {
      return false;
    }
    if (!section.equals(shown)) {
      shown = kind.cast(section);
      title.setText(section.title());
      draw(shown);
    }
    return true;
  }

  abstract void draw(S section);

  static Text note() {
    return Texts.of("", Tone.MUTED, "size-11");
  }
}
