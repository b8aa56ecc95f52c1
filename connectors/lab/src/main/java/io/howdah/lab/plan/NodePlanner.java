package io.howdah.lab.plan;

import io.howdah.fleet.Role;
import io.howdah.lab.LabSpec;
import io.howdah.lab.host.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays out a fleet as one would be: the primary in the first region, its replicas over four, the
 * cascading ones below relays in the far regions, mostly hot with a few warm and analytics nodes.
 */
public final class NodePlanner {
  private static final List<String> REGIONS =
      List.of("East US", "West US 2", "West Europe", "SE Asia");
  private static final List<String> FAR = List.of("SE Asia", "West Europe");
  private static final List<Role> ROLES =
      List.of(
          Role.HOT, Role.HOT, Role.ANALYTICS, Role.WARM, Role.HOT, Role.HOT, Role.HOT, Role.HOT);
  private static final int CHILDREN_PER_RELAY = 4;

  private final LabSpec spec;
  private final List<NodePlan> nodes = new ArrayList<>();

  private NodePlanner(LabSpec spec) {
    this.spec = spec;
  }

  /** The primary first, every upstream before its children. */
  public static List<NodePlan> plan(LabSpec spec) {
    return new NodePlanner(spec).all();
  }

  private List<NodePlan> all() {
    add("primary-1", Role.PRIMARY, null, REGIONS.getFirst());
    int direct = spec.replicas() - spec.cascading();
    int relays = Math.min(direct, relays());
    for (int i = 0; i < direct; i++) {
      int relay = i - (direct - relays);
      if (relay >= 0) {
        addReplica(Role.RELAY, "primary-1", FAR.get(relay % FAR.size()));
      } else {
        addReplica(ROLES.get(i % ROLES.size()), "primary-1", REGIONS.get(i % REGIONS.size()));
      }
    }
    for (int i = 0; i < spec.cascading(); i++) {
      addCascading(i, nodes.get(direct - relays + 1 + i % Math.max(1, relays)));
    }
    return List.copyOf(nodes);
  }

  private int relays() {
    return spec.chained()
        ? Math.min(1, spec.cascading())
        : (spec.cascading() + CHILDREN_PER_RELAY - 1) / CHILDREN_PER_RELAY;
  }

  private void addCascading(int index, NodePlan relay) {
    boolean last = index == spec.cascading() - 1;
    NodePlan upstream = spec.chained() ? nodes.getLast() : relay;
    Role role = spec.chained() && !last ? Role.RELAY : Role.HOT;
    addReplica(role, upstream.name(), relay.region());
  }

  private void addReplica(Role role, String upstream, String region) {
    add("replica-" + nodes.size(), role, upstream, region);
  }

  private void add(String name, Role role, String upstream, String region) {
    String zone = "zone " + (1 + nodes.size() / REGIONS.size() % 3);
    nodes.add(
        new NodePlan(
            name, role, Optional.ofNullable(upstream), region, zone, Ports.take(), Ports.take()));
  }
}
