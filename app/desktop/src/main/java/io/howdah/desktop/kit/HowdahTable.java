package io.howdah.desktop.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * A table whose rows are kept by key: values change in place, rows come and go by difference, the
 * selection survives. Rows change places at most every five seconds, and never under the pointer or
 * while one of them is selected. JavaFX thread.
 *
 * @param <R> the rows, immutable
 */
public final class HowdahTable<R> extends TableView<HowdahTable.Entry<R>> {
  private static final double PADDING = 5;
  private static final double EDGE = 12;
  private static final long REORDER_NANOS = Duration.ofSeconds(5).toNanos();

  private final Function<R, String> key;
  private final ObservableList<Entry<R>> entries = FXCollections.observableArrayList();
  private final HeaderHints hints = new HeaderHints();
  private final Map<String, Column<R>> byTitle = new HashMap<>();
  private final List<Column<R>> columns;
  private final Set<PaintedRow<R>> drawn = Collections.newSetFromMap(new WeakHashMap<>());
  private final CellInks inks = new CellInks(this, this::inksChanged);
  private long inksVersion;
  private BiConsumer<Column<R>, Boolean> onSort;
  private boolean selectionHolds = true;
  private boolean replacing;
  private long keyedNanos = System.nanoTime() - 2 * REORDER_NANOS;
  private Predicate<R> stale = row -> false;
  private Ranked<R> given;
  private long reorderedNanos = System.nanoTime() - REORDER_NANOS;

  /** {@code key} names a row from update to update. */
  public HowdahTable(Function<R, String> key, List<Column<R>> columns) {
    this.key = key;
    this.given = Ranked.of(List.of(), key);
    this.columns = List.copyOf(columns);
    columns.forEach(column -> byTitle.put(column.title(), column));
    getStyleClass().add("howdah-table");
    setItems(entries);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    for (int i = 0; i < columns.size(); i++) {
      getColumns().add(TableHeads.of(columns, i));
    }
    setRowFactory(table -> drawnRow());
    getVisibleLeafColumns().addListener((ListChangeListener<Object>) change -> freshen());
    setSortPolicy(
        table -> {
          if (onSort == null) {
            reorder();
          } else {
            tellSort(columns);
          }
          return true;
        });
    addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, hints);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> keyedNanos = System.nanoTime());
  }

  private PaintedRow<R> drawnRow() {
    PaintedRow<R> row = new PaintedRow<>(this);
    drawn.add(row);
    return row;
  }

  /** Rows that are laid out anew draw themselves; these are the others. */
  private void freshen() {
    drawn.forEach(PaintedRow::freshen);
  }

  private void inksChanged() {
    inksVersion++;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    freshen();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
    return CellInks.meta();
  }

  CellInks inks() {
    return inks;
  }

  /** Another one whenever the stylesheets give other inks. */
  long inksVersion() {
    return inksVersion;
  }

  boolean isStale(R row) {
    return stale.test(row);
  }

  Column<R> columnOf(TableColumn<Entry<R>, ?> column) {
    return byTitle.get(column.getId());
  }

  /** The room of a cell that begins at {@code x}. */
  RowPen.Room room(Column<R> column, double x, double widthPx) {
    double left = column == columns.getFirst() ? EDGE : PADDING;
    double right = column == columns.getLast() ? EDGE : PADDING;
    return new RowPen.Room(x + left, x + widthPx - right, column.numeric());
  }

  private void tellSort(List<Column<R>> columns) {
    if (!getSortOrder().isEmpty()) {
      TableColumn<Entry<R>, ?> by = getSortOrder().getFirst();
      columns.stream()
          .filter(column -> column.title().equals(by.getId()))
          .findFirst()
          .ifPresent(
              column -> onSort.accept(column, by.getSortType() == TableColumn.SortType.DESCENDING));
    }
  }

  /**
   * Has rows ordered by whoever gives them, away from the JavaFX thread: the listener is told by
   * which column, and whether downwards, and gives the rows anew in that order.
   */
  public void setOnSort(BiConsumer<Column<R>, Boolean> listener) {
    onSort = listener;
  }

  /** Keeps rows in their places only while the pointer is here or keys are pressed. */
  public void setSelectionHolds(boolean holds) {
    selectionHolds = holds;
  }

  /** Shows a column or not. */
  public void setShown(String title, boolean shown) {
    titled(title).forEach(column -> column.setVisible(shown));
  }

  /** Says more about a column when the pointer rests on its header. */
  public void setHint(String title, String words) {
    hints.put(title, words);
  }

  /** Heads a column with other words; it keeps its title for everything else. */
  public void setHead(String title, String words) {
    titled(title).filter(it -> !it.getText().equals(words)).forEach(it -> it.setText(words));
  }

  private Stream<TableColumn<Entry<R>, ?>> titled(String title) {
    return getColumns().stream().filter(column -> title.equals(column.getId()));
  }

  /** Rows for which this holds are hatched. */
  public void setStale(Predicate<R> isStale) {
    stale = isStale;
  }

  /** Shows these rows; their order counts where no column is sorted by. */
  public void setRows(List<R> rows) {
    setRows(Ranked.of(rows, key));
  }

  /** The same, without the work that another thread has done. */
  public void setRows(Ranked<R> rows) {
    show(rows, mayReorder());
  }

  /** Shows these rows in their order at once: the operator asked for another one. */
  public void setRowsNow(Ranked<R> rows) {
    show(rows, true);
  }

  private void show(Ranked<R> rows, boolean inOrder) {
    if (rows != given || inOrder) {
      given = rows;
      arrange(taken(rows), inOrder);
    }
    freshen();
  }

  /** What stays, where it is, and then what is new. */
  private List<Entry<R>> taken(Ranked<R> rows) {
    boolean[] known = new boolean[rows.size()];
    List<Entry<R>> whole = new ArrayList<>(rows.size());
    for (Entry<R> entry : entries) {
      entry.place = rows.place(entry.key);
      if (entry.place >= 0) {
        known[entry.place] = true;
        entry.row = rows.row(entry.place);
        whole.add(entry);
      }
    }
    for (int place = 0; whole.size() < rows.size(); place++) {
      if (!known[place]) {
        whole.add(new Entry<>(rows.key(place), rows.row(place), place));
      }
    }
    return whole;
  }

  private void arrange(List<Entry<R>> whole, boolean inOrder) {
    if (inOrder) {
      reorderedNanos = System.nanoTime();
      order(whole);
    }
    if (!isShown(whole)) {
      replace(whole);
    }
  }

  private boolean isShown(List<Entry<R>> whole) {
    boolean same = whole.size() == entries.size();
    for (int i = 0; same && i < whole.size(); i++) {
      same = whole.get(i) == entries.get(i);
    }
    return same;
  }

  /** All at once: told of thousands of changes one by one, the toolkit takes long. */
  private void replace(List<Entry<R>> whole) {
    Entry<R> selected = getSelectionModel().getSelectedItem();
    replacing = true;
    entries.setAll(whole);
    if (selected != null && selected.place >= 0) {
      getSelectionModel().clearAndSelect(entries.indexOf(selected));
    } else {
      getSelectionModel().clearSelection();
    }
    replacing = false;
  }

  /** The selected row. */
  public Optional<R> selected() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(Entry::row);
  }

  /** Selects the row with this key, if it is there. */
  public void select(String rowKey) {
    Entry<R> selected = getSelectionModel().getSelectedItem();
    if (selected == null || !selected.key.equals(rowKey)) {
      IntStream.range(0, entries.size())
          .filter(index -> entries.get(index).key.equals(rowKey))
          .findFirst()
          .ifPresent(getSelectionModel()::select);
    }
  }

  /** Called with the selected row whenever another one is selected. */
  public void setOnSelected(Consumer<R> listener) {
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (all, old, now) -> {
              if (now != null && !replacing) {
                listener.accept(now.row());
              }
            });
  }

  private boolean mayReorder() {
    return System.nanoTime() - reorderedNanos >= REORDER_NANOS
        && !isHover()
        && (selectionHolds
            ? getSelectionModel().isEmpty()
            : System.nanoTime() - keyedNanos >= 2 * REORDER_NANOS);
  }

  private void reorder() {
    arrange(new ArrayList<>(entries), true);
  }

  private void order(List<Entry<R>> whole) {
    Comparator<Entry<R>> order = null;
    for (TableColumn<Entry<R>, ?> column :
        onSort == null ? getSortOrder() : List.<TableColumn<Entry<R>, ?>>of()) {
      @SuppressWarnings("unchecked")
      Comparator<R> by = (Comparator<R>) column.getUserData();
      if (by != null) {
        Comparator<Entry<R>> next = Comparator.comparing(Entry::row, by);
        if (column.getSortType() == TableColumn.SortType.DESCENDING) {
          next = next.reversed();
        }
        order = order == null ? next : order.thenComparing(next);
      }
    }
    if (order == null) {
      List.copyOf(whole).forEach(entry -> whole.set(entry.place, entry));
    } else {
      whole.sort(order);
    }
  }

  /** A row's place in the table; the row itself changes within it. */
  public static final class Entry<R> {
    private final String key;
    private R row;
    private int place;

    private Entry(String key, R row, int place) {
      this.key = key;
      this.row = row;
      this.place = place;
    }

    public R row() {
      return row;
    }
  }
}
