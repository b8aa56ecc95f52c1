package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.Column;
import io.howdah.desktop.kit.Column.Cell;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The columns of the table, in their order. */
final class QueryColumns {
  /** Allows a header to be pressed; who gives the rows puts them in order. */
  private static final Comparator<QueryRow> GIVEN = (one, other) -> 0;

  private static final double UNIT = 18;

  /** What goes first where the window is narrow. */
  private static final List<SortBy> SECONDARY =
      List.of(SortBy.ROWS, SortBy.NODES, SortBy.WORKLOAD, SortBy.JOINS, SortBy.P95);

  private static final double LEAST_QUERY = 180;

  private QueryColumns() {}

  /** Those that leave no room for the statement in a table of this width. */
  static Set<SortBy> tooMany(List<Column<QueryRow>> columns, double widthPx) {
    double needed = LEAST_QUERY + columns.stream().mapToDouble(Column::widthPx).sum();
    Set<SortBy> hidden = EnumSet.noneOf(SortBy.class);
    for (SortBy by : SECONDARY) {
      if (needed <= widthPx) {
        break;
      }
      hidden.add(by);
      needed -= columns.get(by.ordinal()).widthPx();
    }
    return hidden;
  }

  static List<Column<QueryRow>> all() {
    return List.of(
        column(
            SortBy.SHARE,
            130,
            false,
            row -> new Cell.Share(row.bar(), row.level(), row.written().said().share())),
        column(SortBy.DIGEST, 50, false, row -> new Cell.Words(row.shortName(), true, null, false)),
        column(SortBy.QUERY, 0, false, row -> new Cell.Code(row.oneLine(), row.badges())),
        column(SortBy.CALLS, 66, true, row -> new Cell.Fig(row.written().said().calls(), 0)),
        column(SortBy.MEAN, 70, true, row -> new Cell.Fig(row.written().said().mean(), UNIT)),
        column(SortBy.P95, 72, true, row -> new Cell.Fig(row.written().said().p95(), UNIT)),
        column(SortBy.ROWS, 68, true, row -> new Cell.Fig(row.written().said().rows(), 0)),
        column(SortBy.JOINS, 78, true, row -> joins(row.written().said().joins())),
        column(
            SortBy.WORKLOAD,
            128,
            false,
            row ->
                row.workload().isEmpty()
                    ? new Cell.Words("–", false, Tone.FAINT, false)
                    : new Cell.Words(row.workload(), false, Tone.MUTED, true)),
        column(SortBy.NODES, 52, true, row -> new Cell.Fig(row.written().said().nodes(), 0)),
        column(SortBy.FIRST_SEEN, 108, true, row -> new Cell.Tagged(row.written().said().age())));
  }

  private static Cell joins(Optional<Column.Badge> badge) {
    return badge.<Cell>map(Cell.Tagged::new).orElseGet(() -> new Cell.Fig(Amount.UNKNOWN, 0));
  }

  private static Column<QueryRow> column(
      SortBy by, double widthPx, boolean numeric, Function<QueryRow, Cell> cell) {
    return new Column<>(Words.of(by.titleKey()), widthPx, numeric, cell, GIVEN);
  }

  static Optional<SortBy> sortOf(Column<QueryRow> column) {
    for (SortBy by : SortBy.values()) {
      if (Words.of(by.titleKey()).equals(column.title())) {
        return Optional.of(by);
      }
    }
    return Optional.empty();
  }
}
