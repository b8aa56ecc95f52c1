package io.howdah.acts.run;

import io.howdah.acts.Act;
import io.howdah.acts.ActProblem;
import io.howdah.acts.ActReport;
import io.howdah.acts.Operator;
import io.howdah.acts.Say;
import io.howdah.acts.block.BlockActs;
import io.howdah.acts.block.BlockDigest;
import io.howdah.acts.block.Desk;
import io.howdah.acts.block.ExtendBlock;
import io.howdah.acts.block.LiftBlock;
import io.howdah.acts.block.Sight;
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
import io.howdah.contract.decision.Decision;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Reason.Maintenance;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.Session;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import io.howdah.watch.digest.DigestEvidence;
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
  private final Optional<Desk> desk;

  /** Acts of sessions and maintenance alone: without a desk for decisions. */
  public Acts(Fleet fleet, Backends backends, StateFolder state, Deadlines deadlines, Clock clock) {
    this(fleet, backends, state, deadlines, clock, Optional.empty());
  }

  public Acts(
      Fleet fleet,
      Backends backends,
      StateFolder state,
      Deadlines deadlines,
      Clock clock,
      Optional<Desk> desk) {
    this.desk = desk;
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
    return open(fleet, secrets, state, Deadlines.DEFAULT);
  }

  /** The same with other deadlines. */
  public static Acts open(Fleet fleet, Secrets secrets, StateFolder state, Deadlines deadlines) {
    return new Acts(
        fleet,
        new NodeBackends(fleet, secrets),
        state,
        deadlines,
        Clock.systemUTC(),
        Optional.of(new Desk(fleet, secrets, state)));
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

  /** The decisions of the fleet; throws {@link ActProblem} where these acts were made without. */
  public Desk desk() {
    return desk.orElseThrow(() -> ActProblem.before(Say.it("act.block.no-desk")));
  }

  /** A block, a limit, an observation or a sweep; guards alone are asked for its effect. */
  public BlockDigest block(Operation.Decide wish, Sight sight) {
    return new BlockDigest(desk(), wish, sight, Optional.empty());
  }

  /** The same, proved on the servers. */
  public BlockDigest block(Operation.Decide wish, Sight sight, DigestEvidence evidence) {
    return new BlockDigest(desk(), wish, sight, Optional.of(evidence));
  }

  /** Another end for a decision as it was shown. */
  public Act extend(Decision shown, Ending ending) {
    return new ExtendBlock(desk(), shown, ending);
  }

  /**
   * @param onlyAsShown refuse when somebody has changed it since
   */
  public Act lift(Decision shown, boolean onlyAsShown) {
    return new LiftBlock(desk(), shown, onlyAsShown);
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
    Optional<Act> decision = desk.flatMap(there -> BlockActs.revive(there, intent));
    if (decision.isPresent()) {
      return decision;
    }
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
    desk.ifPresent(Desk::close);
  }
}
