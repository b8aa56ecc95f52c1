package io.howdah.fleet.decision;

import java.time.Duration;
import java.time.Instant;

/** When a decision is to end, in terms of the database's clock. */
public sealed interface Ending {

  /** So long from the moment the database records it: no clock of ours is asked. */
  record After(Duration time) implements Ending {}

  record At(Instant moment) implements Ending {}

  /** Not by itself: only for decisions that observe. */
  record Open() implements Ending {}
}
