package io.howdah.desktop.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;

/** Draws one cell, keeping its parts while the kind of content stays the same. */
final class HowdahCell<R> extends TableCell<HowdahTable.Entry<R>, R> {
  private final Column<R> column;
  private Figure figure;
  private Bar bar;
  private Row share;
  private CodeLine line;
  private Row lineRow;
  private List<Column.Badge> badges = List.of();
  private Text faint;
  private Column.Cell shown;

  HowdahCell(Column<R> column, List<String> place) {
    this.column = column;
    if (column.numeric()) {
      getStyleClass().add("numeric");
    }
    setTextOverrun(OverrunStyle.CLIP);
    setEllipsisString("…");
    getStyleClass().addAll(place);
  }

  @Override
  protected void updateItem(R row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      shown = null;
      setText(null);
      setGraphic(null);
      return;
    }
    Column.Cell cell = column.cell().apply(row);
    if (cell.equals(shown)) {
      return;
    }
    shown = cell;
    switch (cell) {
      case Column.Cell.Words words -> words(words);
      case Column.Cell.Fig fig -> {
        figure().withUnitSlot(fig.unitSlotPx()).set(fig.amount());
        graphic(figure);
      }
      case Column.Cell.Share part -> share(part);
      case Column.Cell.Code code -> code(code);
      case Column.Cell.Tagged tagged -> tagged(tagged.badge());
      case Column.Cell.Mark mark -> graphic(new Glyph(mark.icon(), mark.tone()));
    }
  }

  private void words(Column.Cell.Words words) {
    setGraphic(null);
    setContentDisplay(ContentDisplay.TEXT_ONLY);
    setTextOverrun(words.shorten() ? OverrunStyle.ELLIPSIS : OverrunStyle.CLIP);
    styled("shorten", words.shorten());
    styled("mono", words.mono());
    Tone.set(this, words.tone());
    setText(Visible.of(words.text()));
  }

  /** Style classes are left alone where they are right: each change has the cell styled anew. */
  private void styled(String styleClass, boolean wanted) {
    if (getStyleClass().contains(styleClass) != wanted) {
      if (wanted) {
        getStyleClass().add(styleClass);
      } else {
        getStyleClass().remove(styleClass);
      }
    }
  }

  private void code(Column.Cell.Code code) {
    if (line == null) {
      line = new CodeLine();
      HBox.setHgrow(line, Priority.ALWAYS);
      lineRow = new Row(8, line);
    }
    line.set(code.line());
    if (!code.badges().equals(badges)) {
      badges = code.badges();
      lineRow.getChildren().remove(1, lineRow.getChildren().size());
      badges.forEach(badge -> lineRow.getChildren().add(tag(badge)));
    }
    graphic(lineRow);
  }

  /** Faint words are written anew; tags are made anew. */
  private void tagged(Column.Badge badge) {
    if (badge.kind() == null && badge.icon() == null) {
      if (faint == null) {
        faint = Texts.of(badge.words(), Tone.FAINT, "size-11");
      }
      faint.setText(Visible.of(badge.words()));
      graphic(faint);
    } else {
      graphic(tag(badge));
    }
  }

  private static Node tag(Column.Badge badge) {
    if (badge.kind() == null) {
      Text words = Texts.of(badge.words(), Tone.FAINT, "size-11");
      return badge.icon() == null
          ? words
          : new Row(
              3,
              new Glyph(badge.icon(), Tone.WARN, 10),
              Texts.of(badge.words(), Tone.WARN, "size-11"));
    }
    Tag tag = new Tag(badge.words(), badge.kind());
    if (badge.icon() != null) {
      tag.setGraphic(new Glyph(badge.icon(), null, 9));
      tag.setGraphicTextGap(3);
    }
    return tag;
  }

  private void share(Column.Cell.Share part) {
    if (share == null) {
      bar = new Bar();
      double width = column.widthPx() > 100 ? 60 : 30;
      bar.setPrefWidth(width);
      bar.setMinWidth(width);
      share = new Row(6, bar, Texts.space(), figure());
    }
    bar.set(part.share(), part.level());
    figure.set(part.amount());
    graphic(share);
  }

  private void graphic(Node node) {
    setText(null);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    if (getGraphic() != node) {
      setGraphic(node);
    }
  }

  private Figure figure() {
    if (figure == null) {
      figure = new Figure("size-12");
    }
    return figure;
  }
}
