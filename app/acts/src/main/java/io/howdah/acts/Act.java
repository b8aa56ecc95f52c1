package io.howdah.acts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One deed on the fleet. {@code ActRunner} leads it through the six steps: preview, confirm,
 * record, apply, verify, undo. Every method but the plain accessors may talk to the fleet, blocks
 * for at most the act's own deadlines, and must not be called on the JavaFX thread.
 *
 * <p>A failure of the fleet is thrown as {@link ActProblem}; the runner turns it into an outcome.
 */
public interface Act {

  /** What is done, one word that the journal keeps: {@code cancel}, {@code terminate}. */
  String kind();

  /** The node, pool or cache it is done to. */
  String target();

  /**
   * What identifies this very deed in the journal, so that a later start can verify it without the
   * process that began it. Flat, without secrets.
   */
  Map<String, String> key();

  /** Looks at the fleet and says what will happen. Changes nothing. */
  Preview preview();

  /** Does it. Idempotent: called twice it has one effect. Never waits for the effect to show. */
  Applied apply(Given given);

  /** Measures once on the fleet whether the effect is there. */
  Verdict verify();

  /** How long the proof of the effect may take beyond the usual deadline of its verification. */
  default Duration proof() {
    return Duration.ZERO;
  }

  /** The id of what it made, for people and scripts; empty where it makes nothing, or not yet. */
  default Optional<String> made() {
    return Optional.empty();
  }

  /** Whether it is in force, as far as is known, proved or not: from then on it can be undone. */
  default boolean isInForce() {
    return made().isPresent();
  }

  /** How this deed is taken back once it is done, or in force. */
  Undo undo();
}
