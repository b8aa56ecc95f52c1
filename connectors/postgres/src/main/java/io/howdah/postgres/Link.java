package io.howdah.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ScheduledFuture;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.HostSpec;

/**
 * One physical connection whose every use has a deadline in milliseconds: when it passes, the
 * socket is closed under whoever waits. After a failure it is of no use and must be closed. Not
 * thread-safe.
 */
final class Link implements AutoCloseable {

  private final Login login;
  private final Meter meter;
  private final Connection connection;

  private Link(Login login, Meter meter, Connection connection) {
    this.login = login;
    this.meter = meter;
    this.connection = connection;
  }

  /** Work on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException, LinkFailure;
  }

  /**
   * Connects and logs in within {@code limit}; on failure nothing stays open.
   *
   * @param known whether a PostgreSQL has answered at that endpoint before; a silent stranger is
   *     asked in plain text what it is before it is given up
   * @throws LinkFailure with the cause in the fleet's words
   */
  static Link open(Login login, boolean known, Duration limit) throws LinkFailure {
    return open(login, known, limit, new Contact());
  }

  /**
   * The same.
   *
   * @param contact told of what is said and heard on it as long as it lives
   */
  static Link open(Login login, boolean known, Duration limit, Contact contact) throws LinkFailure {
    Meter meter = new Meter(login.endpoint(), contact);
    meter.deadline(limit);
    contact.opening(meter);
    ScheduledFuture<?> question =
        Alarms.in(lastMoment(limit), known ? () -> {} : meter::askInPlainText);
    ScheduledFuture<?> end = Alarms.in(limit, meter::expire);
    try {
      Connection connection = connect(login, meter);
      Compatibility.check(connection);
      return new Link(login, meter, connection);
    } catch (LinkFailure failed) {
      meter.abandon();
      throw failed;
    } catch (SQLException | RuntimeException | OutOfMemoryError failed) {
      meter.abandon();
      throw new LinkFailure(Failures.connecting(failed, login, meter, limit));
    } finally {
      contact.opened(meter);
      question.cancel(false);
      end.cancel(false);
    }
  }

  /** Past the driver's URL, so that no name from a fleet file is ever parsed as one. */
  private static Connection connect(Login login, Meter meter) throws SQLException {
    Properties properties = LoginProperties.of(login);
    HostSpec[] hosts = {new HostSpec(login.endpoint().host(), login.endpoint().port())};
    return ScopedValue.where(Wire.METER, meter)
        .call(() -> new PgConnection(hosts, properties, "jdbc:postgresql:"));
  }

  /** When it is too late for an honest answer but not yet for a telling one. */
  private static Duration lastMoment(Duration limit) {
    long margin = Math.max(60, limit.toMillis() / 10);
    return Duration.ofMillis(Math.max(limit.toMillis() / 2, limit.toMillis() - margin));
  }

  /** Does work within {@code limit}. */
  <T> T use(Duration limit, Work<T> work) throws LinkFailure {
    meter.deadline(limit);
    ScheduledFuture<?> end = Alarms.in(limit, meter::expire);
    try {
      return work.run(connection);
    } catch (SQLException | RuntimeException | OutOfMemoryError failed) {
      throw new LinkFailure(Failures.using(failed, login, meter.hasExpired(), limit));
    } finally {
      end.cancel(false);
    }
  }

  /** For a pool, which keeps its own deadlines. */
  Connection connection() {
    return connection;
  }

  Meter meter() {
    return meter;
  }

  /** False after a deadline closed the socket, even when its last answer was complete. */
  boolean isUsable() {
    return !meter.hasExpired();
  }

  /** Says goodbye where the wire still takes it, and closes the socket in any case. */
  @Override
  public void close() {
    ScheduledFuture<?> end = Alarms.in(Duration.ofMillis(200), meter::abandon);
    try {
      connection.close();
    } catch (SQLException gone) {
      meter.abandon();
    } finally {
      end.cancel(false);
      meter.abandon();
    }
  }
}
