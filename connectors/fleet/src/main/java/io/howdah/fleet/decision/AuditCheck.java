package io.howdah.fleet.decision;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether the audit is whole.
 *
 * @param brokenAt the first entry that is not as it was written; empty when all are
 * @param why what is wrong there
 * @param lastHash of the last entry: kept elsewhere, it shows later that none was rewritten
 */
public record AuditCheck(
    long entries, OptionalLong brokenAt, Optional<String> why, String lastHash) {

  public boolean whole() {
    return why.isEmpty();
  }
}
