package io.howdah.contract.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What a caller is told whose statement a decision matched: SQLSTATEs and texts. The texts are one
 * line each, whatever an operator wrote as the reason.
 */
public final class Refusals {
  /** The statement is rejected; trying again does not help before the decision ends. */
  public static final String REJECTED = "QH001";

  /** There was too much of it; trying again after the hinted wait may help. */
  public static final String LIMITED = "QH002";

  /** An earlier refusal doomed the transaction: only ROLLBACK helps. PostgreSQL's own code. */
  public static final String DOOMED = "25P02";

  /** Of the warning that a decision would refuse the statement, were it not observing only. */
  public static final String OBSERVED = "01QH1";

  /** What lies beyond has no date that could be written. */
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private static final Duration TIME_ALONE = Duration.ofHours(20);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
  private static final int NAME_CHARS = 100;
  private static final int REASON_CHARS = 300;

  private Refusals() {}

  /** {@code digest d41c is rejected until 03:47:32Z (decision 3f9a01bc, INC-2291; fd1:…)}. */
  public static String rejected(Decision decision) {
    return subject(decision.match()) + " is rejected" + end(decision);
  }

  /** {@code digest d41c is limited to 20/s on this node until …}, and how long to wait. */
  public static String limited(Decision decision, Duration wait) {
    String limit = decision.limit().map(Refusals::limit).orElse("");
    return subject(decision.match())
        + " is limited"
        + limit
        + end(decision)
        + ": try again in "
        + Math.max(1, wait.toMillis())
        + " ms";
  }

  /** Of the warning. */
  public static String observed(Decision decision) {
    return subject(decision.match()) + " is observed and would be refused" + end(decision);
  }

  /** Of every call in a transaction that a refusal doomed. */
  public static String doomed(String refusal) {
    return "the transaction must be rolled back: a statement in it was refused ("
        + Printable.text(refusal, 3 * REASON_CHARS)
        + ")";
  }

  private static String subject(Match match) {
    return match instanceof Match.ByDigest digest
        ? "digest " + digest.shortName()
        : match.kind() + " " + Printable.text(match.value(), NAME_CHARS);
  }

  private static String limit(Limit limit) {
    String where = limit.per() == Per.NODE ? " on this node" : " across the fleet";
    return switch (limit.measure()) {
      case PER_SECOND -> " to " + number(limit.amount()) + "/s" + where;
      case AT_ONCE -> " to " + number(limit.amount()) + " at once" + where;
      case TIME_SHARE -> " to " + number(limit.amount() * 100) + " % of one session's time" + where;
    };
  }

  private static String number(double amount) {
    return new BigDecimal(Double.toString(Math.rint(amount * 1e6) / 1e6))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String end(Decision decision) {
    String until =
        decision.expiresAt().map(end -> " until " + moment(decision.decidedAt(), end)).orElse("");
    String whole = decision.match() instanceof Match.ByDigest by ? "; " + by.digest() : "";
    return until
        + " (decision "
        + decision.id()
        + ", "
        + Printable.text(decision.reason(), REASON_CHARS)
        + whole
        + ")";
  }

  private static String moment(Instant decided, Instant end) {
    boolean soon = Duration.between(decided, end).compareTo(TIME_ALONE) < 0;
    return (soon ? TIME : DATE).format(end.isAfter(LAST) ? LAST : end);
  }
}
