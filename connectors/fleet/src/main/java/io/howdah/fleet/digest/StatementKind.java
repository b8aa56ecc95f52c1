package io.howdah.fleet.digest;

import java.util.Locale;

/** What a statement does, by its first words; a CTE counts as what it leads to. */
public enum StatementKind {
  SELECT,
  INSERT,
  UPDATE,
  DELETE,
  MERGE,
  COPY,
  /** DDL, transaction control, SET and the like. */
  UTILITY,
  /** Its text is not known, or not yet. */
  UNKNOWN;

  /** The word used in JSON and on screens. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
