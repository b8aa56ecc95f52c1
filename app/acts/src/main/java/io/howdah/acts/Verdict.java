package io.howdah.acts;

/** One measurement of step five, verify. */
public sealed interface Verdict {

  /** The effect is there. */
  record Effective(String measured) implements Verdict {}

  /** The effect is not there yet; it is measured again until the deadline. */
  record NotYet(String measured) implements Verdict {}
}
