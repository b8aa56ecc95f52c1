package io.howdah.lab;

import io.howdah.lab.host.Launcher;
import io.howdah.lab.host.Ports;
import io.howdah.lab.host.Privileges;
import io.howdah.lab.host.Signal;
import io.howdah.lab.host.Trees;
import io.howdah.lab.plan.Credentials;
import io.howdah.lab.plan.FleetFile;
import io.howdah.lab.plan.Layout;
import io.howdah.lab.plan.NodePlan;
import io.howdah.lab.plan.NodePlanner;
import io.howdah.lab.relay.RelayLoop;
import io.howdah.lab.server.NodeServer;
import io.howdah.lab.server.Nodes;
import io.howdah.lab.server.PostgresBinaries;
import io.howdah.lab.server.Sql;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A real fleet on this machine, held by this process: PostgreSQL with streaming and cascading
 * replicas. Everything ends with {@link #close}, with the JVM, or, when the JVM is killed, by the
 * kernel. Methods may be called from any thread; faults one at a time.
 */
public final class Lab implements AutoCloseable {
  private final Layout layout;
  private final Credentials credentials;
  private final Launcher launcher;
  private final RelayLoop relays;
  private final Nodes nodes;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread hook = new Thread(this::end, "lab-end");

  private Lab(
      Layout layout, Credentials credentials, Launcher launcher, RelayLoop relays, Nodes nodes) {
    this.layout = layout;
    this.credentials = credentials;
    this.launcher = launcher;
    this.relays = relays;
    this.nodes = nodes;
  }

  /** Starts a fleet and returns when every replica streams; ends it again when that fails. */
  public static Lab up(LabSpec spec) {
    Layout layout = new Layout(spec.dir());
    layout.register().endLeftovers();
    Trees.delete(layout.nodes());
    Lab lab = create(spec, layout);
    Runtime.getRuntime().addShutdownHook(lab.hook);
    try {
      lab.nodes.createPrimary();
      lab.nodes.clone(lab.nodes.replicas());
      lab.writeFiles();
      return lab;
    } catch (RuntimeException e) {
      lab.close();
      throw e;
    }
  }

  private void writeFiles() {
    List<NodePlan> plans = nodes.all().stream().map(NodeServer::plan).toList();
    FleetFile.write(layout, description(), plans, credentials);
  }

  private static Lab create(LabSpec spec, Layout layout) {
    Trees.createPrivate(layout.dir());
    Credentials credentials = Credentials.random();
    PostgresBinaries binaries = PostgresBinaries.of(spec.pg());
    Launcher launcher = new Launcher(Privileges.find());
    RelayLoop relays = RelayLoop.start();
    NodeServer.Host host =
        new NodeServer.Host(binaries, launcher, layout.register(), credentials.superuser());
    List<NodeServer> servers = new ArrayList<>();
    try (Ports ports = new Ports()) {
      for (NodePlan plan : NodePlanner.plan(spec, ports)) {
        servers.add(
            new NodeServer(
                plan,
                layout.node(plan.name()).resolve("data"),
                layout.log(plan.name()),
                host,
                relays.port(plan.port(), plan.serverPort())));
      }
    }
    Nodes nodes = new Nodes(servers, spec.pg(), binaries, launcher, credentials);
    return new Lab(layout, credentials, launcher, relays, nodes);
  }

  /** The {@code fleet.toml} that describes this lab. */
  public Path fleetToml() {
    return layout.fleetToml();
  }

  /** The node of that name as it is now. */
  public LabNode node(String name) {
    return describe(nodes.get(name));
  }

  /** Everything a program needs to use this lab, as it is now. */
  public LabDescription description() {
    return new LabDescription(
        fleetToml(),
        nodes.all().stream().map(Lab::describe).toList(),
        List.of(),
        null,
        Sql.DATABASE,
        credentials.byPurpose());
  }

  private static LabNode describe(NodeServer node) {
    NodePlan plan = node.plan();
    return new LabNode(
        plan.name(),
        plan.role().word(),
        plan.upstream().orElse(null),
        plan.region(),
        "127.0.0.1",
        plan.port(),
        node.dataDir(),
        node.pid());
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is already going down.
    }
  }

  private void end() {
    if (closed.compareAndSet(false, true)) {
      nodes.all().forEach(node -> node.stop(Signal.QUIT));
      relays.close();
      layout.register().endLeftovers();
      launcher.close();
    }
  }
}
