package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.contract.decision.Decision;
import io.howdah.fleet.Secrets;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What decisions need of a living process: expiry is written down, what was decided without the
 * primary is recorded, guards are brought up to date when Redis lost something, and statements of
 * mode cancel are swept. A console and the keeper both run it; the one with the lease works, the
 * others wait. Give it up with {@link #close}, so that the next need not wait for the lease to end.
 */
public final class Upkeep implements AutoCloseable {
  /** Name of the lease. */
  public static final String TASK = "keeper";

  private static final Duration ROUND = Duration.ofSeconds(1);
  private static final int TIDY_EVERY = 2;

  private final Desk desk;
  private final Sweeper sweeper;
  private final Leadership leadership;
  private final Thread thread;
  private final ReentrantLock round = new ReentrantLock();
  private volatile boolean ending;
  private volatile Health health;
  private int rounds;

  /** Starts at once, on a virtual thread of its own. The desk stays the caller's. */
  public static Upkeep start(Desk desk, Secrets secrets, String holder) {
    Upkeep upkeep = new Upkeep(desk, secrets, holder);
    upkeep.thread.start();
    return upkeep;
  }

  private Upkeep(Desk desk, Secrets secrets, String holder) {
    this.desk = desk;
    this.sweeper = new Sweeper(desk, secrets);
    this.leadership = new Leadership(desk, holder);
    this.health = new Health(Instant.now(), holder, false, "", 0, 0, 0, 0, 0, 0, List.of());
    this.thread = Thread.ofVirtual().name("upkeep").unstarted(this::run);
  }

  /** {@code keeper on db-tools (pid 4711)}. */
  public static String holder(String kind) {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      host = "localhost";
    }
    return Say.it("act.upkeep.holder", kind, host, Long.toString(ProcessHandle.current().pid()));
  }

  public Health health() {
    return health;
  }

  private void run() {
    while (!ending) {
      round.lock();
      try {
        health = work();
      } catch (RuntimeException broken) {
        health = with(health, health.leads(), health.leader(), List.of(String.valueOf(broken)));
      } finally {
        round.unlock();
      }
      LockSupport.parkNanos(ROUND.toNanos());
    }
  }

  private Health work() {
    Optional<String> leader = leadership.take();
    boolean leads = leader.filter(health.holder()::equals).isPresent();
    Health now =
        with(health, leads, leader.orElseGet(() -> Say.it("act.upkeep.nobody")), List.of());
    boolean tidy = rounds++ % TIDY_EVERY == 0;
    if (!leads) {
      return tidy && desk.hasUnrecorded() ? reconciled(now) : now;
    }
    return swept(tidy ? reconciled(expired(now)) : now);
  }

  private Health expired(Health now) {
    return new Health(
        now.at(),
        now.holder(),
        now.leads(),
        now.leader(),
        now.inForce(),
        now.cancelled(),
        now.expired() + desk.expire(),
        now.recorded(),
        now.published(),
        now.waiting(),
        now.problems());
  }

  private Health reconciled(Health now) {
    if (desk.isInStep()) {
      return now;
    }
    Reconciled done = desk.reconcile();
    List<String> problems = new ArrayList<>(now.problems());
    problems.addAll(done.givenUp());
    done.problem().ifPresent(problems::add);
    return new Health(
        now.at(),
        now.holder(),
        now.leads(),
        now.leader(),
        now.inForce(),
        now.cancelled(),
        now.expired(),
        now.recorded() + done.recorded().size(),
        now.published() + (done.published() ? 1 : 0),
        done.waiting(),
        problems);
  }

  private Health swept(Health now) {
    List<Decision> inForce = desk.inForce();
    Sweeper.Swept swept = sweeper.sweep(inForce);
    List<String> problems = new ArrayList<>(now.problems());
    problems.addAll(swept.problems());
    return new Health(
        now.at(),
        now.holder(),
        now.leads(),
        now.leader(),
        inForce.size(),
        now.cancelled() + swept.cancelled(),
        now.expired(),
        now.recorded(),
        now.published(),
        now.waiting(),
        problems);
  }

  private static Health with(Health last, boolean leads, String leader, List<String> problems) {
    return new Health(
        Instant.now(),
        last.holder(),
        leads,
        leader,
        last.inForce(),
        last.cancelled(),
        last.expired(),
        last.recorded(),
        last.published(),
        last.waiting(),
        problems);
  }

  /** Waits for the round under way, and gives the lease to whoever comes next. */
  @Override
  public void close() {
    ending = true;
    LockSupport.unpark(thread);
    try {
      if (round.tryLock(5, TimeUnit.SECONDS)) {
        round.unlock();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (health.leads()) {
      leadership.resign();
    }
    sweeper.close();
  }
}
