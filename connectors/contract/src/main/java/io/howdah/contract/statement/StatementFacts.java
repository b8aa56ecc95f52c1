package io.howdah.contract.statement;

import java.util.List;

/**
 * What the text of a statement tells.
 *
 * @param tables each table or view once, in the order of the text; neither names of WITH nor
 *     functions
 * @param joins how many times the statement refers to a table: 12 for a join of twelve, 2 for one
 *     of a table with itself
 */
public record StatementFacts(StatementKind kind, Effect effect, List<TableName> tables, int joins) {

  public StatementFacts {
    tables = List.copyOf(tables);
  }
}
