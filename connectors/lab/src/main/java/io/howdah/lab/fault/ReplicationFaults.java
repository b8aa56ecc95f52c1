package io.howdah.lab.fault;

import io.howdah.fleet.Role;
import io.howdah.lab.Fault;
import io.howdah.lab.LabException;
import io.howdah.lab.WrongTargetException;
import io.howdah.lab.host.Await;
import io.howdah.lab.host.ProcessMark;
import io.howdah.lab.host.Signal;
import io.howdah.lab.server.NodeServer;
import io.howdah.lab.server.Sql;
import java.time.Duration;
import java.util.List;

/** Faults of replication. The lab's own sessions go to the servers directly, past the relays. */
final class ReplicationFaults {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration PROMOTED = Duration.ofSeconds(30);
  private final Targets targets;

  ReplicationFaults(Targets targets) {
    this.targets = targets;
  }

  /** A fault without a target gets the one it falls on. */
  Fault named(Fault fault) {
    return fault instanceof Fault.SyncStandbyGone gone && gone.node().isEmpty()
        ? new Fault.SyncStandbyGone(firstStandby())
        : fault;
  }

  Faults.Undo lag(Fault.Lag lag) {
    NodeServer node = replica(lag.node());
    set(node, "recovery_min_apply_delay", lag.delay().toMillis() + "ms");
    return () -> reset(node, "recovery_min_apply_delay");
  }

  Faults.Undo pauseReplay(String name) {
    NodeServer node = replica(name);
    run(node, "select pg_wal_replay_pause()");
    return () -> run(node, "select pg_wal_replay_resume()");
  }

  Faults.Undo cutWal(String name) {
    NodeServer node = replica(name);
    try (Sql sql = node.superuser()) {
      String pid = sql.value("select pid from pg_stat_wal_receiver");
      if (pid == null) {
        throw new LabException(name + " receives no WAL that could be cut");
      }
      ProcessMark receiver = ProcessMark.of(Long.parseLong(pid)).orElseThrow();
      Signal.STOP.send(receiver.pid());
      return () -> resume(receiver);
    }
  }

  Faults.Undo promote(String name) {
    NodeServer node = replica(name);
    try (Sql sql = node.superuser()) {
      sql.run("select pg_promote(false)"); // waiting for it takes longer than a session may
      Await.until(
          name + " to be promoted",
          PROMOTED,
          () -> "f".equals(sql.value("select pg_is_in_recovery()")));
    }
    return () -> cloneAnew(node);
  }

  Faults.Undo syncStandbyGone(String name) {
    NodeServer standby = replica(name);
    NodeServer primary = targets.nodes().primary();
    set(primary, "synchronous_standby_names", "\"" + name + "\"");
    try {
      awaitSync(primary, name);
    } catch (LabException never) {
      throw withdrawn(primary, "synchronous_standby_names", never);
    }
    standby.stop(Signal.QUIT);
    return () -> {
      reset(primary, "synchronous_standby_names");
      standby.start();
      standby.awaitServing();
    };
  }

  private static void awaitSync(NodeServer primary, String name) {
    try (Sql sql = primary.superuser()) {
      Await.until(
          name + " to become the synchronous standby",
          LIMIT,
          () ->
              "sync"
                  .equals(
                      sql.value(
                          "select sync_state from pg_stat_replication where application_name = ?",
                          name)));
    }
  }

  private void cloneAnew(NodeServer node) {
    if (!targets.nodes().primary().running()) {
      throw new LabException("cannot clone without a primary; heal that first");
    }
    targets.nodes().clone(targets.nodes().withDescendants(node));
  }

  private static void resume(ProcessMark receiver) {
    if (receiver.alive()) {
      Signal.CONT.send(receiver.pid());
    }
  }

  private String firstStandby() {
    List<NodeServer> direct = targets.nodes().childrenOf(targets.nodes().primary());
    return direct.stream()
        .filter(n -> n.plan().role() == Role.HOT)
        .findFirst()
        .orElseThrow(() -> new LabException("this lab has no standby"))
        .plan()
        .name();
  }

  private NodeServer replica(String name) {
    NodeServer node = targets.nodes().get(name);
    if (node.plan().primary()) {
      throw new WrongTargetException(name + " is the primary; this fault is for a replica");
    }
    if (!node.running()) {
      throw new LabException(name + " is not running");
    }
    return node;
  }

  private static void run(NodeServer node, String statement) {
    try (Sql sql = node.superuser()) {
      sql.run(statement);
    }
  }

  private static void set(NodeServer node, String setting, String value) {
    try (Sql sql = node.superuser()) {
      sql.run(sql.value("select format('alter system set %I = %L', ?, ?)", setting, value));
      reload(node, sql);
    } catch (LabException unread) {
      throw withdrawn(node, setting, unread);
    }
  }

  /** Nobody undoes a fault that was not brought about: what was set for it must not stay. */
  private static LabException withdrawn(NodeServer node, String setting, LabException cause) {
    try {
      reset(node, setting);
    } catch (LabException stays) {
      cause.addSuppressed(stays);
    }
    return cause;
  }

  private static void reset(NodeServer node, String setting) {
    try (Sql sql = node.superuser()) {
      sql.run(sql.value("select format('alter system reset %I', ?)", setting));
      reload(node, sql);
    }
  }

  /** Returns when the server has read its settings again: it is asked to, and answers before. */
  private static void reload(NodeServer node, Sql sql) {
    String before = sql.value("select pg_conf_load_time()");
    sql.run("select pg_reload_conf()");
    Await.until(
        node.plan().name() + " to read its settings",
        LIMIT,
        () -> !before.equals(sql.value("select pg_conf_load_time()")));
  }
}
