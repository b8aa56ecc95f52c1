package io.howdah.acts.block;

import io.howdah.acts.block.forecast.Forecast;
import java.util.Optional;

/**
 * What is known of a digest, or of what else is matched, when a decision about it is previewed.
 *
 * @param text the statement without its constants
 * @param forecast what the decision would have done; empty where nothing was measured
 */
public record Sight(Seen seen, Optional<String> text, Optional<Forecast> forecast) {

  /** Nobody looked. */
  public static final Sight NONE = new Sight(Seen.UNKNOWN, Optional.empty(), Optional.empty());

  /** Whether any server, or guard, knows what is matched. */
  public enum Seen {
    SEEN,
    /** Whoever must know it was asked, and does not. */
    UNSEEN,
    UNKNOWN
  }
}
