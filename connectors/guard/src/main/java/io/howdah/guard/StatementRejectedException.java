package io.howdah.guard;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Refusals;
import java.sql.SQLNonTransientException;

/**
 * An operator's decision rejects the statement; it was not sent. SQLSTATE {@code QH001}. Trying
 * again does not help before the decision ends.
 */
public final class StatementRejectedException extends SQLNonTransientException {
  private static final long serialVersionUID = 1;
  private final String digest;
  private final String decision;

  StatementRejectedException(String digest, Decision decision) {
    super(Refusals.rejected(decision), Refusals.REJECTED);
    this.digest = digest;
    this.decision = decision.id();
  }

  /** Of the statement, or of all in its text together. */
  public String digest() {
    return digest;
  }

  /** The id by which operators know the decision. */
  public String decisionId() {
    return decision;
  }
}
