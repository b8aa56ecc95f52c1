package io.howdah.contract.statement;

/** What a statement does to data, as far as its text tells: what functions do is not seen. */
public enum Effect {
  /** A replica could run it. */
  READS,
  MAY_WRITE
}
