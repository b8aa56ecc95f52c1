package io.howdah.acts;

/** One measurement of step five, verify. */
public sealed interface Verdict {

  /** The effect is there. */
  record Effective(String measured) implements Verdict {}

  /**
   * It is in force, and its effect has not been proved yet: that takes until {@link Act#proof}.
   *
   * @param made what is measured already
   * @param yet what is not
   */
  record Proving(String made, String yet) implements Verdict {}

  /** The effect is not there yet; it is measured again until the deadline. */
  record NotYet(String measured) implements Verdict {}

  /** The effect is not there, and waiting does not bring it: it is measured once. */
  record Wanting(String measured) implements Verdict {}
}
