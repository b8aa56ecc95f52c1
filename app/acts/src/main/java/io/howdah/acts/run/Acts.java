package io.howdah.acts.run;

import io.howdah.acts.Act;
import io.howdah.acts.ActProblem;
import io.howdah.acts.ActReport;
import io.howdah.acts.Operator;
import io.howdah.acts.journal.Entry;
import io.howdah.acts.journal.Journal;
import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.maintenance.ClearMaintenance;
import io.howdah.acts.maintenance.MaintenanceActs;
import io.howdah.acts.maintenance.MaintenanceMarks;
import io.howdah.acts.maintenance.MarkMaintenance;
import io.howdah.acts.maintenance.MarkStore;
import io.howdah.acts.session.Backends;
import io.howdah.acts.session.CancelBackend;
import io.howdah.acts.session.NodeBackends;
import io.howdah.acts.session.SessionActs;
import io.howdah.acts.session.TerminateBackend;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Reason.Maintenance;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.Session;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The acts of one fleet, for both faces. Making an act is cheap and safe on any thread; what blocks
 * is said at {@link ActRunner} and {@link Recovery}.
 *
 * <pre>{@code
 * Act act = acts.cancel("replica-3", session.key());
 * Preview preview = acts.runner().preview(act);           // off the JavaFX thread
 * ActReport report = acts.runner().run(act, preview, Given.pressed("blocks checkout"));
 * }</pre>
 */
public final class Acts implements AutoCloseable {
  private final Fleet fleet;
  private final Backends backends;
  private final Deadlines deadlines;
  private final Clock clock;
  private final Journal journal;
  private final MaintenanceMarks marks;
  private final ActRunner runner;

  public Acts(Fleet fleet, Backends backends, StateFolder state, Deadlines deadlines, Clock clock) {
    this.fleet = fleet;
    this.backends = backends;
    this.deadlines = deadlines;
    this.clock = clock;
    this.journal = new Journal(state);
    this.marks = new MaintenanceMarks(state, clock);
    this.runner = new ActRunner(journal, deadlines, clock);
  }

  /** The acts of a fleet for the user who runs this process. Connects to nothing yet. */
  public static Acts open(Fleet fleet, Secrets secrets, StateFolder state) {
    return new Acts(
        fleet, new NodeBackends(fleet, secrets), state, Deadlines.DEFAULT, Clock.systemUTC());
  }

  /** The session that has this pid now; throws {@link ActProblem} when the node is silent. */
  public Optional<Session> find(String node, int pid) {
    return backends.look(node, pid).session();
  }

  public ActRunner runner() {
    return runner;
  }

  public Journal journal() {
    return journal;
  }

  /** The marks in force, for {@code WatchSettings.withMaintenance(acts.marks()::current)}. */
  public MaintenanceMarks marks() {
    return marks;
  }

  public Act cancel(String node, Session.Key session) {
    return new CancelBackend(backends, node, session);
  }

  public Act terminate(String node, Session.Key session) {
    return new TerminateBackend(backends, node, session);
  }

  public Act mark(String node, Instant until) {
    return new MarkMaintenance(store(), node, owner(), clock.instant(), until);
  }

  /** Clears exactly {@code mark}, as it was shown. */
  public Act clear(String node, Maintenance mark) {
    return new ClearMaintenance(store(), node, owner(), mark);
  }

  /** Resolves acts an earlier console left open; blocks while it measures them. */
  public List<ActReport> recover() throws IOException {
    return new Recovery(journal, deadlines, clock, this::revive).recover();
  }

  private Optional<Act> revive(Entry.Intent intent) {
    if (fleet.node(intent.target()).isEmpty()) {
      return Optional.empty();
    }
    return SessionActs.revive(backends, intent).or(() -> MaintenanceActs.revive(store(), intent));
  }

  private MarkStore store() {
    return new MarkStore(marks);
  }

  /** Maintenance asks no server, so the owner is the configured role, or the account here. */
  private Operator owner() {
    String account = Operator.local("").osUser();
    return new Operator(fleet.access().operator().orElse(account), account);
  }

  /** Closes the connections the acts opened. */
  @Override
  public void close() {
    backends.close();
  }
}
