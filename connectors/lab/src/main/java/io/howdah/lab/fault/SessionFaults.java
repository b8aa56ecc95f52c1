package io.howdah.lab.fault;

import io.howdah.lab.LabException;
import io.howdah.lab.host.Await;
import io.howdah.lab.server.NodeServer;
import io.howdah.lab.server.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sessions that get in others' way until they are let go. */
final class SessionFaults {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private final Targets targets;
  private final List<Sql> held = new ArrayList<>();

  SessionFaults(Targets targets) {
    this.targets = targets;
  }

  Faults.Undo idleInTransaction(String name) {
    NodeServer node = targets.nodes().get(name);
    Sql session = open(node, "nightly-batch");
    session.run("begin isolation level repeatable read");
    if (node.plan().primary()) {
      session.run("update plans set price_cents = price_cents where id = 4");
    }
    session.run("select count(*) from plans");
    return () -> release(List.of(session));
  }

  Faults.Undo lockTable(String name) {
    NodeServer node = targets.nodes().get(name);
    List<Sql> mine = new ArrayList<>();
    try {
      lockAndQueue(node, mine);
    } catch (LabException e) {
      release(mine);
      throw e;
    }
    return () -> release(mine);
  }

  private void lockAndQueue(NodeServer node, List<Sql> mine) {
    Sql migration = open(targets.nodes().primary(), "schema-migration");
    mine.add(migration);
    migration.run("begin");
    migration.run("lock table accounts in access exclusive mode");
    if (node.plan().primary()) {
      queueOnPrimary(node, mine);
    } else {
      queueOnReplica(node, mine);
    }
  }

  void releaseAll() {
    release(List.copyOf(held));
  }

  /** A second level: the last one waits for a row of one who waits for the table. */
  private void queueOnPrimary(NodeServer node, List<Sql> mine) {
    Sql billing = open(node, "billing");
    mine.add(billing);
    billing.run("begin");
    billing.run("update plans set price_cents = price_cents where id = 1");
    waitingIn(billing, "select balance_cents from accounts where id = 1");
    mine.add(waiting(node, "account-page", "select count(*) from accounts"));
    mine.add(
        waiting(node, "price-list", "update plans set price_cents = price_cents where id = 1"));
    awaitQueue(node, 3);
  }

  private void queueOnReplica(NodeServer node, List<Sql> mine) {
    try (Sql sql = node.superuser()) {
      Await.until(
          "the lock to reach " + node.plan().name(),
          LIMIT,
          () -> sql.value(Sql.text(SessionFaults.class, "exclusive_lock.sql")) != null);
    }
    mine.add(waiting(node, "account-page", "select count(*) from accounts"));
    mine.add(waiting(node, "billing", "select balance_cents from accounts where id = 1"));
    awaitQueue(node, 2);
  }

  private void awaitQueue(NodeServer node, int length) {
    try (Sql sql = node.superuser()) {
      Await.until(
          "a queue behind the lock",
          LIMIT,
          () ->
              Integer.parseInt(sql.value(Sql.text(SessionFaults.class, "blocked.sql"))) >= length);
    }
  }

  private Sql waiting(NodeServer node, String application, String statement) {
    Sql session = open(node, application);
    waitingIn(session, statement);
    return session;
  }

  private static void waitingIn(Sql session, String statement) {
    Thread.ofVirtual().start(() -> runUntilReleased(session, statement));
  }

  private static void runUntilReleased(Sql session, String statement) {
    try {
      session.run(statement);
    } catch (LabException e) {
      // Released by closing its connection, or cancelled by whoever tried.
    }
  }

  /** As an application, straight to the server, waiting for ever. */
  private synchronized Sql open(NodeServer node, String application) {
    Sql session =
        Sql.open(
            node.plan().serverPort(),
            node.plan().primary() ? targets.credentials().writer() : targets.credentials().reader(),
            Sql.DATABASE,
            application,
            0);
    held.add(session);
    return session;
  }

  /** The holder first: those behind it are then free to end. */
  private synchronized void release(List<Sql> sessions) {
    held.removeAll(sessions);
    sessions.forEach(Sql::abort);
  }
}
