package io.howdah.contract.decision;

import java.util.Locale;
import java.util.Optional;

/** What is done with a statement that a decision matches. */
public enum Mode {
  /** Counted, and the caller warned; nothing is refused. */
  OBSERVE,
  /** Refused when there is more of it than the limit allows. */
  LIMIT,
  /** Refused. */
  REJECT,
  /** Cancelled on the servers while it runs; guards let it pass. */
  CANCEL;

  /** The name on the wire and on a command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether guards enforce it: what is cancelled while it runs they let pass. */
  public boolean isByGuards() {
    return this != CANCEL;
  }

  public static Optional<Mode> of(String word) {
    return Words.of(values(), Mode::word, word);
  }
}
