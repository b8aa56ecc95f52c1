package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Buttons;
import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Visible;
import io.howdah.desktop.kit.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which nodes tell nothing, why, and the command that mends it, to be copied. JavaFX thread. */
final class NoticeBar extends VBox {
  private static final int SHOWN = 3;

  private List<Missing> shown = List.of();

  NoticeBar() {
    setVisible(false);
    setManaged(false);
  }

  void show(List<Missing> missing) {
    if (missing.equals(shown)) {
      return;
    }
    shown = missing;
    getChildren().setAll(missing.stream().limit(SHOWN).map(NoticeBar::line).toList());
    if (missing.size() > SHOWN) {
      getChildren()
          .add(
              new Row(6, Texts.of(Words.of("queries.more", missing.size() - SHOWN), Tone.MUTED))
                  .styled("queries-notice"));
    }
    setVisible(!missing.isEmpty());
    setManaged(!missing.isEmpty());
  }

  private static Row line(Missing missing) {
    Label why = new Label(Visible.of(missing.why()));
    why.getStyleClass().add("size-11");
    Tone.set(why, Tone.MUTED);
    why.setMinWidth(0);
    Row row = new Row(6, new Glyph(Icon.STALE, Tone.STALE), why).styled("queries-notice");
    missing.remedy().ifPresent(remedy -> row.getChildren().addAll(command(remedy), copy(remedy)));
    return row;
  }

  private static TextField command(String remedy) {
    TextField field = new TextField(remedy);
    field.setEditable(false);
    field.setAccessibleText(Words.of("queries.remedy"));
    field.getStyleClass().addAll("selectable", "mono", "size-11");
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  /** Shows by its glyph that it was done. */
  private static Button copy(String remedy) {
    Button copy =
        Buttons.icon(Icon.COPY, Words.of("queries.remedy.copy", remedy), Buttons.Size.H20);
    copy.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(remedy);
          Clipboard.getSystemClipboard().setContent(content);
          copy.setGraphic(new Glyph(Icon.DONE, Tone.OK));
        });
    return copy;
  }
}
