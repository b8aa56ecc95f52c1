package io.howdah.lab.fault;

import io.howdah.lab.WrongTargetException;
import io.howdah.lab.plan.Credentials;
import io.howdah.lab.server.Daemon;
import io.howdah.lab.server.Nodes;
import io.howdah.lab.server.Poolers;
import java.util.List;
import java.util.Optional;

/**
 * Everything a fault can befall.
 *
 * @param redis null when the lab has none
 */
public record Targets(Nodes nodes, Poolers poolers, Daemon redis, Credentials credentials) {

  Daemon cache() {
    if (redis == null) {
      throw new WrongTargetException("this lab runs without Redis");
    }
    return redis;
  }

  /** The pods of a deployment, or the one pod of that name. */
  List<Poolers.Pod> pods(String name) {
    List<Poolers.Pod> found = found(name);
    if (found.isEmpty()) {
      List<String> names = poolers.pods().stream().map(p -> p.plan().pool()).distinct().toList();
      throw new WrongTargetException("no pool named " + name + "; there are " + names);
    }
    return found;
  }

  /** The daemons of that name; empty when it is no pool, no pod and not {@code redis}. */
  Optional<List<Daemon>> daemons(String name) {
    if (name.equals("redis")) {
      return Optional.of(List.of(cache()));
    }
    List<Daemon> found = found(name).stream().map(Poolers.Pod::daemon).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private List<Poolers.Pod> found(String name) {
    return poolers.pods().stream()
        .filter(p -> p.plan().pool().equals(name) || p.plan().name().equals(name))
        .toList();
  }
}
