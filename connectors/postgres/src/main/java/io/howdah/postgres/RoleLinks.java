package io.howdah.postgres;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Connections of one role, for short work whose commit waits for no standby. At most two a server,
 * made when first needed and closed when idle. Every call ends within its deadline, whatever the
 * server does. Thread-safe; meant for virtual threads.
 */
public final class RoleLinks implements AutoCloseable {

  private static final Executor AT_ONCE = Runnable::run;
  private static final Duration IDLE = Duration.ofMinutes(1);
  private static final long LOOK_NANOS = Duration.ofMillis(20).toNanos();

  private final String database;
  private final String role;
  private final Access access;
  private final Secrets secrets;
  private final Duration statementLimit;
  private final OperatorPools pools = new OperatorPools(this::login, IDLE);

  /**
   * Nothing is connected yet.
   *
   * @param statementLimit the server ends a statement, or its wait for a lock, after this
   */
  public RoleLinks(
      String database, String role, Access access, Secrets secrets, Duration statementLimit) {
    this.database = database;
    this.role = role;
    this.access = access;
    this.secrets = secrets;
    this.statementLimit = statementLimit;
  }

  /** Work on a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /** The work could not be done, or whether it was is not known. */
  public static final class Unanswered extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final String sqlState;

    Unanswered(Failure failure, String sqlState) {
      super(failure.detail());
      this.failure = failure;
      this.sqlState = sqlState == null ? "" : sqlState;
    }

    public Failure failure() {
      return failure;
    }

    /** The server's own code, or empty where it was not the server that failed. */
    public String sqlState() {
      return sqlState;
    }
  }

  public String role() {
    return role;
  }

  /** Does work on a node, connecting where necessary, all of it within {@code deadline}. */
  public <T> T use(Node node, Duration deadline, Work<T> work) throws Unanswered {
    return use(node, Patience.of(deadline), work);
  }

  /** The same; ends as soon as it is clear that nobody answers. */
  public <T> T use(Node node, Patience patience, Work<T> work) throws Unanswered {
    Duration most = patience.most();
    FutureTask<T> task = new FutureTask<>(() -> borrowed(node.endpoint(), most, work));
    Thread.ofVirtual().name("role-" + node.name()).start(task);
    try {
      return awaited(task, pools.contact(node.endpoint()), patience);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Unanswered(new Failure.ConnectionLost("interrupted"), "");
    } catch (ExecutionException failed) {
      throw unanswered(failed.getCause(), node, most);
    } finally {
      task.cancel(true);
    }
  }

  private static <T> T awaited(FutureTask<T> task, Contact contact, Patience patience)
      throws Unanswered, InterruptedException, ExecutionException {
    long began = System.nanoTime();
    while (true) {
      try {
        return task.get(LOOK_NANOS, TimeUnit.NANOSECONDS);
      } catch (TimeoutException waiting) {
        Optional<Failure> over = over(contact, patience, began);
        if (over.isPresent()) {
          throw new Unanswered(over.get(), "");
        }
      }
    }
  }

  /** Why it is not waited for any longer; empty while it is. */
  private static Optional<Failure> over(Contact contact, Patience patience, long began) {
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    boolean silent = contact.silence(began).compareTo(patience.silence()) >= 0;
    if (!silent && took.compareTo(patience.most()) < 0) {
      return contact.lasting(began);
    }
    Duration waited = silent ? patience.silence() : patience.most();
    return Optional.of(contact.failure(began).orElseGet(() -> new Failure.TimedOut(waited, "")));
  }

  private <T> T borrowed(Endpoint endpoint, Duration deadline, Work<T> work) throws SQLException {
    try (Connection connection = pools.borrow(endpoint, deadline)) {
      connection.setNetworkTimeout(AT_ONCE, Math.toIntExact(Math.max(250, deadline.toMillis())));
      return work.run(connection);
    }
  }

  private Unanswered unanswered(Throwable failed, Node node, Duration deadline) {
    Failure failure =
        Failures.cause(failed, LinkFailure.class)
            .map(LinkFailure::failure)
            .orElseGet(() -> Failures.using(failed, login(node.endpoint()), false, deadline));
    return new Unanswered(failure, failed instanceof SQLException from ? from.getSQLState() : "");
  }

  private Login login(Endpoint endpoint) {
    return Login.deciding(endpoint, database, role, access, secrets, statementLimit);
  }

  @Override
  public void close() {
    pools.close();
  }
}
