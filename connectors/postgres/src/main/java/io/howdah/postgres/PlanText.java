package io.howdah.postgres;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import java.util.Set;

/**
 * Makes the text of {@code pg_stat_statements} one that the server can read again. It puts {@code
 * $1} where constants stood, also where none but a constant may stand: {@code date $1} and {@code
 * extract($1 FROM at)} are written as the cast and the call that mean the same. Linear; takes any
 * text.
 */
final class PlanText {
  /** Types that are written before a string; those of two words end so. */
  private static final Set<String> TYPES =
      Set.of(
          "date",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "interval",
          "text",
          "varchar",
          "bpchar",
          "bytea",
          "int2",
          "int4",
          "int8",
          "numeric",
          "float4",
          "float8",
          "bool",
          "boolean",
          "uuid",
          "json",
          "jsonb",
          "inet",
          "cidr",
          "point",
          "box",
          "regclass",
          "tsvector",
          "tsquery",
          "tstzrange",
          "daterange",
          "int4range",
          "int8range");

  private static final Set<String> FIELDS =
      Set.of("year", "month", "day", "hour", "minute", "second");

  private static final int LONGEST_WORD = 12;

  private final String sql;
  private final Tokens tokens;
  private final StringBuilder made = new StringBuilder();
  private int written;

  private PlanText(String sql) {
    this.sql = sql;
    this.tokens = Tokens.of(sql);
  }

  static String of(String sql) {
    PlanText text = new PlanText(sql);
    for (int i = 1; i < text.tokens.count(); i++) {
      if (text.tokens.is(i, TokenKind.PARAMETER)) {
        text.parameter(i);
      }
    }
    return text.made.append(sql, text.written, sql.length()).toString();
  }

  private void parameter(int i) {
    int type = typeBefore(i);
    if (type >= 0) {
      int fields = fieldsAfter(i, type);
      copy(tokens.start(type));
      String name = sql.substring(tokens.start(type), tokens.end(i - 1));
      String rest = fields > i ? sql.substring(tokens.end(i), tokens.end(fields)) : "";
      made.append("CAST(").append(tokens.text(i)).append(" AS ").append(name).append(rest);
      made.append(')');
      written = tokens.end(fields);
    } else if (isExtracted(i)) {
      copy(tokens.start(i - 2));
      made.append("pg_catalog.\"extract\"(").append(tokens.text(i)).append(',');
      written = tokens.end(i + 1);
    }
  }

  private void copy(int until) {
    made.append(sql, written, until);
  }

  private boolean isExtracted(int i) {
    return tokens.is(i - 2, "extract")
        && tokens.is(i - 1, TokenKind.OPEN)
        && tokens.is(i + 1, "from")
        && !tokens.is(i - 3, TokenKind.DOT);
  }

  /** The first token of the type that ends before a token; -1 where none does. */
  private int typeBefore(int i) {
    if (isOneOf(i - 1, TYPES)) {
      return i - 1;
    }
    boolean zoned = tokens.is(i - 1, "zone") && tokens.is(i - 2, "time");
    if (zoned && (tokens.is(i - 3, "with") || tokens.is(i - 3, "without"))) {
      return tokens.is(i - 4, "timestamp") || tokens.is(i - 4, "time") ? i - 4 : -1;
    }
    return tokens.is(i - 1, "precision") && tokens.is(i - 2, "double") ? i - 2 : -1;
  }

  /** The last token of {@code day to second} behind an interval; the token itself without. */
  private int fieldsAfter(int i, int type) {
    if (!tokens.is(type, "interval") || !isOneOf(i + 1, FIELDS)) {
      return i;
    }
    return tokens.is(i + 2, "to") && isOneOf(i + 3, FIELDS) ? i + 3 : i + 1;
  }

  private boolean isOneOf(int token, Set<String> words) {
    return tokens.kind(token) != null
        && tokens.kind(token).isWord()
        && tokens.length(token) <= LONGEST_WORD
        && words.stream().anyMatch(word -> tokens.is(token, word));
  }
}
