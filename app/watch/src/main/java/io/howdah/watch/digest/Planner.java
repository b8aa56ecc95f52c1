package io.howdah.watch.digest;

import io.howdah.fleet.Snapshot;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.Planning;
import io.howdah.postgres.StatementPlans;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/** Asks for plans, one at a time and each on a thread of its own. Thread-safe; never blocks. */
public final class Planner {
  private static final Duration DEADLINE = Duration.ofSeconds(6);

  private final StatementPlans plans;
  private final ReentrantLock turn = new ReentrantLock(true);

  public Planner(StatementPlans plans) {
    this.plans = plans;
  }

  /** The plan of a digest on the replica that carries most of it. */
  public CompletableFuture<Planning> plan(Optional<DigestRow> row, Snapshot snapshot) {
    PlanPlace place =
        row.map(there -> PlanPlace.of(there, snapshot))
            .orElseGet(
                () -> new PlanPlace.Nowhere(new Planning.NotPlanned(Planning.Why.NO_TEXT, "")));
    return switch (place) {
      case PlanPlace.Nowhere(Planning.NotPlanned why) -> CompletableFuture.completedFuture(why);
      case PlanPlace.There there -> ask(there);
    };
  }

  private CompletableFuture<Planning> ask(PlanPlace.There there) {
    CompletableFuture<Planning> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("plan " + there.node().name())
        .start(
            () -> {
              turn.lock();
              try {
                answer.complete(
                    plans.plan(there.node().node(), there.id(), there.text(), DEADLINE));
              } catch (RuntimeException broken) {
                answer.completeExceptionally(broken);
              } finally {
                turn.unlock();
              }
            });
    return answer;
  }
}
