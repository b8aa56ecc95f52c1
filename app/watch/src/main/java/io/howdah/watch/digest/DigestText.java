package io.howdah.watch.digest;

import io.howdah.contract.digest.Digest;
import io.howdah.contract.digest.Digests;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.statement.Effect;
import io.howdah.contract.statement.StatementFacts;
import io.howdah.contract.statement.Statements;
import io.howdah.contract.statement.TableName;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.StatementKind;
import io.howdah.postgres.OwnStatements;
import java.util.List;
import java.util.Optional;

/**
 * A digest and what its text tells. Bounded, however long the statement was.
 *
 * @param statement as a server shows it; empty where it is too long to be kept
 * @param joins each place where a table is read or written counted
 * @param tables their names, each once; at most {@value #MOST_TABLES}
 * @param constants constants and parameters in it
 * @param onlyReads a query of tables that a replica could answer, as far as its text tells
 * @param own Howdah's
 */
record DigestText(
    String digest,
    String text,
    Optional<String> statement,
    StatementKind kind,
    int joins,
    List<String> tables,
    int constants,
    boolean onlyReads,
    boolean own) {
  static final int MOST_TABLES = 64;

  static DigestText of(String sql) {
    Digest digest = Digests.of(sql);
    StatementFacts facts = Statements.of(digest.text());
    StatementKind kind = kind(facts);
    return new DigestText(
        digest.id(),
        cut(digest.text()),
        Optional.of(sql).filter(whole -> whole.length() <= DigestRow.LONGEST),
        kind,
        facts.joins(),
        facts.tables().stream().limit(MOST_TABLES).map(TableName::toString).toList(),
        constants(Tokens.of(digest.text())),
        kind == StatementKind.SELECT && facts.effect() == Effect.READS && !facts.tables().isEmpty(),
        OwnStatements.contain(sql));
  }

  /** Never in the middle of a character. */
  private static String cut(String text) {
    if (text.length() <= DigestRow.LONGEST) {
      return text;
    }
    boolean halved = Character.isHighSurrogate(text.charAt(DigestRow.LONGEST - 1));
    return text.substring(0, DigestRow.LONGEST - (halved ? 1 : 0));
  }

  private static StatementKind kind(StatementFacts facts) {
    return switch (facts.kind()) {
      case SELECT -> StatementKind.SELECT;
      case INSERT -> StatementKind.INSERT;
      case UPDATE -> StatementKind.UPDATE;
      case DELETE -> StatementKind.DELETE;
      case MERGE -> StatementKind.MERGE;
      case COPY -> StatementKind.COPY;
      case CALL, TRANSACTION, UTILITY -> StatementKind.UTILITY;
      case NONE -> StatementKind.UNKNOWN;
    };
  }

  private static int constants(Tokens tokens) {
    int constants = 0;
    for (int at = 0; at < tokens.count(); at++) {
      constants += tokens.kind(at).isConstant() ? 1 : 0;
    }
    return constants;
  }
}
