package io.howdah.fleet.file;

import io.howdah.fleet.Cache;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Node;
import io.howdah.fleet.Pod;
import io.howdah.fleet.Pool;
import io.howdah.fleet.Workload;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules that span several tables: names are unique, references lead somewhere, no loop. */
record CrossChecks(
    Node primary,
    List<Node> replicas,
    List<Pool> pools,
    Optional<Cache> cache,
    List<Workload> workloads) {

  void run(
      Section root,
      List<Section> replicaSections,
      List<Section> poolSections,
      List<Section> workloadSections) {
    Map<String, String> owners = new HashMap<>();
    Map<Endpoint, String> endpoints = new HashMap<>();
    claim(root, "primary", primary.name(), owners);
    endpoints.put(primary.endpoint(), primary.name());
    for (int i = 0; i < replicas.size(); i++) {
      Section table = replicaSections.get(i);
      claim(table, "name", replicas.get(i).name(), owners);
      claim(table, "port", replicas.get(i).endpoint(), replicas.get(i).name(), endpoints);
    }
    checkUpstreams(replicaSections);
    Set<String> nodes = Set.copyOf(owners.keySet());
    checkPools(poolSections, nodes, owners, endpoints);
    cache.ifPresent(found -> claim(root, "cache", found.name(), owners));
    checkWorkloads(workloadSections);
  }

  private void checkUpstreams(List<Section> sections) {
    Map<String, String> upstreams = new HashMap<>();
    replicas.forEach(node -> node.upstream().ifPresent(up -> upstreams.put(node.name(), up)));
    for (int i = 0; i < replicas.size(); i++) {
      Node node = replicas.get(i);
      String upstream = node.upstream().orElse(primary.name());
      boolean known =
          upstream.equals(primary.name())
              || replicas.stream().anyMatch(other -> other.name().equals(upstream));
      if (!known) {
        sections.get(i).reject("upstream", quoted(upstream), "the name of a node in this file");
      } else if (loops(node.name(), upstreams)) {
        sections.get(i).reject("upstream", quoted(upstream), "a chain that ends at the primary");
      }
    }
  }

  private static boolean loops(String start, Map<String, String> upstreams) {
    Set<String> seen = new HashSet<>();
    for (String at = start; at != null; at = upstreams.get(at)) {
      if (!seen.add(at)) {
        return true;
      }
    }
    return false;
  }

  private void checkPools(
      List<Section> sections,
      Set<String> nodes,
      Map<String, String> owners,
      Map<Endpoint, String> endpoints) {
    Map<String, String> pooled = new HashMap<>();
    for (int i = 0; i < pools.size(); i++) {
      Pool pool = pools.get(i);
      Section table = sections.get(i);
      claim(table, "name", pool.name(), owners);
      if (!pool.node().isEmpty() && !nodes.contains(pool.node())) {
        table.reject("node", quoted(pool.node()), "the name of a node in this file");
      }
      String other = pooled.putIfAbsent(pool.node(), pool.name());
      if (other != null) {
        table.reject(
            "node",
            quoted(pool.node()),
            "a node without a pool; " + Section.bounded(other) + " has it");
      }
      for (Pod pod : pool.pods()) {
        claim(table, "pods", pod.endpoint(), pod.name(), endpoints);
      }
      checkPodNames(table, pool);
    }
  }

  private static void checkPodNames(Section table, Pool pool) {
    Set<String> seen = new HashSet<>();
    pool.pods().stream()
        .filter(pod -> !seen.add(pod.name()))
        .forEach(pod -> table.reject("pods", quoted(pod.name()), "pod names that differ"));
  }

  private void checkWorkloads(List<Section> sections) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < workloads.size(); i++) {
      Workload workload = workloads.get(i);
      Section table = sections.get(i);
      if (!seen.add(workload.name())) {
        table.reject("name", quoted(workload.name()), "a name no other workload has");
      }
      workload
          .pool()
          .filter(name -> pools.stream().noneMatch(pool -> pool.name().equals(name)))
          .ifPresent(name -> table.reject("pool", quoted(name), "the name of a pool in this file"));
    }
  }

  private static void claim(Section table, String key, String name, Map<String, String> owners) {
    if (!name.isEmpty() && owners.putIfAbsent(name, name) != null) {
      table.reject(key, quoted(name), "a name nothing else in this file has");
    }
  }

  private static void claim(
      Section table, String key, Endpoint at, String name, Map<Endpoint, String> endpoints) {
    String other = at.host().isEmpty() ? null : endpoints.putIfAbsent(at, name);
    if (other != null) {
      table.reject(
          key,
          Section.bounded(at.toString()),
          "an address of its own; "
              + (other.isEmpty() ? "another target" : Section.bounded(other))
              + " has this one");
    }
  }

  private static String quoted(String text) {
    return Section.bounded('"' + text + '"');
  }
}
