package io.howdah.watch;

import io.howdah.fleet.Failure;
import java.util.Optional;

/**
 * When a target is tried again. One that refuses our login is left alone every second tick: each
 * attempt writes a failed login into a server's log. For the target's thread.
 */
final class Patience {
  private boolean refused;

  /** Ticks to leave out before the next attempt. */
  int pausedTicks() {
    return refused ? 1 : 0;
  }

  void learn(Optional<Failure> failure) {
    refused = failure.filter(Failure.Refused.class::isInstance).isPresent();
  }
}
