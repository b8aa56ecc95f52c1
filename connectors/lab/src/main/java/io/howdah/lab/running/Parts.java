package io.howdah.lab.running;

import io.howdah.lab.LabSpec;
import io.howdah.lab.fault.Faults;
import io.howdah.lab.fault.Targets;
import io.howdah.lab.host.Launcher;
import io.howdah.lab.host.Ports;
import io.howdah.lab.host.Privileges;
import io.howdah.lab.host.ProcessTree;
import io.howdah.lab.host.Signal;
import io.howdah.lab.plan.Credentials;
import io.howdah.lab.plan.Layout;
import io.howdah.lab.plan.NodePlan;
import io.howdah.lab.plan.NodePlanner;
import io.howdah.lab.plan.PodPlan;
import io.howdah.lab.relay.RelayLoop;
import io.howdah.lab.server.Daemon;
import io.howdah.lab.server.NodeServer;
import io.howdah.lab.server.Nodes;
import io.howdah.lab.server.Poolers;
import io.howdah.lab.server.PostgresBinaries;
import io.howdah.lab.server.RedisServer;
import io.howdah.lab.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The servers and threads one lab is made of, put together, started and ended in order. */
final class Parts {
  private final LabSpec spec;
  final Layout layout;
  final Credentials credentials = Credentials.random();
  private final Launcher launcher = new Launcher(Privileges.find());
  private final RelayLoop relays;
  final List<NodePlan> nodePlans;
  private final List<PodPlan> podPlans;
  private final int redisPort;
  final Nodes nodes;
  final Poolers poolers;
  private volatile Daemon redis;
  private volatile Traffic traffic;
  private volatile Faults faults;

  Parts(LabSpec spec) {
    this.spec = spec;
    this.layout = new Layout(spec.dir());
    nodePlans = NodePlanner.plan(spec);
    podPlans = PodPlan.plan(spec, nodePlans);
    redisPort = spec.redis() ? Ports.take() : 0;
    PostgresBinaries binaries = PostgresBinaries.of(spec.pg(), launcher.privileges().cache());
    // The last that can fail: its thread would have to be ended.
    relays = RelayLoop.start();
    NodeServer.Host host =
        new NodeServer.Host(binaries, launcher, layout.register(), credentials.superuser());
    List<NodeServer> servers = nodePlans.stream().map(plan -> server(plan, host)).toList();
    nodes = new Nodes(servers, spec.pg(), binaries, launcher, credentials);
    poolers = new Poolers(layout, credentials, launcher);
  }

  private NodeServer server(NodePlan plan, NodeServer.Host host) {
    return new NodeServer(
        plan,
        layout.node(plan.name()).resolve("data"),
        layout.log(plan.name()),
        host,
        relays.port(plan.port(), plan.serverPort()));
  }

  /** Returns when every replica streams and the traffic runs. */
  void start(Consumer<String> progress) {
    progress.accept("starting the primary, PostgreSQL " + spec.pg());
    nodes.createPrimary();
    poolers.start(podPlans, nodePlans.getFirst().serverPort());
    if (redisPort != 0) {
      redis = RedisServer.start(layout, redisPort, credentials, launcher);
    }
    progress.accept(
        "cloning and starting "
            + spec.replicas()
            + (spec.replicas() == 1 ? " replica" : " replicas"));
    nodes.clone(nodes.replicas());
    poolers.awaitServing();
    if (redis != null) {
      redis.awaitServing();
    }
    faults = new Faults(new Targets(nodes, poolers, redis, credentials));
    if (spec.traffic() && !podPlans.isEmpty()) {
      progress.accept("starting the traffic");
      traffic = Traffic.start(podPlans, redisPort, credentials);
    }
  }

  Faults faults() {
    return faults;
  }

  /** Null when the lab has none. */
  Traffic traffic() {
    return traffic;
  }

  /** Null when the lab has none. */
  Daemon redis() {
    return redis;
  }

  /** Ends every process, in an order in which none complains about another. */
  void end() {
    Endings.all(
        this::endUse,
        relays::close,
        this::endPoolers,
        this::endNodes,
        () -> layout.register().endLeftovers(),
        launcher::close);
  }

  private void endUse() {
    if (traffic != null) {
      traffic.close();
    }
    if (faults != null) {
      faults.forget();
    }
  }

  private void endPoolers() {
    List<Long> others =
        new ArrayList<>(poolers.pods().stream().map(p -> p.daemon().pid()).toList());
    if (redis != null) {
      others.add(redis.pid());
    }
    Signal.KILL.send(others.stream().filter(pid -> pid != 0).toList());
  }

  private void endNodes() {
    Signal.CONT.send(ProcessTree.of(nodes.pids()));
    Signal.QUIT.send(nodes.pids());
    nodes.awaitEnd();
  }
}
