package io.howdah.bench;

import io.howdah.fleet.Moment;
import io.howdah.fleet.Pool;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import io.howdah.lab.Fault;
import io.howdah.pgbouncer.PodObserver;
import io.howdah.watch.Watch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** From the moment a fault is true until a Snapshot shows it, and from healed until shown. */
final class FaultToShown {
  private static final Duration WITHIN = Duration.ofSeconds(40);
  private static final long LOOK_EVERY_NANOS = 20_000_000;
  private static final String NODE = "replica-5";
  private static final String LAG_SECONDS =
      "SELECT coalesce(extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()), 0)";

  private final BenchLab lab;
  private final Watch watch;
  private final Duration tick;

  FaultToShown(BenchLab lab, Watch watch, Duration tick) {
    this.lab = lab;
    this.watch = watch;
    this.tick = tick;
  }

  List<Result> run() throws Exception {
    List<Result> results = new ArrayList<>();
    results.addAll(plain("stop", new Fault.Stop(NODE), this::nodeIsIll));
    results.addAll(plain("freeze", new Fault.Freeze(NODE), this::nodeIsIll));
    results.addAll(plain("cutWal", new Fault.CutWal(NODE), this::nodeIsIll));
    results.addAll(lag());
    results.addAll(saturate());
    return results;
  }

  /** The fault is true when the lab says so. */
  private List<Result> plain(String key, Fault fault, Predicate<Snapshot> shown) throws Exception {
    return measure(key, fault, shown, () -> null);
  }

  /** True from the moment at which the replica is really two seconds behind. */
  private List<Result> lag() throws Exception {
    try (Connection replica = lab.connect(NODE)) {
      double limit = lab.fleet().thresholds().lag().toMillis() / 1e3;
      Fault fault = new Fault.Lag(NODE, Duration.ofSeconds(5));
      return measure("lag", fault, s -> has(s, Reason.Lagging.class), untilLag(replica, limit));
    }
  }

  private Callable<Void> untilLag(Connection replica, double limit) {
    return () -> {
      while (number(replica, LAG_SECONDS) < limit) {
        LockSupport.parkNanos(LOOK_EVERY_NANOS);
      }
      return null;
    };
  }

  /** True from the moment at which PgBouncer itself says that somebody waits for a second. */
  private List<Result> saturate() throws Exception {
    Pool pool = lab.fleet().poolOf(NODE).orElseThrow();
    var pod = pool.pods().getFirst();
    try (PodObserver own = PodObserver.of(pod, lab.fleet().access(), lab.secrets())) {
      Callable<Void> untilWaiting =
          () -> {
            while (own.read(tick)
                .value()
                .filter(f -> f.maxwait().compareTo(Duration.ofSeconds(1)) >= 0)
                .isEmpty()) {
              LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
            return null;
          };
      return measure(
          "saturate",
          new Fault.Saturate(pool.name()),
          s -> s.poolOf(NODE).orElseThrow().state() == State.CRITICAL,
          untilWaiting);
    }
  }

  private List<Result> measure(
      String key, Fault fault, Predicate<Snapshot> shown, Callable<Void> untilTrue)
      throws Exception {
    Progress.say("fault " + fault.kind() + " " + fault.target());
    Ticks.await(watch, this::allWell, WITHIN, "a healthy " + NODE + " before " + fault.kind());
    lab.lab().fault(fault);
    untilTrue.call();
    double toShow = ticksUntil(shown, fault.kind());
    lab.lab().heal(fault.target());
    double toHeal = ticksUntil(this::allWell, "healed after " + fault.kind());
    return List.of(
        Result.atMost(key + "ShownTicks", fault.kind() + " → shown", toShow, "ticks", 3),
        Result.atMost(key + "HealedTicks", fault.kind() + " healed → shown", toHeal, "ticks", 3));
  }

  /** Time until a Snapshot shows it, in ticks; 0 when it already did. */
  private double ticksUntil(Predicate<Snapshot> shown, String what) {
    Moment from = Moment.now();
    Moment to = Ticks.await(watch, shown, WITHIN, what);
    return to.since(from).toNanos() / (double) tick.toNanos();
  }

  private boolean nodeIsIll(Snapshot snapshot) {
    return snapshot.node(NODE).orElseThrow().state() != State.HEALTHY;
  }

  private boolean allWell(Snapshot snapshot) {
    return !nodeIsIll(snapshot) && snapshot.poolOf(NODE).orElseThrow().state() == State.HEALTHY;
  }

  private boolean has(Snapshot snapshot, Class<? extends Reason> kind) {
    return snapshot.node(NODE).orElseThrow().reasons().stream().anyMatch(kind::isInstance);
  }

  private static double number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getDouble(1);
    }
  }
}
