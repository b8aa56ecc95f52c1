package io.howdah.watch;

import io.howdah.fleet.Failure;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a target's thread waits for it. After an attempt in vain the next may take longer: a
 * target that answers in three seconds needs several round trips before its first answer. The
 * screen does not wait meanwhile; a silent target is shown as silent. For the target's thread.
 */
final class Patience {

  private final Duration first;
  private final Duration most;
  private Duration now;
  private boolean refused;

  Patience(Duration first, Duration most) {
    this.first = first;
    this.most = most;
    now = first;
  }

  Duration next() {
    return now;
  }

  /** Ticks to leave out: one where every attempt writes a failed login into a server's log. */
  int pausedTicks() {
    return refused ? 1 : 0;
  }

  void learn(Optional<Failure> failure) {
    boolean inVain = failure.filter(Failure.TimedOut.class::isInstance).isPresent();
    Duration doubled = now.multipliedBy(2);
    now = inVain ? (doubled.compareTo(most) < 0 ? doubled : most) : first;
    refused = failure.filter(Failure.Refused.class::isInstance).isPresent();
  }
}
