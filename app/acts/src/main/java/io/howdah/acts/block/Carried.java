package io.howdah.acts.block;

import io.howdah.contract.decision.Decision;
import java.util.Optional;

/**
 * What became of an operation that was carried out.
 *
 * @param decision as it stands now; its stamp is provisional while it is not recorded
 * @param ended it is no longer in force
 * @param unrecorded why the primary has not recorded it yet; empty when it has
 */
public record Carried(
    Decision decision, boolean ended, Optional<String> unrecorded, Publishing publishing) {

  /** Whether guards hear of it; what is kept on this computer alone nobody obeys yet. */
  boolean reachesGuards() {
    return unrecorded.isEmpty() || publishing instanceof Publishing.Published;
  }

  /** The decision has ended already, or is not as it was shown. Nothing was done. */
  public static final class Overtaken extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean over;

    Overtaken(String message, boolean over) {
      super(message, null, false, false);
      this.over = over;
    }

    /** True when it has ended; false when somebody changed it. */
    public boolean isOver() {
      return over;
    }
  }
}
