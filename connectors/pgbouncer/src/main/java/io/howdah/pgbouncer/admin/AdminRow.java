package io.howdah.pgbouncer.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One row, read by column name: every version of PgBouncer inserts columns somewhere.
 *
 * @param index position of each column, shared by all rows of a table
 * @param values NULL as {@code null}
 */
public record AdminRow(Map<String, Integer> index, List<String> values) {

  /** The value of the first of these columns that exists and is not NULL. */
  public Optional<String> text(String... columns) {
    for (String column : columns) {
      Integer at = index.get(column);
      if (at != null && values.get(at) != null) {
        return Optional.of(values.get(at));
      }
    }
    return Optional.empty();
  }

  /** A number, empty where this version has no such column. */
  public OptionalLong number(String... columns) throws AdminException {
    Optional<String> text = text(columns).filter(value -> !value.isEmpty());
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text.get()));
    } catch (NumberFormatException e) {
      throw AdminException.protocol("column " + columns[0] + " is no number: " + text.get());
    }
  }

  /** A text that every supported version has. */
  public String require(String column) throws AdminException {
    return text(column)
        .orElseThrow(() -> AdminException.protocol("the answer has no column " + column));
  }

  /** A number that every supported version has. */
  public long requireNumber(String... columns) throws AdminException {
    return number(columns)
        .orElseThrow(() -> AdminException.protocol("the answer has no column " + columns[0]));
  }

  /** A number of things or a port: never negative, never beyond an {@code int}. */
  public int requireCount(String... columns) throws AdminException {
    return Math.clamp(requireNumber(columns), 0, Integer.MAX_VALUE);
  }
}
