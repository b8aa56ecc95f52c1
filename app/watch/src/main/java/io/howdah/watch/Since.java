package io.howdah.watch;

import io.howdah.fleet.Moment;
import io.howdah.fleet.State;
import java.time.Duration;

/** Since when a target is in its present state. For the assembler's thread. */
final class Since {

  private State state;
  private Moment moment;

  Moment of(State now, Moment at) {
    if (state != now) {
      state = now;
      moment = at;
    }
    return moment;
  }

  void shift(Duration slept) {
    if (moment != null) {
      moment = Sample.older(moment, slept);
    }
  }
}
