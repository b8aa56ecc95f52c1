package io.howdah.lab.traffic;

import io.howdah.lab.LabUser;
import io.howdah.lab.plan.PodPlan;
import io.howdah.lab.plan.WorkloadPlan;
import io.howdah.lab.server.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * One worker's connection through one pooler. After a failure it waits before it tries again, twice
 * as long each time: retries without pause are how an overload becomes an outage.
 */
final class Route implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int ANSWER_LIMIT_SECONDS = 5;

  private final PodPlan pod;
  private final LabUser user;
  private final WorkloadPlan workload;
  private final Guards guards;
  private Connection connection;
  private Duration pause = Duration.ZERO;
  private long notBefore = System.nanoTime();

  Route(PodPlan pod, LabUser user, WorkloadPlan workload, Guards guards) {
    this.pod = pod;
    this.user = user;
    this.workload = workload;
    this.guards = guards;
  }

  boolean mayTry() {
    return System.nanoTime() - notBefore >= 0;
  }

  /** Connects when there is no connection. */
  Connection connection() throws SQLException {
    if (connection == null) {
      DataSource source =
          Sql.source(
              pod.port(), user, workload.alias(), workload.applicationName(), ANSWER_LIMIT_SECONDS);
      connection = guards.wrap(source, workload, user, pod.node()).getConnection();
    }
    return connection;
  }

  /** Ends what was begun; false when the connection is broken. */
  boolean rollBack() {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  void worked() {
    pause = Duration.ZERO;
  }

  void failed() {
    close();
    Duration twice = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    notBefore = System.nanoTime() + pause.toNanos();
  }

  @Override
  public void close() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        // It was broken; that is why it is closed.
      }
      connection = null;
    }
  }
}
