package io.howdah.postgres;

import io.howdah.fleet.Access;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Observes one PostgreSQL server over one connection, in one round trip a tick. It connects when it
 * needs to, resolving the name afresh; after any failure it closes the connection and the next read
 * makes a new one. Reads never throw: what went wrong is in the {@link Reading}.
 *
 * <p>Thread-safe: a second caller waits for the first, inside its own deadline. Meant for virtual
 * threads.
 */
public final class NodeObserver implements AutoCloseable {

  private final String target;
  private final Login login;
  private final ReentrantLock turn = new ReentrantLock(true);
  private boolean known;
  private Link link;
  private Station station;
  private Statements statements;

  /**
   * Nothing is connected yet.
   *
   * @param database the database to log in to, see {@link io.howdah.fleet.Fleet#database}
   */
  public NodeObserver(Node node, String database, Access access, Secrets secrets) {
    this.target = node.name();
    this.login = Login.observer(node.endpoint(), database, access, secrets);
  }

  /** All facts of a tick, or why there are none, no later than {@code deadline} from now. */
  public Reading<NodeFacts> read(Duration deadline) {
    return ask(deadline, limit -> link.use(limit, station::read));
  }

  /**
   * All client sessions and what blocks them, at most {@code limit}: blockers first, then the
   * blocked, then by age of their transactions. Rows show little of other roles' sessions without
   * {@code pg_monitor}; {@link NodeFacts#sessions} says so.
   */
  public Reading<List<Session>> sessions(Duration deadline, int limit) {
    return ask(deadline, left -> link.use(left, connection -> SessionList.read(connection, limit)));
  }

  /** What all active clients execute, where a tick tells of the largest groups alone. */
  public Reading<ActiveSheet> active(Duration deadline) {
    return ask(
        deadline, left -> link.use(left, connection -> ActiveSheet.read(connection, link.meter())));
  }

  /**
   * Counters of {@code pg_stat_statements}, on the same connection between two ticks; unknown with
   * its remedy where the server has none to show.
   */
  public Reading<Fact<StatementSheet>> statements(Duration deadline, StatementRequest request) {
    return ask(
        deadline, left -> link.use(left, connection -> statements(connection).read(request)));
  }

  /** Texts and names that the counters are about, within {@link StatementTexts#BUDGET_BYTES}. */
  public Reading<Fact<StatementTexts>> statementTexts(
      Duration deadline, List<Long> queryIds, List<Integer> databases, List<Integer> users) {
    return ask(
        deadline,
        left ->
            link.use(left, connection -> statements(connection).texts(queryIds, databases, users)));
  }

  private Statements statements(Connection connection) throws SQLException {
    if (statements == null) {
      statements = new Statements(connection, link.meter(), login.user());
    }
    return statements;
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask(Duration limit) throws LinkFailure;
  }

  private <T> Reading<T> ask(Duration deadline, Question<T> question) {
    Moment asked = Moment.now();
    try {
      if (!turn.tryLock(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
        return failed(asked, new Failure.TimedOut(deadline, "another reading is under way"));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return failed(asked, new Failure.TimedOut(deadline, "interrupted"));
    }
    try {
      return connected(asked, deadline, question);
    } finally {
      turn.unlock();
    }
  }

  private <T> Reading<T> connected(Moment asked, Duration deadline, Question<T> question) {
    try {
      if (link == null) {
        link = Link.open(login, known, left(asked, deadline));
        known = true;
        station = new Station(link.meter(), login.user());
      }
      Moment sent = Moment.now();
      T answer = question.ask(left(asked, deadline));
      if (!link.isUsable()) {
        disconnect();
      }
      return Reading.answered(target, sent, Moment.now().since(sent), answer);
    } catch (LinkFailure failure) {
      disconnect();
      return failed(asked, inAll(failure.failure(), deadline));
    }
  }

  /** A step has what the steps before it have left: who reads it is told the time of all. */
  private static Failure inAll(Failure cause, Duration deadline) {
    return cause instanceof Failure.TimedOut(Duration step, String detail)
        ? new Failure.TimedOut(deadline, detail)
        : cause;
  }

  private static Duration left(Moment asked, Duration deadline) {
    Duration left = deadline.minus(Moment.now().since(asked));
    return left.isPositive() ? left : Duration.ofMillis(1);
  }

  private <T> Reading<T> failed(Moment asked, Failure cause) {
    return Reading.failed(target, asked, Moment.now().since(asked), cause);
  }

  private void disconnect() {
    if (link != null) {
      link.close();
      link = null;
      station = null;
      statements = null;
    }
  }

  /** Closes the connection; a later read opens a new one. Waits for a reading under way. */
  @Override
  public void close() {
    turn.lock();
    try {
      disconnect();
    } finally {
      turn.unlock();
    }
  }
}
