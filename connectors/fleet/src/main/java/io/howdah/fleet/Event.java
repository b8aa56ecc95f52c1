package io.howdah.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Something that happened at a moment. The timeline, the log and the audit are made of Events. */
public sealed interface Event {

  Instant at();

  /** Name of the node, pool or cache it is about. */
  String target();

  /** A target changed its state. */
  record StateChanged(Instant at, String target, State from, State to, List<Reason> reasons)
      implements Event {
    public StateChanged {
      reasons = List.copyOf(reasons);
    }
  }

  /** Another node takes the writes now. */
  record PrimaryChanged(Instant at, String target, String previous, int timeline)
      implements Event {}

  /** A server started anew between two Readings. */
  record Restarted(Instant at, String target) implements Event {}

  /** An operator did something. */
  record Acted(Instant at, String target, String act, String operator, String reason, String effect)
      implements Event {}

  /** The console itself did not run for a while: a sleeping workstation. */
  record ConsoleSlept(Instant at, String target, Duration length) implements Event {}
}
