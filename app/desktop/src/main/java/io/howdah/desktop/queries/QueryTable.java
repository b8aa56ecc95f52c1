package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Buttons;
import io.howdah.desktop.kit.Column;
import io.howdah.desktop.kit.FilterField;
import io.howdah.desktop.kit.HowdahTable;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Phrase;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.fleet.digest.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/**
 * The table of digests with its head: scope, filter, columns, and what is missing.
 *
 * <p>Where rows stand: figures change in place; rows change places at most every five seconds, and
 * not while the pointer is over the table or within ten seconds of a key pressed in it. Another
 * sort, filter or scope is the operator's own wish and holds at once. The selected row stays
 * selected, and what is scrolled to stays in view. JavaFX thread.
 */
final class QueryTable extends VBox {
  /** What the operator does here. */
  record Hands(
      Consumer<View> view,
      Consumer<String> filter,
      BiConsumer<SortBy, Boolean> sort,
      Consumer<String> select) {}

  private final Phrase count = new Phrase("size-12");
  private final ScopeSwitch scope;
  private final FilterField filter = new FilterField(Words.of("queries.filter")).small();
  private final List<Column<QueryRow>> columns = QueryColumns.all();
  private final HowdahTable<QueryRow> table = new HowdahTable<>(QueryRow::digest, columns);
  private final Set<SortBy> unwanted = EnumSet.noneOf(SortBy.class);
  private final NoticeBar notices = new NoticeBar();
  private final Text placeholder = Texts.of("", Tone.MUTED);
  private static final int LEAST_ROWS = 8;

  private Wanted shownFor;
  private boolean showing;

  QueryTable(Hands hands) {
    getStyleClass().addAll("panel", "queries-panel");
    scope = new ScopeSwitch(hands.view());
    Tone.set(count, Tone.MUTED);
    filter.setPrefWidth(190);
    filter.setMinWidth(120);
    filter.setMaxWidth(190);
    filter.setOnFilter(hands.filter());
    table.setSelectionHolds(false);
    table.setPlaceholder(placeholder);
    table.setOnSort(
        (column, down) ->
            QueryColumns.sortOf(column).ifPresent(by -> hands.sort().accept(by, down)));
    table.setOnSelected(
        row -> {
          if (!showing) {
            hands.select().accept(row.digest());
          }
        });
    for (SortBy by : SortBy.values()) {
      table.setHint(Words.of(by.titleKey()), by.hint());
    }
    table.widthProperty().addListener((all, old, now) -> fit());
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(head(), notices, table);
  }

  private Row head() {
    Button columns =
        Buttons.of(
            Words.of("queries.columns"), Buttons.Kind.QUIET, Buttons.Size.H24, Icon.CHEVRON_DOWN);
    columns.setContentDisplay(ContentDisplay.RIGHT);
    ContextMenu menu = columnsMenu();
    columns.setOnAction(event -> menu.show(columns, Side.BOTTOM, 0, 4));
    return new Row(
            8,
            Texts.of(Words.of("frame.place.queries"), "screen-title"),
            count,
            Texts.space(),
            scope,
            filter,
            columns)
        .styled("queries-head");
  }

  private ContextMenu columnsMenu() {
    ContextMenu menu = new ContextMenu();
    for (SortBy by : SortBy.values()) {
      if (by == SortBy.DIGEST || by == SortBy.QUERY) {
        continue;
      }
      CheckMenuItem item = new CheckMenuItem(Words.of(by.titleKey()));
      item.setMnemonicParsing(false);
      item.setSelected(true);
      item.setOnAction(
          event -> {
            if (item.isSelected()) {
              unwanted.remove(by);
            } else {
              unwanted.add(by);
            }
            fit();
          });
      menu.getItems().add(item);
    }
    return menu;
  }

  /** Shows the columns that are wanted and have room. */
  private void fit() {
    Set<SortBy> hidden = QueryColumns.tooMany(columns, table.getWidth());
    for (SortBy by : SortBy.values()) {
      table.setShown(Words.of(by.titleKey()), !unwanted.contains(by) && !hidden.contains(by));
    }
  }

  void show(QueriesModel model) {
    showing = true;
    count.set(
        List.of(
            Span.mono(counted(model)),
            Span.words(Words.of("queries.digests")),
            Span.mono(model.span())));
    scope.show(model.scopes());
    notices.show(model.missing());
    placeholder.setText(empty(model));
    table.setHead(
        Words.of(SortBy.P95.titleKey()),
        Words.of(model.p95Measured() ? "queries.column.p95" : "queries.column.p95.estimated"));
    if (shownFor == null || !shownFor.ordersAs(model.wanted())) {
      table.setRowsNow(model.ranked());
    } else {
      table.setRows(model.ranked());
    }
    shownFor = model.wanted();
    model.detail().ifPresent(detail -> table.select(detail.row().digest()));
    showing = false;
  }

  private static String counted(QueriesModel model) {
    return model.rows().size() == model.total()
        ? Integer.toString(model.total())
        : model.rows().size() + " / " + model.total();
  }

  private static String empty(QueriesModel model) {
    if (model.reading()) {
      return Words.of("queries.reading");
    }
    if (model.total() == 0 && !model.missing().isEmpty()) {
      return Words.of("queries.none-known");
    }
    return model.wanted().filter().isEmpty()
        ? Words.of("queries.none")
        : Words.of("queries.filter-none", model.wanted().filter());
  }

  /** Draws the selection at once and brings it into view. */
  void reveal(String digest) {
    showing = true;
    table.select(digest);
    int index = table.getSelectionModel().getSelectedIndex();
    if (index >= 0) {
      int inView = (int) Math.max(LEAST_ROWS, table.getHeight() / table.getFixedCellSize() - 2);
      table.scrollTo(index < inView ? 0 : index - 3);
    }
    showing = false;
  }

  FilterField filter() {
    return filter;
  }

  HowdahTable<QueryRow> table() {
    return table;
  }
}
