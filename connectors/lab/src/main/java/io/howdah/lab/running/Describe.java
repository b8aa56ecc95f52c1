package io.howdah.lab.running;

import io.howdah.lab.LabDescription;
import io.howdah.lab.LabNode;
import io.howdah.lab.LabPool;
import io.howdah.lab.LabRedis;
import io.howdah.lab.LabUser;
import io.howdah.lab.plan.FleetFile;
import io.howdah.lab.plan.NodePlan;
import io.howdah.lab.plan.PodPlan;
import io.howdah.lab.server.Daemon;
import io.howdah.lab.server.NodeServer;
import io.howdah.lab.server.Poolers;
import io.howdah.lab.server.Sql;

/** What a lab says of itself. */
final class Describe {
  private static final String HOST = "127.0.0.1";

  private Describe() {}

  static LabDescription lab(Parts parts) {
    return new LabDescription(
        parts.layout.fleetToml(),
        parts.nodes.all().stream().map(Describe::node).toList(),
        parts.poolers.pods().stream().map(pod -> pool(pod, parts.credentials.operator())).toList(),
        redis(parts.redis(), parts.credentials.cacheAdmin()),
        Sql.DATABASE,
        parts.credentials.byPurpose());
  }

  static void writeFleet(Parts parts) {
    FleetFile.write(parts.layout, lab(parts), parts.nodePlans, parts.credentials);
  }

  static LabNode node(NodeServer node) {
    NodePlan plan = node.plan();
    return new LabNode(
        plan.name(),
        plan.role().word(),
        plan.upstream().orElse(null),
        plan.region(),
        HOST,
        plan.port(),
        node.dataDir(),
        node.pid());
  }

  private static LabPool pool(Poolers.Pod pod, LabUser operator) {
    PodPlan plan = pod.plan();
    return new LabPool(
        plan.name(),
        plan.pool(),
        plan.node().name(),
        HOST,
        plan.port(),
        "postgresql://%s:%s@%s:%d/pgbouncer"
            .formatted(operator.name(), operator.password(), HOST, plan.port()),
        pod.routesFile(),
        pod.daemon().pid());
  }

  private static LabRedis redis(Daemon redis, LabUser admin) {
    return redis == null
        ? null
        : new LabRedis(
            "redis://%s:%s@%s:%d".formatted(admin.name(), admin.password(), HOST, redis.port()),
            HOST,
            redis.port(),
            redis.pid());
  }
}
