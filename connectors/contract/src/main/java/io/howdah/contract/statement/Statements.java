package io.howdah.contract.statement;

import io.howdah.contract.sql.Tokens;
import java.util.List;

/**
 * Reads statements without a grammar: enough to say what they touch, never an exception whatever
 * the text, in linear time. From any thread.
 */
public final class Statements {
  private Statements() {}

  /** All facts of one statement. Of several in one text, the first says what kind it is. */
  public static StatementFacts of(String sql) {
    return of(Tokens.of(sql));
  }

  /** The same of its tokens, for who has them already; those of {@link Tokens#of}. */
  public static StatementFacts of(Tokens tokens) {
    TableWalk walk = new TableWalk(tokens);
    walk.run();
    StatementKind kind = Kinds.of(tokens);
    Effect effect = Effects.of(tokens, kind);
    return new StatementFacts(kind, effect, walk.tables(), walk.references());
  }

  /** The tables that a statement names, each once. */
  public static List<TableName> tables(String sql) {
    return tables(Tokens.of(sql));
  }

  /** The same of its tokens. */
  public static List<TableName> tables(Tokens tokens) {
    TableWalk walk = new TableWalk(tokens);
    walk.run();
    return walk.tables();
  }

  public static StatementKind kind(String sql) {
    return Kinds.of(Tokens.of(sql));
  }

  /** Whether it reads only, as far as its text tells. */
  public static Effect effect(String sql) {
    Tokens tokens = Tokens.of(sql);
    return Effects.of(tokens, Kinds.of(tokens));
  }

  /**
   * The statements of a text, as the driver and the server take them apart; blank ones left out.
   */
  public static List<String> split(String sql) {
    return split(Tokens.of(sql));
  }

  /** The same of its tokens. */
  public static List<String> split(Tokens tokens) {
    return new Splitter(tokens).pieces();
  }
}
