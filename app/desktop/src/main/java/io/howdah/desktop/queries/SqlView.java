package io.howdah.desktop.queries;

import io.howdah.desktop.kit.CodeLine;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Snippet;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Visible;
import io.howdah.desktop.kit.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A statement with its lines numbered; only what is in view is made. JavaFX thread. */
final class SqlView extends ListView<SqlView.Line> {

  /** A line and its number. */
  record Line(int number, List<Snippet> pieces) {}

  private List<List<Snippet>> shown = List.of();

  SqlView() {
    getStyleClass().add("sql-view");
    setFixedCellSize(16);
    setCellFactory(all -> new Cell());
    setPlaceholder(Texts.of(Words.of("queries.unlinked.text"), Tone.MUTED));
    setAccessibleText(Words.of("queries.statement"));
  }

  void show(List<List<Snippet>> lines) {
    if (lines.equals(shown)) {
      return;
    }
    shown = lines;
    getItems().setAll(numbered(lines));
    scrollTo(0);
  }

  private static List<Line> numbered(List<List<Snippet>> lines) {
    return IntStream.range(0, lines.size()).mapToObj(i -> new Line(i + 1, lines.get(i))).toList();
  }

  private static final class Cell extends ListCell<Line> {
    private final Mono number = new Mono("sql-number");
    private final CodeLine code = new CodeLine();
    private final HBox gutter = new HBox(number);
    private final Row row = new Row(10, gutter, code);

    Cell() {
      gutter.getStyleClass().add("sql-gutter");
      HBox.setHgrow(code, Priority.ALWAYS);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      number.setText(Integer.toString(line.number()));
      code.set(line.pieces());
      setAccessibleText(
          Visible.of(line.pieces().stream().map(Snippet::text).collect(Collectors.joining())));
      setGraphic(row);
    }
  }
}
