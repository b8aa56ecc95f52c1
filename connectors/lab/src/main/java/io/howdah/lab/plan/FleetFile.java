package io.howdah.lab.plan;

import io.howdah.lab.LabDescription;
import io.howdah.lab.LabNode;
import io.howdah.lab.LabPool;
import io.howdah.lab.LabUser;
import io.howdah.lab.host.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the lab's {@code fleet.toml} and the passfile beside it, which it names. */
public final class FleetFile {
  /** The fleet's name. */
  public static final String NAME = "lab";

  private final StringBuilder text = new StringBuilder();
  private final LabDescription lab;
  private final List<NodePlan> plans;

  private FleetFile(LabDescription lab, List<NodePlan> plans) {
    this.lab = lab;
    this.plans = plans;
  }

  public static void write(
      Layout layout, LabDescription lab, List<NodePlan> plans, Credentials credentials) {
    Trees.writePrivate(layout.passfile(), passwords(lab, credentials));
    Trees.writePrivate(layout.fleetToml(), new FleetFile(lab, plans).toml());
  }

  private String toml() {
    put("name", NAME);
    put("environment", "lab");
    put("database", lab.database());
    access();
    plans.forEach(this::node);
    pools().forEach(this::pool);
    if (lab.redis() != null) {
      cache();
    }
    WorkloadPlan.ALL.forEach(this::workload);
    return text.toString();
  }

  private void access() {
    section("[access]");
    put("passfile", "passfile");
    for (String purpose : List.of("observer", "operator", "approver")) {
      put(purpose, lab.users().get(purpose).name());
    }
    put("installer", lab.users().get("superuser").name());
    put("sslmode", "prefer");
  }

  private void node(NodePlan node) {
    section(node.primary() ? "[primary]" : "[[replicas]]");
    put("name", node.name());
    address("127.0.0.1", node.port());
    put("region", node.region());
    put("zone", node.zone());
    put("disk", "20 GiB");
    if (!node.primary()) {
      put("role", node.role().word());
      put("upstream", node.upstream().orElseThrow());
    }
  }

  private Map<String, List<LabPool>> pools() {
    return lab.pools().stream()
        .collect(Collectors.groupingBy(LabPool::pool, LinkedHashMap::new, Collectors.toList()));
  }

  private void pool(String name, List<LabPool> pods) {
    section("[[pools]]");
    put("name", name);
    put("node", pods.getFirst().node());
    for (LabPool pod : pods) {
      section("[[pools.pods]]");
      put("name", pod.name());
      address(pod.host(), pod.port());
      put("routes_file", pod.routesFile().toString());
    }
  }

  private void cache() {
    section("[cache]");
    put("name", "redis-main");
    address(lab.redis().host(), lab.redis().port());
    put("user", lab.users().get("observer").name());
    put("region", plans.getFirst().region());
  }

  private void workload(WorkloadPlan workload) {
    section("[[workloads]]");
    put("name", workload.name());
    put("priority", workload.priority().word());
    put("application_name", workload.applicationName());
    put("alias", workload.alias());
  }

  private void address(String host, int port) {
    put("host", host);
    text.append("port = ").append(port).append('\n');
  }

  private void section(String header) {
    text.append('\n').append(header).append('\n');
  }

  private void put(String key, String value) {
    String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
    text.append(key).append(" = \"").append(quoted).append("\"\n");
  }

  /** In libpq's format; {@code \} and {@code :} do not occur in the lab's names. */
  private static String passwords(LabDescription lab, Credentials credentials) {
    StringBuilder lines = new StringBuilder();
    for (LabNode node : lab.nodes()) {
      lab.users().values().forEach(user -> line(lines, node.port(), "*", user));
    }
    for (LabPool pool : lab.pools()) {
      lab.users().values().forEach(user -> line(lines, pool.port(), "*", user));
    }
    if (lab.redis() != null) {
      line(lines, lab.redis().port(), "redis", credentials.observer());
      line(lines, lab.redis().port(), "redis", credentials.operator());
    }
    return lines.toString();
  }

  private static void line(StringBuilder lines, int port, String database, LabUser user) {
    lines.append("127.0.0.1:%d:%s:%s:%s\n".formatted(port, database, user.name(), user.password()));
  }
}
