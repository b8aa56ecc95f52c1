package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Words;
import java.util.Comparator;
import java.util.Locale;

/** What the rows of the table can be ordered by, each upwards. */
public enum SortBy {
  SHARE(Comparator.comparingDouble(QueryRow::share)),
  DIGEST(Comparator.comparing(QueryRow::digest)),
  QUERY(Comparator.comparing(QueryRow::text)),
  CALLS(Comparator.comparingDouble(QueryRow::calls)),
  MEAN(Comparator.comparingDouble(QueryRow::mean)),
  P95(Comparator.comparingDouble(QueryRow::p95)),
  ROWS(Comparator.comparingDouble(QueryRow::rowsPerCall)),
  JOINS(Comparator.comparingInt(QueryRow::tables)),
  WORKLOAD(Comparator.comparing(QueryRow::workload)),
  NODES(Comparator.comparingInt(QueryRow::nodes)),
  FIRST_SEEN(Comparator.comparing(QueryRow::firstSeen));

  private static final Comparator<QueryRow> OTHERS_FIRST =
      Comparator.comparing(row -> row.line().row().howdah());

  private final Comparator<QueryRow> order;

  SortBy(Comparator<QueryRow> order) {
    this.order = order;
  }

  /**
   * Howdah's own statements are last either way. Rows that compare equal stay in the order of their
   * digests, so that none jumps.
   */
  Comparator<QueryRow> order(boolean descending) {
    return OTHERS_FIRST
        .thenComparing(descending ? order.reversed() : order)
        .thenComparing(QueryRow::digest);
  }

  /** What its header says when the pointer rests on it. */
  String hint() {
    return this == SHARE ? Words.of("queries.hint.share") : Words.of("queries.hint.order");
  }

  String titleKey() {
    return "queries.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
