package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Words;
import java.util.Optional;

/**
 * How a replica would run the digest in detail.
 *
 * @param label of the button; says why where it cannot be asked for
 * @param askable whether it can
 * @param shown what was asked for; empty while nothing was, or about another digest
 */
record PlanModel(String label, boolean askable, Optional<Shown> shown) {

  PlanModel undrawn() {
    return new PlanModel(Words.of("queries.explain.frozen"), false, shown);
  }

  /** Asked, answered or refused. */
  sealed interface Shown {}

  record Asking() implements Shown {}

  /**
   * A plan.
   *
   * @param where node, version and time
   * @param text as the server writes it
   */
  record Plan(String where, String text) implements Shown {}

  /**
   * None.
   *
   * @param why in our words
   * @param detail the server's words and what mends it
   */
  record None(String why, String detail) implements Shown {}
}
