package io.howdah.contract.sql;

/**
 * The words whose meaning the text of a statement depends on.
 *
 * <p>Flags: {@code o} an operand follows, so a minus after it is a sign; {@code p} a {@code ?}
 * after it is a placeholder, not an operator; {@code g} a parenthesis after it only groups; {@code
 * s} a parenthesis after it is no argument list; {@code t} names a type, so a constant may follow
 * it. What has {@code o} also has {@code p} and {@code s}.
 */
public enum Word {
  ABORT,
  ALL("o"),
  ALTER("o"),
  ANALYZE,
  AND("og"),
  ANY("o"),
  ARRAY("o"),
  AS("o"),
  ASC,
  ATOMIC,
  AUTHORIZATION("p"),
  BEGIN,
  BETWEEN("og"),
  BIGINT("t"),
  BIT("t"),
  BOOL("t"),
  BOOLEAN("t"),
  BOX("t"),
  BPCHAR("t"),
  BY("og"),
  BYTEA("t"),
  CALL("o"),
  CASE("og"),
  CAST,
  CHAR("t"),
  CHARACTER("t"),
  CHECKPOINT,
  CIDR("t"),
  CIRCLE("t"),
  CLOSE,
  CLUSTER,
  COLLATE("o"),
  COMMENT,
  COMMIT,
  CONFLICT("s"),
  COPY("o"),
  CREATE("o"),
  CROSS("o"),
  CUBE,
  CURRENT,
  CURRENT_DATE,
  CURRENT_TIME,
  CURRENT_TIMESTAMP,
  CURRENT_USER,
  DATE("pt"),
  DAY,
  DEALLOCATE("p"),
  DECIMAL("t"),
  DECLARE("o"),
  DEFAULT("og"),
  DELETE("o"),
  DESC,
  DISCARD,
  DISTINCT("og"),
  DO("o"),
  DOUBLE,
  DROP("o"),
  ELSE("og"),
  EMPTY,
  END,
  ERROR,
  ESCAPE("pg"),
  EXCEPT("os"),
  EXECUTE("o"),
  EXISTS("o"),
  EXPLAIN("s"),
  EXTRACT,
  FALSE,
  FETCH("s"),
  FILTER("s"),
  FIRST("pg"),
  FLOAT("t"),
  FOR("og"),
  FROM("og"),
  FULL("o"),
  GRANT("o"),
  GROUP("o"),
  GROUPING,
  GROUPS("pg"),
  HAVING("og"),
  HOUR,
  ILIKE("og"),
  IN("o"),
  INET("t"),
  INNER("o"),
  INSERT("o"),
  INT("t"),
  INTEGER("t"),
  INTERSECT("os"),
  INTERVAL("pt"),
  INTO("o"),
  IS("og"),
  ISNULL,
  JOIN("o"),
  JSON("t"),
  JSONB("t"),
  LATERAL("o"),
  LEFT,
  LIKE("og"),
  LIMIT("og"),
  LINE("t"),
  LISTEN,
  LOAD("o"),
  LOCALTIME,
  LOCALTIMESTAMP,
  LOCK("o"),
  LSEG("t"),
  MACADDR("t"),
  MATERIALIZED("s"),
  MERGE("o"),
  MINUTE,
  MONEY("t"),
  MONTH,
  MOVE,
  NATURAL("o"),
  NCHAR("t"),
  NEXT("pg"),
  NFC,
  NFD,
  NFKC,
  NFKD,
  NO,
  NORMALIZED,
  NOT("og"),
  NOTHING,
  NOTIFY,
  NOTNULL,
  NULL,
  NUMERIC("t"),
  OBJECT,
  OF,
  OFFSET("og"),
  ON("o"),
  ONLY,
  OR("og"),
  ORDER("o"),
  ORDINALITY,
  OUTER("o"),
  OVER("s"),
  OVERLAPS("o"),
  PARTITION,
  PASSING("pg"),
  PATH("pgt"),
  PLACING("og"),
  POINT("t"),
  POLYGON("t"),
  PRECISION("t"),
  PREPARE("p"),
  PREPARED("p"),
  RANGE("pg"),
  REAL("t"),
  RECURSIVE("s"),
  REFRESH,
  REGCLASS("t"),
  REINDEX,
  RELEASE("p"),
  REPEATABLE,
  RESET,
  RETURNING("og"),
  REVOKE("o"),
  RIGHT,
  ROLE("p"),
  ROLLBACK,
  ROLLUP,
  ROW("s"),
  ROWS("pg"),
  SAVEPOINT("p"),
  SECOND,
  SELECT("og"),
  SESSION_USER,
  SET("o"),
  SETS("s"),
  SHARE,
  SHOW("o"),
  SIMILAR("o"),
  SMALLINT("t"),
  SOME("o"),
  START,
  SYMMETRIC("og"),
  TABLE("o"),
  TABLESAMPLE("o"),
  TEXT("t"),
  THEN("og"),
  TIME("pt"),
  TIMESTAMP("pt"),
  TIMESTAMPTZ("pt"),
  TIMETZ("pt"),
  TO("og"),
  TRANSACTION,
  TRUE,
  TRUNCATE("o"),
  UESCAPE("p"),
  UNION("os"),
  UNKNOWN,
  UNLISTEN,
  UPDATE("o"),
  USER,
  USING("os"),
  UUID("t"),
  VACUUM,
  VALUES("o"),
  VARBIT("t"),
  VARCHAR("t"),
  VARIADIC("og"),
  VARYING("t"),
  WHEN("og"),
  WHERE("og"),
  WINDOW("o"),
  WITH("o"),
  WITHIN,
  WITHOUT,
  WORK,
  XML("t"),
  YEAR,
  ZONE("pgt");

  private static final Word[] BY_ORDINAL = values();

  Word() {
    this("");
  }

  Word(String flags) {
    this.takesOperand = flags.contains("o");
    this.takesPlaceholder = takesOperand || flags.contains("p");
    this.groups = flags.contains("g");
    this.spaced = takesOperand || groups || flags.contains("s");
    this.constantMayFollow = takesPlaceholder || flags.contains("t");
    this.isTypeOnly = flags.equals("t");
  }

  /** A minus after it is a sign. */
  public final boolean takesOperand;

  /** A {@code ?} after it is a placeholder. */
  public final boolean takesPlaceholder;

  /** A parenthesis after it only groups. */
  public final boolean groups;

  /** A parenthesis after it is no argument list. */
  public final boolean spaced;

  /** {@code word'x'} is this word and a constant, so {@code word$1} is, too. */
  public final boolean constantMayFollow;

  /** It only names a type: such a word is a name like others to who draws it. */
  public final boolean isTypeOnly;

  static Word at(int ordinal) {
    return BY_ORDINAL[ordinal];
  }

  static int count() {
    return BY_ORDINAL.length;
  }
}
