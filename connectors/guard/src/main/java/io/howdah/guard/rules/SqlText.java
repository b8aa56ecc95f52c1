package io.howdah.guard.rules;

import io.howdah.contract.digest.Digests;
import io.howdah.contract.sql.Tokens;
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
 * @param digests of the text as a whole first, then of each statement when there are several
 * @param tables that it names; each with its schema, where it names one, and without
 * @param verbs what its statements do to the transaction, in order
 */
record SqlText(List<String> digests, Set<String> tables, List<Verb> verbs) {
  /** A text of more statements is known as a whole, and by its first ones. */
  private static final int MOST_STATEMENTS = 1000;

  /** Reads the characters of a lone statement once, those of several twice. */
  static SqlText of(String sql) {
    Tokens whole = Tokens.of(sql);
    List<String> statements = sql.indexOf(';') < 0 ? List.of(sql) : Statements.split(whole);
    Set<String> digests = new LinkedHashSet<>();
    digests.add(Digests.ofTokens(whole).id());
    Set<String> tables = new HashSet<>();
    List<Verb> verbs = new ArrayList<>(0);
    for (String each : statements) {
      Tokens tokens = each.equals(sql) ? whole : Tokens.of(each);
      Verbs.of(tokens).ifPresent(verbs::add);
      if (statements.size() > 1 && digests.size() <= MOST_STATEMENTS) {
        digests.add(Digests.ofTokens(tokens).id());
      }
      Statements.tables(tokens).forEach(table -> names(table, tables));
    }
    return new SqlText(List.copyOf(digests), Set.copyOf(tables), List.copyOf(verbs));
  }

  private static void names(TableName table, Set<String> all) {
    if (all.size() < MOST_STATEMENTS) {
      all.add(table.name());
      all.add(table.toString());
      all.add(table.schema().isEmpty() ? table.name() : table.schema() + "." + table.name());
    }
  }
}
