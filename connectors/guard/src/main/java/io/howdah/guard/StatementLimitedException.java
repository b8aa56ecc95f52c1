package io.howdah.guard;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Refusals;
import java.sql.SQLTransientException;
import java.time.Duration;

/**
 * An operator's decision limits the statement, and there was too much of it; it was not sent.
 * SQLSTATE {@code QH002}. Trying again after the hinted wait may help.
 */
public final class StatementLimitedException extends SQLTransientException {
  private static final long serialVersionUID = 1;
  private final String digest;
  private final String decision;
  private final Duration retryAfter;

  StatementLimitedException(String digest, Decision decision, Duration retryAfter) {
    super(Refusals.limited(decision, retryAfter), Refusals.LIMITED);
    this.digest = digest;
    this.decision = decision.id();
    this.retryAfter = retryAfter;
  }

  /** Of the statement, or of all in its text together. */
  public String digest() {
    return digest;
  }

  /** The id by which operators know the decision. */
  public String decisionId() {
    return decision;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
