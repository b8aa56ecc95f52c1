package io.howdah.lab.traffic;

import io.howdah.lab.LabException;
import io.howdah.lab.LabUser;
import io.howdah.lab.plan.WorkloadPlan;
import io.howdah.lab.server.Sql;
import java.sql.Connection;
import java.time.Duration;

/**
 * One worker's connection through one pooler. After a failure it waits before it tries again, twice
 * as long each time: retries without pause are how an overload becomes an outage.
 */
final class Route implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int ANSWER_LIMIT_SECONDS = 5;

  private final int port;
  private final LabUser user;
  private final WorkloadPlan workload;
  private Sql sql;
  private Duration pause = Duration.ZERO;
  private long notBefore = System.nanoTime();

  Route(int port, LabUser user, WorkloadPlan workload) {
    this.port = port;
    this.user = user;
    this.workload = workload;
  }

  boolean mayTry() {
    return System.nanoTime() - notBefore >= 0;
  }

  /** Connects when there is no connection. */
  Connection connection() {
    if (sql == null) {
      sql =
          Sql.open(port, user, workload.alias(), workload.applicationName(), ANSWER_LIMIT_SECONDS);
    }
    return sql.connection();
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
    if (sql != null) {
      try {
        sql.close();
      } catch (LabException e) {
        // It was broken; that is why it is closed.
      }
      sql = null;
    }
  }
}
