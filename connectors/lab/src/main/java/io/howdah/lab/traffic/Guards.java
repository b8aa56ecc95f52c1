package io.howdah.lab.traffic;

import io.howdah.contract.decision.Refusals;
import io.howdah.guard.Guard;
import io.howdah.guard.GuardSettings;
import io.howdah.guard.Route;
import io.howdah.lab.LabUser;
import io.howdah.lab.plan.FleetFile;
import io.howdah.lab.plan.NodePlan;
import io.howdah.lab.plan.WorkloadPlan;
import io.lettuce.core.resource.ClientResources;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** One guard for each workload, as applications have: they obey the fleet's decisions. */
final class Guards implements AutoCloseable {
  private static final Set<String> REFUSALS =
      Set.of(Refusals.REJECTED, Refusals.LIMITED, Refusals.DOOMED);
  private static final int THREADS = 2;
  private final Map<String, Guard> byWorkload = new ConcurrentHashMap<>();
  private final int redisPort;
  private final ClientResources resources;

  private Guards(int redisPort, ClientResources resources) {
    this.redisPort = redisPort;
    this.resources = resources;
  }

  /** For a fleet without a cache: nobody can tell them anything. */
  static Guards none() {
    return new Guards(0, null);
  }

  static Guards listening(int redisPort) {
    return new Guards(
        redisPort,
        ClientResources.builder()
            .ioThreadPoolSize(THREADS)
            .computationThreadPoolSize(THREADS)
            .build());
  }

  /** Whether a decision refused it, rather than the server. */
  static boolean refused(Exception error) {
    return error instanceof SQLException sql
        && sql.getSQLState() != null
        && REFUSALS.contains(sql.getSQLState());
  }

  DataSource wrap(DataSource source, WorkloadPlan workload, LabUser user, NodePlan node) {
    if (resources == null) {
      return source;
    }
    return byWorkload
        .computeIfAbsent(workload.name(), name -> guard(workload, user))
        .wrap(source, new Route(node.name(), node.region()));
  }

  private Guard guard(WorkloadPlan workload, LabUser user) {
    String redis = "redis://%s:%s@127.0.0.1:%d".formatted(user.name(), user.password(), redisPort);
    return Guard.start(
        GuardSettings.of(FleetFile.NAME, workload.applicationName(), redis)
            .workload(workload.name())
            .user(user.name())
            .resourcesOfGuards(resources));
  }

  @Override
  public void close() {
    byWorkload.values().forEach(Guard::close);
    if (resources != null) {
      resources.shutdown(0, 1, TimeUnit.SECONDS);
    }
  }
}
