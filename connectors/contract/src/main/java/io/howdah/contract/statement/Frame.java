package io.howdah.contract.statement;

import io.howdah.contract.sql.Word;

/** What is known between one parenthesis and its end. */
final class Frame {
  /** The word that made it a query or a change: without one, FROM belongs to a function. */
  Word statement;

  /** In a FROM list: a comma is followed by a table. */
  boolean inTables;

  /** A table is expected next. */
  boolean expects;

  /** Between WITH and its statement: a comma may be followed by a name. */
  boolean inWith;

  boolean recursive;

  /** The name that WITH gives to the query in this frame; null when it gives none. */
  String named;

  void endTables() {
    inTables = false;
    expects = false;
  }
}
