package io.howdah.lab.fault;

import io.howdah.lab.LabException;
import io.howdah.lab.LabUser;
import io.howdah.lab.host.Await;
import io.howdah.lab.plan.PodPlan;
import io.howdah.lab.plan.WorkloadPlan;
import io.howdah.lab.server.Poolers;
import io.howdah.lab.server.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Fills a pool: as many busy transactions as it has server connections, and clients behind them.
 */
final class PoolFaults {
  private static final int WAITERS = 4;
  private static final int PATIENCE_SECONDS = 150;
  private final Targets targets;
  private final List<Holding> holdings = new ArrayList<>();

  /** The clients that fill one pool, for as long as {@code wanted}. */
  private record Holding(AtomicBoolean wanted, List<Thread> clients) {}

  PoolFaults(Targets targets) {
    this.targets = targets;
  }

  Faults.Undo saturate(String pool) {
    Holding holding = new Holding(new AtomicBoolean(true), new ArrayList<>());
    for (Poolers.Pod pod : targets.pods(pool)) {
      for (int i = 0; i < Poolers.POOL_SIZE; i++) {
        client(holding, pod.plan(), "bulk-recalculation", this::holdConnection);
      }
      for (int i = 0; i < WAITERS; i++) {
        client(holding, pod.plan(), "bulk-recalculation", this::waitForConnection);
      }
    }
    holdings.add(holding);
    return () -> release(holding);
  }

  void releaseAll() {
    holdings.forEach(holding -> holding.wanted().set(false));
    holdings.clear();
  }

  private interface Client {
    void use(Sql session, AtomicBoolean wanted);
  }

  private void client(Holding holding, PodPlan pod, String application, Client client) {
    Runnable life =
        () -> {
          while (holding.wanted().get()) {
            once(holding, pod, application, client);
          }
        };
    holding.clients().add(Thread.ofVirtual().start(life));
  }

  private void once(Holding holding, PodPlan pod, String application, Client client) {
    WorkloadPlan workload = busiest(pod);
    LabUser user =
        pod.node().primary() ? targets.credentials().writer() : targets.credentials().reader();
    try (Sql session =
        Sql.open(pod.port(), user, workload.alias(), application, PATIENCE_SECONDS)) {
      client.use(session, holding.wanted());
    } catch (LabException e) {
      // The pooler let it wait too long, or is gone; it tries again.
      Await.pause(Duration.ofMillis(200));
    }
  }

  private void holdConnection(Sql session, AtomicBoolean wanted) {
    session.run("begin");
    while (wanted.get()) {
      session.run("select pg_sleep(0.5)");
    }
    session.run("rollback");
  }

  private void waitForConnection(Sql session, AtomicBoolean wanted) {
    while (wanted.get()) {
      session.run("select pg_sleep(0.1)");
    }
  }

  private void release(Holding holding) {
    holding.wanted().set(false);
    holdings.remove(holding);
    for (Thread client : holding.clients()) {
      try {
        client.join(Duration.ofSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static WorkloadPlan busiest(PodPlan pod) {
    return switch (pod.node().role()) {
      case PRIMARY -> WorkloadPlan.CHAT_WRITE;
      case HOT, RELAY -> WorkloadPlan.CHAT_READ;
      case WARM -> WorkloadPlan.EXPORT;
      case ANALYTICS -> WorkloadPlan.INSIGHTS;
    };
  }
}
