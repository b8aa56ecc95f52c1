package io.howdah.acts.block;

import io.howdah.contract.decision.Stamp;

/** Whether the guards can know of a decision. */
public sealed interface Publishing {

  /** Redis has this stamp or a later one, and told every guard that listens. */
  record Published(Stamp stamp) implements Publishing {}

  /** Redis did not take it; the next console, keeper or command publishes it. */
  record NotPublished(String why) implements Publishing {}

  /** The fleet file names no Redis, so there are no guards to tell. */
  record NoRedis() implements Publishing {}
}
