package io.howdah.postgres;

/** How much of an execution is left on its server. */
public enum Presence {
  /** The same statement in the same state. */
  SAME_EXECUTION,
  /** The same backend, doing something else. */
  SAME_BACKEND,
  /** No such backend. */
  GONE
}
