package io.howdah.desktop.inspector;

import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Phrase;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.sight.Target;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Lines of text and figures; a line may lead to a target. */
final class LinesView extends SectionView<Section.Lines> {
  private final Consumer<Target> onTarget;
  private final Text note = note();
  private final VBox lines = new VBox();

  LinesView(Consumer<Target> onTarget) {
    super(Section.Lines.class);
    this.onTarget = onTarget;
    head.getChildren().add(note);
    getChildren().add(lines);
  }

  @Override
  void draw(Section.Lines section) {
    note.setText(section.note());
    while (lines.getChildren().size() > section.lines().size()) {
      lines.getChildren().removeLast();
    }
    while (lines.getChildren().size() < section.lines().size()) {
      lines.getChildren().add(new LineRow());
    }
    for (int i = 0; i < section.lines().size(); i++) {
      ((LineRow) lines.getChildren().get(i)).show(section.lines().get(i));
    }
  }

  /** One line, 20 px high. */
  private final class LineRow extends VBox {
    private final Glyph glyph = new Glyph(Icon.INFO);
    private final Phrase words = new Phrase("size-12");
    private final Phrase right = new Phrase("size-12");
    private Section.Lines.Line line;

    LineRow() {
      Tone.set(words, Tone.MUTED);
      getStyleClass().add("insp-line");
      getChildren().add(new Row(8, glyph, words, Texts.space(), right).high(20));
      setOnMouseClicked(event -> go());
      setOnKeyPressed(
          event -> {
            if (event.getCode() == KeyCode.ENTER) {
              go();
              event.consume();
            }
          });
    }

    private void go() {
      line.leads().ifPresent(onTarget);
    }

    void show(Section.Lines.Line newLine) {
      if (newLine.equals(line)) {
        return;
      }
      line = newLine;
      glyph.setVisible(line.icon().isPresent());
      glyph.setManaged(line.icon().isPresent());
      line.icon().ifPresent(glyph::setIcon);
      glyph.setTone(line.level().tone());
      words.set(line.words());
      right.set(line.right());
      boolean leads = line.leads().isPresent();
      setFocusTraversable(leads);
      getStyleClass().remove("pressable");
      if (leads) {
        getStyleClass().add("pressable");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(line.leads().get().name());
      }
    }
  }
}
