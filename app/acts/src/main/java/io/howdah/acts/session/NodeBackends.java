package io.howdah.acts.session;

import io.howdah.acts.ActProblem;
import io.howdah.acts.Say;
import io.howdah.fleet.Access;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.Session;
import io.howdah.postgres.OperatorRights;
import io.howdah.postgres.Quoting;
import io.howdah.postgres.SessionCommands;
import io.howdah.postgres.SignalOutcome;
import io.howdah.watch.words.FailureWords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link Backends} of a real fleet, as the operator's role. Nothing is connected before a call. */
public final class NodeBackends implements Backends {
  private static final Duration ASK = Duration.ofSeconds(4);
  private static final int MOST_SESSIONS = 2_000;

  private final Fleet fleet;
  private final SessionCommands commands;

  public NodeBackends(Fleet fleet, Secrets secrets) {
    this.fleet = fleet;
    this.commands = new SessionCommands(fleet.database(), fleet.access(), secrets);
  }

  @Override
  public Sighting look(String node, int pid) {
    Node on = node(node);
    OperatorRights rights = seeing(on, answer(on, commands.rights(on, ASK)));
    Optional<Session> session = answer(on, commands.find(on, pid, ASK));
    List<Session> all = answer(on, commands.sessions(on, MOST_SESSIONS, ASK));
    return new Sighting(rights.sessionUser(), rights.maySignal(), session, all, ours());
  }

  private Set<String> ours() {
    Access access = fleet.access();
    return Stream.of(
            Optional.of(access.observer()),
            access.operator(),
            access.approver(),
            access.installer())
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  @Override
  public Presence presence(String node, Session.Key key) {
    Node on = node(node);
    return switch (answer(on, commands.presence(on, key, ASK))) {
      case SAME_EXECUTION -> Presence.SAME_EXECUTION;
      case SAME_BACKEND -> Presence.SAME_BACKEND;
      case GONE -> Presence.GONE;
    };
  }

  @Override
  public Signalled cancel(String node, Session.Key key) {
    Node on = node(node);
    return signalled(on, commands.cancel(on, key, ASK));
  }

  @Override
  public Signalled terminate(String node, Session.Key key) {
    Node on = node(node);
    return signalled(on, commands.terminate(on, key, ASK));
  }

  /** A role that sees nothing of others could only report them as gone. */
  private static OperatorRights seeing(Node node, OperatorRights rights) {
    if (rights.maySeeSessions()) {
      return rights;
    }
    String role = rights.sessionUser();
    throw ActProblem.before(
        Say.it("act.refused.unseen", role, node.name()), Quoting.grant("pg_monitor", role));
  }

  private Node node(String name) {
    if (fleet.access().operator().isEmpty()) {
      throw ActProblem.before(
          Say.it("act.problem.operator"), Say.it("act.problem.operator.remedy"));
    }
    return fleet.node(name).orElseThrow(() -> ActProblem.before(Say.it("act.problem.node", name)));
  }

  private static <T> T answer(Node node, Reading<T> reading) {
    return switch (reading.outcome()) {
      case Reading.Answered<T>(T value) -> value;
      case Reading.Failed<T>(Failure cause) -> throw unanswered(node, cause);
    };
  }

  private static ActProblem unanswered(Node node, Failure cause) {
    String what = Say.it("act.problem.unanswered", node.name(), FailureWords.of(cause));
    return cause instanceof Failure.MissingRight missing && !missing.remedy().isBlank()
        ? ActProblem.before(what, missing.remedy())
        : ActProblem.before(what);
  }

  private static Signalled signalled(Node node, SignalOutcome outcome) {
    return switch (outcome) {
      case SignalOutcome.Signalled sent -> new Signalled.Sent();
      case SignalOutcome.Gone gone -> new Signalled.NoMatch();
      case SignalOutcome.NotPermitted(String role, Optional<String> remedy, String detail) ->
          new Signalled.NotAllowed(Say.it("act.refused.right", role, node.name(), detail), remedy);
      case SignalOutcome.Failed(Failure cause) -> throw lost(node, cause);
    };
  }

  /** Where a connection was never made nothing was signalled; later, nobody knows. */
  private static ActProblem lost(Node node, Failure cause) {
    String what = Say.it("act.problem.unanswered", node.name(), FailureWords.of(cause));
    return switch (cause) {
      case Failure.TimedOut late -> ActProblem.during(what);
      case Failure.ConnectionLost lost -> ActProblem.during(what);
      case Failure.ShuttingDown down -> ActProblem.during(what);
      case Failure.ServerError error -> ActProblem.during(what);
      case Failure.UnknownHost before -> ActProblem.before(what);
      case Failure.Unreachable before -> ActProblem.before(what);
      case Failure.Refused before -> ActProblem.before(what);
      case Failure.OutOfConnections before -> ActProblem.before(what);
      case Failure.Starting before -> ActProblem.before(what);
      case Failure.WrongProtocol before -> ActProblem.before(what);
      case Failure.UnsupportedVersion before -> ActProblem.before(what);
      case Failure.Tls before -> ActProblem.before(what);
      case Failure.MissingRight before -> ActProblem.before(what);
    };
  }

  @Override
  public void close() {
    commands.close();
  }
}
