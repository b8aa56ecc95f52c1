package io.howdah.postgres;

import io.howdah.fleet.Failure;
import io.howdah.fleet.Session;
import java.util.Optional;

/** What became of a signal to one execution. */
public sealed interface SignalOutcome {

  /** The server sent it. Whether it worked is to be measured. */
  record Signalled() implements SignalOutcome {}

  /**
   * That execution is no longer there; nothing was signalled.
   *
   * @param now what the pid is doing now, empty when there is no such backend
   */
  record Gone(Optional<Session> now) implements SignalOutcome {}

  /**
   * The operator's role lacks a right; nothing was signalled.
   *
   * @param role the operator's role
   * @param remedy the statement that mends it, or empty where only a superuser may
   */
  record NotPermitted(String role, Optional<String> remedy, String detail)
      implements SignalOutcome {}

  /** No answer, so it is not known whether the signal was sent. */
  record Failed(Failure cause) implements SignalOutcome {}
}
