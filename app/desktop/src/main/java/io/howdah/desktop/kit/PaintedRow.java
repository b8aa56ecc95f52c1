package io.howdah.desktop.kit;

import io.howdah.desktop.kit.HowdahTable.Entry;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * A row that draws its cells by hand on one canvas. A cell of nodes would be styled and laid out
 * anew with every row that is scrolled, sorted or renewed; this one is only drawn, and only if
 * something in it is another. JavaFX thread.
 */
final class PaintedRow<R> extends TableRow<Entry<R>> {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final HowdahTable<R> table;
  private final Canvas canvas = new Canvas();
  private Look painted;

  /** All that a row's picture is made of. */
  private record Look(
      List<Column.Cell> cells, List<Double> widthsPx, RowPen.State state, long inks) {}

  PaintedRow(HowdahTable<R> table) {
    this.table = table;
    hoverProperty().addListener((all, old, now) -> freshen());
    selectedProperty().addListener((all, old, now) -> freshen());
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
  }

  /** Draws what has changed, if anything has. */
  void freshen() {
    R row = isEmpty() || getItem() == null ? null : getItem().row();
    boolean stale = row != null && table.isStale(row);
    pseudoClassStateChanged(STALE, stale);
    if (canvas.getWidth() < 1 || canvas.getHeight() < 1 || isNeedsLayout()) {
      return;
    }
    RowPen.State state = new RowPen.State(isHover(), isSelected(), stale);
    Look look = new Look(cells(row), widths(), state, table.inksVersion());
    if (!look.equals(painted)) {
      painted = look;
      paint(look);
      notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
  }

  @Override
  protected void updateItem(Entry<R> entry, boolean empty) {
    super.updateItem(entry, empty);
    pseudoClassStateChanged(STALE, !empty && entry != null && table.isStale(entry.row()));
  }

  private List<Column.Cell> cells(R row) {
    return row == null
        ? List.of()
        : table.getVisibleLeafColumns().stream()
            .map(column -> table.columnOf(column).cell().apply(row))
            .toList();
  }

  private List<Double> widths() {
    return table.getVisibleLeafColumns().stream()
        .map(column -> snapSizeX(column.getWidth()))
        .toList();
  }

  private void paint(Look look) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    RowPen pen = new RowPen(g, table.inks(), canvas.getHeight(), look.state);
    if (!look.cells.isEmpty()) {
      pen.edges(canvas.getWidth());
    }
    double x = 0;
    for (int i = 0; i < look.cells.size(); i++) {
      Column<R> column = table.columnOf(table.getVisibleLeafColumn(i));
      double width = look.widthsPx.get(i);
      CellPainter.paint(pen, look.cells.get(i), table.room(column, x, width), width);
      x += width;
    }
  }

  private void pressed(MouseEvent event) {
    boolean choosing =
        event.getButton() == MouseButton.PRIMARY
            || event.getButton() == MouseButton.SECONDARY && !isSelected();
    if (isEmpty() || !choosing) {
      return;
    }
    if (isSelected() && event.isShortcutDown()) {
      table.getSelectionModel().clearSelection(getIndex());
    } else {
      table.getSelectionModel().clearAndSelect(getIndex());
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT && getItem() != null
        ? words(getItem().row())
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  private String words(R row) {
    return cells(row).stream().map(CellWords::of).collect(Collectors.joining(", "));
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new CanvasSkin<>(this);
  }

  /** The toolkit's row without the toolkit's cells. */
  private static final class CanvasSkin<R> extends TableRowSkin<Entry<R>> {
    private final PaintedRow<R> row;

    CanvasSkin(PaintedRow<R> row) {
      super(row);
      this.row = row;
      row.canvas.setManaged(false);
      getChildren().setAll(row.canvas);
    }

    @Override
    protected ObservableList<TableColumn<Entry<R>, ?>> getVisibleLeafColumns() {
      return FXCollections.emptyObservableList();
    }

    /** There are no cells to be asked for: the row speaks for them. */
    @Override
    protected Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... about) {
      return switch (attribute) {
        case FOCUS_ITEM -> row;
        case SELECTED_ITEMS -> FXCollections.observableArrayList(List.of(row));
        case CELL_AT_ROW_COLUMN -> Integer.valueOf(0).equals(about[1]) ? row : null;
        default -> super.queryAccessibleAttribute(attribute, about);
      };
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
      double wide = Math.floor(row.getWidth());
      double high = Math.floor(row.getHeight());
      if (row.canvas.getWidth() != wide || row.canvas.getHeight() != high) {
        row.canvas.setWidth(wide);
        row.canvas.setHeight(high);
        row.painted = null;
      }
      row.freshen();
    }
  }
}
