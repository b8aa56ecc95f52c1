package io.howdah.acts.session;

import io.howdah.fleet.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the acts on sessions need of the fleet's nodes. Every call connects as the operator, blocks
 * for a few seconds at most and throws {@code ActProblem} when the node cannot be asked.
 */
public interface Backends extends AutoCloseable {

  /** Looks at the sessions of a node as they are now. */
  Sighting look(String node, int pid);

  /** Whether that execution is there now: the same backend, statement and state. */
  Presence presence(String node, Session.Key key);

  /** Cancels exactly that execution; the key is compared in the statement that signals. */
  Signalled cancel(String node, Session.Key key);

  /** Ends exactly that backend; the key is compared in the statement that signals. */
  Signalled terminate(String node, Session.Key key);

  @Override
  void close();

  /**
   * One look.
   *
   * @param sessionUser who asked, {@code session_user}
   * @param maySignal whether that role may signal the sessions of others
   * @param session the one looked for; empty when no session has that pid
   * @param all every client session of the node, the one looked for included
   * @param ours the roles that Howdah logs in as
   */
  record Sighting(
      String sessionUser,
      boolean maySignal,
      Optional<Session> session,
      List<Session> all,
      Set<String> ours) {
    public Sighting {
      all = List.copyOf(all);
      ours = Set.copyOf(ours);
    }
  }

  /** How much of an execution is left. */
  enum Presence {
    /** The same statement in the same state. */
    SAME_EXECUTION,
    /** The same backend, doing something else. */
    SAME_BACKEND,
    /** No such backend. */
    GONE
  }

  /** What the server said to a signal. */
  sealed interface Signalled {
    record Sent() implements Signalled {}

    /** Nothing matched the key any more; nothing was signalled. */
    record NoMatch() implements Signalled {}

    /** A right is missing. */
    record NotAllowed(String why, Optional<String> remedy) implements Signalled {}
  }
}
