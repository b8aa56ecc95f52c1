package io.howdah.desktop.kit;

import java.util.List;
import javafx.scene.control.TableColumn;

/** The toolkit's columns of a table: its headers and widths. What stands below them is drawn. */
final class TableHeads {
  /** Any width but the toolkit's own first one, at which it would measure cells that are none. */
  private static final double FIRST = 200;

  /** A bound that can be reckoned with: given none, the toolkit makes a column endless. */
  private static final double WIDEST = 20_000;

  private TableHeads() {}

  static <S, R> TableColumn<S, R> of(List<Column<R>> columns, int index) {
    Column<R> column = columns.get(index);
    TableColumn<S, R> made = new TableColumn<>(column.title());
    made.setId(column.title());
    if (index == 0) {
      made.getStyleClass().add("first");
    } else if (index == columns.size() - 1) {
      made.getStyleClass().add("last");
    }
    made.setCellFactory(null);
    made.setReorderable(false);
    made.setSortable(column.order() != null);
    made.setUserData(column.order());
    if (column.numeric()) {
      made.getStyleClass().add("numeric");
    }
    if (column.widthPx() > 0) {
      made.setResizable(false);
      made.setMinWidth(column.widthPx());
      made.setMaxWidth(column.widthPx());
      made.setPrefWidth(column.widthPx());
    } else {
      made.setPrefWidth(FIRST);
      made.setMaxWidth(WIDEST);
    }
    return made;
  }
}
