package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Ranked;
import java.util.List;
import java.util.Optional;

/**
 * Everything on the Queries screen at one moment. Made off the JavaFX thread.
 *
 * @param wanted what it was made for
 * @param ranked the rows, filtered and in order
 * @param total before the filter
 * @param span what the rates cover, in words
 * @param reading nothing has been read twice yet
 * @param selected of the rows or not among them
 * @param p95Measured whether any p95 is measured by guards; else all are estimates
 * @param live whether acts can be done
 */
record QueriesModel(
    Wanted wanted,
    Ranked<QueryRow> ranked,
    int total,
    String span,
    boolean reading,
    Scopes scopes,
    List<Missing> missing,
    Optional<DetailModel> detail,
    BlocksModel blocks,
    boolean p95Measured,
    boolean live) {

  List<QueryRow> rows() {
    return ranked.rows();
  }

  /** The same, standing still. */
  QueriesModel undrawn() {
    return new QueriesModel(
        wanted,
        ranked,
        total,
        span,
        reading,
        scopes,
        missing,
        detail.map(DetailModel::undrawn),
        blocks,
        p95Measured,
        false);
  }
}
