package io.howdah.postgres.decisions;

import java.util.List;
import java.util.stream.Stream;

/**
 * The statements of this package that nobody else would send: neither its scripts, nor those that
 * are everybody's.
 */
public final class DecisionStatements {

  static final List<String> NAMES =
      List.of(
          "audit-log",
          "audit-verify",
          "decide",
          "decision-of",
          "expire",
          "extend",
          "head",
          "lead",
          "leader",
          "lift",
          "note",
          "pass",
          "running",
          "standing",
          "sweep",
          "texts",
          "top-texts");

  private DecisionStatements() {}

  public static Stream<String> all() {
    return NAMES.stream().map(Sql::load);
  }
}
