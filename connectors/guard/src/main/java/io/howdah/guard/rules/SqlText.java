package io.howdah.guard.rules;

import io.howdah.contract.digest.Digests;
import io.howdah.contract.statement.Statements;
import io.howdah.contract.statement.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of a text by reading it once.
 *
 * @param sql the text
 * @param digests of the text as a whole first, then of each statement when there are several
 * @param verbs what its statements do to the transaction, in order
 */
record SqlText(String sql, List<String> digests, List<Verb> verbs) {
  /** A text of more statements is known as a whole, and by its first ones. */
  private static final int MOST_STATEMENTS = 1000;

  static SqlText of(String sql) {
    List<String> statements = statements(sql);
    Set<String> digests = new LinkedHashSet<>();
    digests.add(Digests.of(sql).id());
    List<Verb> verbs = new ArrayList<>(0);
    for (String each : statements) {
      Verbs.of(each).ifPresent(verbs::add);
      if (statements.size() > 1 && digests.size() <= MOST_STATEMENTS) {
        digests.add(Digests.of(each).id());
      }
    }
    return new SqlText(sql, List.copyOf(digests), List.copyOf(verbs));
  }

  private static List<String> statements(String sql) {
    return sql.indexOf(';') < 0 ? List.of(sql) : Statements.split(sql);
  }

  /**
   * The tables that it names; each with its schema, where it names one, and without. Reads the text
   * again: few fleets have rules of tables.
   */
  Set<String> tables() {
    Set<String> names = new HashSet<>();
    for (String each : statements(sql)) {
      Statements.tables(each).forEach(table -> names(table, names));
    }
    return names;
  }

  private static void names(TableName table, Set<String> all) {
    if (all.size() < MOST_STATEMENTS) {
      all.add(table.name());
      all.add(table.toString());
      all.add(table.schema().isEmpty() ? table.name() : table.schema() + "." + table.name());
    }
  }
}
