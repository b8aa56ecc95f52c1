package io.howdah.postgres;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Signals sessions, and looks at them first and afterwards, as the operator's role. At most two
 * connections a node, made when first needed and closed when idle. Nothing throws; every call ends
 * within its deadline. Thread-safe; meant for virtual threads.
 */
public final class SessionCommands implements AutoCloseable {

  private static final Executor AT_ONCE = Runnable::run;

  private final String database;
  private final Access access;
  private final Secrets secrets;
  private final OperatorPools pools = new OperatorPools(this::login);

  /**
   * Nothing is connected yet.
   *
   * @param access must name an operator; without one every call answers {@link
   *     Failure.MissingRight}
   */
  public SessionCommands(String database, Access access, Secrets secrets) {
    this.database = database;
    this.access = access;
    this.secrets = secrets;
  }

  /** Cancels the statement of exactly that execution; the key is compared where it is signalled. */
  public SignalOutcome cancel(Node node, Session.Key key, Duration deadline) {
    return signal(node, deadline, connection -> Signals.cancel(connection, key));
  }

  /** Ends exactly that backend; the key is compared where it is signalled. */
  public SignalOutcome terminate(Node node, Session.Key key, Duration deadline) {
    return signal(node, deadline, connection -> Signals.terminate(connection, key));
  }

  /** The backend with that pid as it is now. */
  public Reading<Optional<Session>> find(Node node, int pid, Duration deadline) {
    return read(node, deadline, connection -> SessionList.find(connection, pid));
  }

  /** All client sessions as the operator sees them, as {@link NodeObserver#sessions}. */
  public Reading<List<Session>> sessions(Node node, int limit, Duration deadline) {
    return read(node, deadline, connection -> SessionList.read(connection, limit));
  }

  /** How much of that execution is left. */
  public Reading<Presence> presence(Node node, Session.Key key, Duration deadline) {
    return read(
        node,
        deadline,
        connection -> Signals.presence(key, SessionList.find(connection, key.pid())));
  }

  /** What the operator's role may do there. */
  public Reading<OperatorRights> rights(Node node, Duration deadline) {
    return read(node, deadline, Signals::rights);
  }

  @Override
  public void close() {
    pools.close();
  }

  private SignalOutcome signal(Node node, Duration deadline, Link.Work<SignalOutcome> work) {
    try {
      return use(node, deadline, work);
    } catch (LinkFailure failed) {
      return switch (failed.failure()) {
        case Failure.MissingRight(String remedy, String detail) ->
            new SignalOutcome.NotPermitted(operator(), Optional.of(remedy), detail);
        case Failure other -> new SignalOutcome.Failed(other);
      };
    }
  }

  private <T> Reading<T> read(Node node, Duration deadline, Link.Work<T> work) {
    Moment asked = Moment.now();
    try {
      T answer = use(node, deadline, work);
      return Reading.answered(node.name(), asked, Moment.now().since(asked), answer);
    } catch (LinkFailure failed) {
      return Reading.failed(node.name(), asked, Moment.now().since(asked), failed.failure());
    }
  }

  private <T> T use(Node node, Duration deadline, Link.Work<T> work) throws LinkFailure {
    if (access.operator().isEmpty()) {
      throw new LinkFailure(new Failure.MissingRight("", "the fleet file names no operator role"));
    }
    long end = System.nanoTime() + deadline.toNanos();
    try (var connection = pools.borrow(node.endpoint(), deadline)) {
      Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
      return inTime(new Borrowed(node.endpoint(), connection, deadline), left, work);
    } catch (SQLException | RuntimeException failed) {
      throw Failures.cause(failed, LinkFailure.class)
          .orElseGet(
              () ->
                  new LinkFailure(Failures.using(failed, login(node.endpoint()), false, deadline)));
    }
  }

  /** However many statements the work takes: together they have the time that is left. */
  private <T> T inTime(Borrowed borrowed, Duration left, Link.Work<T> work)
      throws SQLException, LinkFailure {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> end = Alarms.in(left, () -> breakOff(borrowed.connection(), late));
    try {
      return work.run(borrowed.connection());
    } catch (SQLException | RuntimeException failed) {
      if (late.get()) {
        throw new LinkFailure(new Failure.TimedOut(borrowed.deadline(), ""));
      }
      throw failed;
    } finally {
      end.cancel(false);
      if (late.get()) {
        pools.discard(borrowed.endpoint(), borrowed.connection());
      }
    }
  }

  /** A connection for one command that was given so much time in all. */
  private record Borrowed(Endpoint endpoint, Connection connection, Duration deadline) {}

  private static void breakOff(Connection connection, AtomicBoolean late) {
    late.set(true);
    try {
      connection.abort(AT_ONCE);
    } catch (SQLException gone) {
      // It is closed already, which is all that is wanted.
    }
  }

  private Login login(Endpoint endpoint) {
    return Login.operator(endpoint, database, operator(), access, secrets);
  }

  private String operator() {
    return access.operator().orElse("");
  }
}
