package io.howdah.lab.fault;

import io.howdah.lab.LabException;
import io.howdah.lab.host.ProcessTree;
import io.howdah.lab.host.Signal;
import io.howdah.lab.server.Daemon;
import io.howdah.lab.server.NodeServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Faults of whole servers and of the way to them. */
final class ServerFaults {
  private final Targets targets;

  ServerFaults(Targets targets) {
    this.targets = targets;
  }

  /** Complains about a name that is no target. */
  void require(String target) {
    if (targets.daemons(target).isEmpty()) {
      targets.nodes().get(target);
    }
  }

  Faults.Undo freeze(String target) {
    Optional<List<Daemon>> daemons = targets.daemons(target);
    if (daemons.isPresent()) {
      daemons.get().forEach(daemon -> Signal.STOP.send(daemon.pid()));
      return () -> daemons.get().forEach(daemon -> Signal.CONT.send(daemon.pid()));
    }
    NodeServer node = running(target);
    ProcessTree.freeze(node.pid());
    return () -> thaw(node);
  }

  Faults.Undo stop(String target) {
    Optional<List<Daemon>> daemons = targets.daemons(target);
    if (daemons.isPresent()) {
      daemons.get().forEach(Daemon::stop);
    } else {
      targets.nodes().get(target).stop(Signal.QUIT);
    }
    return () -> start(target);
  }

  void start(String target) {
    Optional<List<Daemon>> daemons = targets.daemons(target);
    if (daemons.isPresent()) {
      daemons.get().forEach(Daemon::start);
      daemons.get().forEach(Daemon::awaitServing);
    } else {
      NodeServer node = targets.nodes().get(target);
      node.start();
      node.awaitServing();
    }
  }

  Faults.Undo blackHole(String name) {
    NodeServer node = targets.nodes().get(name);
    node.relay().swallow();
    return () -> node.relay().restore();
  }

  Faults.Undo slow(String name, Duration delay) {
    NodeServer node = targets.nodes().get(name);
    node.relay().delay(delay);
    return () -> node.relay().restore();
  }

  /** Starts whatever is down, and clones anew what does not stream again by itself. */
  void mend() {
    for (Daemon daemon : daemons()) {
      daemon.start();
      daemon.awaitServing();
    }
    Signal.CONT.send(ProcessTree.of(targets.nodes().pids()));
    targets.nodes().all().forEach(NodeServer::start);
    targets.nodes().all().forEach(NodeServer::awaitServing);
    Set<NodeServer> lost = new LinkedHashSet<>();
    for (NodeServer node : targets.nodes().notStreaming(Duration.ofSeconds(15))) {
      lost.addAll(targets.nodes().withDescendants(node));
    }
    targets.nodes().clone(List.copyOf(lost));
  }

  private List<Daemon> daemons() {
    List<Daemon> all =
        new ArrayList<>(targets.poolers().pods().stream().map(p -> p.daemon()).toList());
    if (targets.redis() != null) {
      all.add(targets.redis());
    }
    return all;
  }

  private NodeServer running(String name) {
    NodeServer node = targets.nodes().get(name);
    if (!node.running()) {
      throw new LabException(name + " is not running");
    }
    return node;
  }

  private static void thaw(NodeServer node) {
    if (node.running()) {
      ProcessTree.thaw(node.pid());
    }
  }
}
