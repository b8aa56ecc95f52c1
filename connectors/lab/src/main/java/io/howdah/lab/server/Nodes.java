package io.howdah.lab.server;

import io.howdah.lab.LabException;
import io.howdah.lab.WrongTargetException;
import io.howdah.lab.host.Await;
import io.howdah.lab.host.Launcher;
import io.howdah.lab.host.Signal;
import io.howdah.lab.host.Trees;
import io.howdah.lab.plan.Credentials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** All PostgreSQL servers of one lab, the primary first, every upstream before its children. */
public final class Nodes {
  private static final Duration STREAM_LIMIT = Duration.ofSeconds(120);
  private static final Duration END_LIMIT = Duration.ofSeconds(10);
  private final Map<String, NodeServer> byName = new LinkedHashMap<>();
  private final int major;
  private final PostgresBinaries binaries;
  private final Launcher launcher;
  private final Credentials credentials;

  public Nodes(
      List<NodeServer> nodes,
      int major,
      PostgresBinaries binaries,
      Launcher launcher,
      Credentials credentials) {
    nodes.forEach(node -> byName.put(node.plan().name(), node));
    this.major = major;
    this.binaries = binaries;
    this.launcher = launcher;
    this.credentials = credentials;
  }

  public Collection<NodeServer> all() {
    return byName.values();
  }

  public NodeServer primary() {
    return byName.values().iterator().next();
  }

  /** The node of that name; an unknown name says which there are. */
  public NodeServer get(String name) {
    NodeServer node = byName.get(name);
    if (node == null) {
      throw new WrongTargetException("no node named " + name + "; there are " + byName.keySet());
    }
    return node;
  }

  /** Of the postmasters that run. */
  public List<Long> pids() {
    return all().stream().map(NodeServer::pid).filter(pid -> pid != 0).toList();
  }

  /** Returns when no postmaster runs any more, or after a while in vain. */
  public void awaitEnd() {
    Await.holds(END_LIMIT, () -> all().stream().noneMatch(NodeServer::running));
  }

  public List<NodeServer> replicas() {
    return byName.values().stream().filter(n -> !n.plan().primary()).toList();
  }

  public List<NodeServer> childrenOf(NodeServer upstream) {
    return byName.values().stream()
        .filter(n -> n.plan().upstream().filter(upstream.plan().name()::equals).isPresent())
        .toList();
  }

  /** The node and everything that streams from it, upstreams first. */
  public List<NodeServer> withDescendants(NodeServer top) {
    List<NodeServer> found = new ArrayList<>(List.of(top));
    for (int i = 0; i < found.size(); i++) {
      found.addAll(childrenOf(found.get(i)));
    }
    return found;
  }

  /** Creates the primary; the replicas come by {@link #clone}. */
  public void createPrimary() {
    new Primary(primary(), binaries, launcher, credentials).create(replicas().size());
  }

  /**
   * Makes standbys out of a new backup of the primary, starts them and returns when all stream.
   *
   * @param wanted upstreams before their children; what was in their data directories is lost
   */
  public void clone(List<NodeServer> wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    wanted.forEach(node -> node.stop(Signal.QUIT));
    wanted.stream().filter(this::belowPrimary).forEach(this::prepareSlot);
    copy(wanted);
    startLevel(wanted.stream().filter(this::belowPrimary).toList(), wanted);
    awaitStreaming(wanted);
  }

  private boolean belowPrimary(NodeServer node) {
    return upstreamOf(node) == primary();
  }

  private NodeServer upstreamOf(NodeServer node) {
    return get(node.plan().upstream().orElseThrow());
  }

  private void startLevel(List<NodeServer> level, List<NodeServer> wanted) {
    if (level.isEmpty()) {
      return;
    }
    level.forEach(NodeServer::start);
    level.forEach(NodeServer::awaitServing);
    List<NodeServer> next =
        level.stream().flatMap(node -> childrenOf(node).stream()).filter(wanted::contains).toList();
    inParallel(next, this::prepareSlot);
    startLevel(next, wanted);
  }

  private void prepareSlot(NodeServer node) {
    try (Sql upstream = upstreamOf(node).superuser()) {
      Await.until(
          "the slot of " + node.plan().name() + " to be free",
          STREAM_LIMIT,
          () -> dropped(upstream, node.plan().slot()));
      upstream.run("select pg_create_physical_replication_slot(?, true)", node.plan().slot());
    }
  }

  private static boolean dropped(Sql sql, String slot) {
    sql.run(
        "select pg_drop_replication_slot(slot_name) from pg_replication_slots"
            + " where slot_name = ? and not active",
        slot);
    return sql.value("select 1 from pg_replication_slots where slot_name = ?", slot) == null;
  }

  private void copy(List<NodeServer> wanted) {
    try (Backup backup = Backup.begin(primary().superuser(), major, primary().dataDir())) {
      inParallel(
          wanted,
          node -> {
            Trees.delete(node.dataDir());
            Trees.createPrivate(node.dataDir().getParent());
            backup.copyTo(node.dataDir());
          });
      String label = backup.end();
      inParallel(wanted, node -> makeStandby(node, label));
    }
  }

  private void makeStandby(NodeServer node, String label) {
    Trees.writePrivate(node.dataDir().resolve("backup_label"), label);
    Trees.writePrivate(node.dataDir().resolve("standby.signal"), "");
    Trees.writePrivate(node.dataDir().resolve("postgresql.auto.conf"), "");
    Trees.writePrivate(
        node.dataDir().resolve("node.conf"),
        NodeConfig.own(node.plan(), upstreamOf(node).plan().port(), credentials.replication()));
    launcher.privileges().own(node.dataDir().getParent());
  }

  /** Returns when each of them is listed as streaming by its upstream. */
  public void awaitStreaming(List<NodeServer> wanted) {
    for (NodeServer upstream : all()) {
      List<NodeServer> children = childrenOf(upstream).stream().filter(wanted::contains).toList();
      if (!children.isEmpty()) {
        awaitChildren(upstream, children);
      }
    }
  }

  /** Those that do not stream even after {@code patience}. */
  public List<NodeServer> notStreaming(Duration patience) {
    List<NodeServer> missing = new ArrayList<>(replicas());
    Await.holds(
        patience,
        () -> {
          missing.removeIf(this::streams);
          return missing.isEmpty();
        });
    return missing;
  }

  private boolean streams(NodeServer node) {
    try (Sql session = upstreamOf(node).superuser()) {
      return session.value(
              "select 1 from pg_stat_replication where application_name = ? and state = 'streaming'",
              node.plan().name())
          != null;
    }
  }

  private void awaitChildren(NodeServer upstream, List<NodeServer> children) {
    String[] names = children.stream().map(n -> n.plan().name()).toArray(String[]::new);
    String sql = Sql.text(Nodes.class, "not_streaming.sql");
    try (Sql session = upstream.superuser()) {
      Await.until(
          String.join(", ", names) + " to stream",
          STREAM_LIMIT,
          () -> session.value(sql, (Object) names) == null);
    }
  }

  /** One thread a core: the work is copying files. */
  private static void inParallel(List<NodeServer> nodes, Consumer<NodeServer> work) {
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> all = new ArrayList<>();
      nodes.forEach(node -> all.add(pool.submit(() -> work.accept(node))));
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new LabException(LabException.wordsOf(e.getCause()), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }
}
