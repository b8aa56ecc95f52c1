package io.howdah.acts.block;

import io.howdah.acts.ActProblem;
import io.howdah.acts.Say;
import io.howdah.acts.journal.StateFolder;
import io.howdah.contract.decision.Decision;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.decision.AuditCheck;
import io.howdah.fleet.decision.AuditEntry;
import io.howdah.fleet.decision.Operation;
import io.howdah.fleet.decision.Recorded;
import io.howdah.postgres.Patience;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.DecisionStore;
import io.howdah.postgres.decisions.Head;
import io.howdah.redis.DecisionChannel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The decisions of one fleet, for both faces: recorded on the primary within a second or else kept
 * on this computer, published to the guards, reconciled later. Methods block for at most a few
 * seconds. Thread-safe; meant for virtual threads.
 */
public final class Desk implements AutoCloseable {
  private static final Duration ASK = Duration.ofSeconds(3);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration VERIFY = Duration.ofMinutes(1);

  /** Sweeps follow on each other within a second; one of nodes that hang takes several. */
  private static final Duration SWEPT = Duration.ofSeconds(15);

  private final Fleet fleet;
  private final Secrets secrets;
  private final DecisionStore store;
  private final Primaries primaries;
  private final Publisher publisher;
  private final Unrecorded unrecorded;
  private final DatabaseTime time;
  private final InForce inForce;
  private volatile Swept swept = new Swept(Set.of(), System.nanoTime());

  /** What a sweeper of this process looked for last. */
  private record Swept(Set<String> ids, long at) {}

  /** Connects to nothing yet. */
  public Desk(Fleet fleet, Secrets secrets, StateFolder state) {
    this(fleet, secrets, state, InstantSource.system(), System::nanoTime);
  }

  /**
   * @param here this computer's clock
   * @param nanoTime by which a silent primary is remembered
   */
  Desk(Fleet fleet, Secrets secrets, StateFolder state, InstantSource here, LongSupplier nanoTime) {
    this.fleet = fleet;
    this.secrets = secrets;
    String role = fleet.access().operator().orElse(fleet.access().observer());
    this.store = new DecisionStore(fleet.database(), role, fleet.access(), secrets);
    this.primaries = new Primaries(fleet, store, nanoTime);
    this.publisher =
        new Publisher(
            fleet
                .cache()
                .map(cache -> DecisionChannel.of(fleet.name(), cache, fleet.access(), secrets)));
    this.unrecorded = new Unrecorded(state);
    this.time = new DatabaseTime(fleet, store, here);
    this.inForce = new InForce(store, primaries, publisher, unrecorded, time);
  }

  public Fleet fleet() {
    return fleet;
  }

  Secrets secrets() {
    return secrets;
  }

  /** Who decides; throws {@link ActProblem} when the fleet file names no operator. */
  public String operator() {
    return fleet
        .access()
        .operator()
        .orElseThrow(
            () ->
                ActProblem.before(
                    Say.it("act.problem.operator"), Say.it("act.problem.operator.remedy")));
  }

  /** Where decisions are recorded now; asks the fleet. */
  Node primary() {
    return primaries.find();
  }

  /**
   * The same where it answers at all; else a problem that names it, within four seconds: for what
   * rescues nobody, and may wait for a busy computer's first connection.
   */
  Node answering() {
    Primaries.Found found = primaries.lookPatiently();
    if (found.silence().filter(cause -> !(cause instanceof Failure.Refused)).isPresent()) {
      throw Answering.problem(found.node().name(), found.head());
    }
    return found.node();
  }

  /** The same, with what that node says. */
  Primaries.Found look() {
    return primaries.look();
  }

  Primaries primaries() {
    return primaries;
  }

  DecisionStore store() {
    return store;
  }

  public Optional<DecisionChannel> channel() {
    return publisher.channel();
  }

  /**
   * Carries an operation out: records it within a second, or keeps it here, at once where the
   * primary was silent when the act looked for it just now; publishes it.
   *
   * @throws Carried.Overtaken when the decision has ended or changed
   */
  public Carried carry(Operation operation) throws Carried.Overtaken {
    return carry(operation, Optional.empty());
  }

  /**
   * The same for a decision that is on the screen.
   *
   * @param shown believed where nobody can be asked
   */
  Carried carry(Operation operation, Optional<Decision> shown) throws Carried.Overtaken {
    operator();
    return carry(operation, shown, primaries.current(), true);
  }

  /**
   * @param elsewhere whether another primary may be tried, when this one turns out to be none
   */
  private Carried carry(
      Operation operation, Optional<Decision> shown, Node primary, boolean elsewhere)
      throws Carried.Overtaken {
    long began = System.nanoTime();
    Optional<Answer<Recorded>> known = primaries.unanswered();
    Answer<Recorded> answer =
        known.orElseGet(() -> store.record(primary, operation, DecisionStore.RECORD));
    long answeredAt = System.nanoTime();
    return switch (answer) {
      case Answer.Given<Recorded>(Recorded recorded) -> {
        Carried carried = published(recorded, answeredAt);
        boolean old = elsewhere && !primaries.current().equals(primary);
        yield old ? carry(operation, shown, primaries.current(), false) : carried;
      }
      case Answer.Refused<Recorded>(Answer.Why why, String text) -> {
        if (why == Answer.Why.INVALID) {
          throw ActProblem.before(text);
        }
        throw new Carried.Overtaken(text, why == Answer.Why.ENDED);
      }
      case Answer.NotAllowed<Recorded> no -> throw Answering.problem(primary.name(), no);
      case Answer.NoSchema<Recorded> no -> throw Answering.problem(primary.name(), no);
      case Answer.Lacks<Recorded> no -> throw Answering.problem(primary.name(), no);
      case Answer.Unanswered<Recorded> silent -> {
        refuseWhereTheLoginIsRefused(silent, primary);
        Duration left = DecisionStore.RECORD.minusNanos(answeredAt - began);
        Node now = elsewhere && known.isEmpty() ? primaries.search(left) : primary;
        yield now.equals(primary)
            ? new Provisional(unrecorded, publisher, time, operator())
                .carry(operation, shown, Answering.words(primary.name(), silent))
            : carry(operation, shown, now, false);
      }
    };
  }

  /** A primary that does not let us in is no reason to go around it. */
  private static void refuseWhereTheLoginIsRefused(Answer.Unanswered<?> silent, Node primary) {
    if (silent.cause() instanceof Failure.Refused) {
      throw Answering.problem(primary.name(), silent);
    }
  }

  private Carried published(Recorded recorded, long answeredAt) {
    Publishing publishing =
        publisher.change(recorded, answeredAt).orElseGet(() -> behind(recorded));
    return new Carried(recorded.decision(), recorded.ended(), Optional.empty(), publishing);
  }

  /** Redis missed something, or knows of something that was never recorded. */
  private Publishing behind(Recorded recorded) {
    return reconcile()
        .problem()
        .<Publishing>map(Publishing.NotPublished::new)
        .orElseGet(() -> new Publishing.Published(recorded.decision().stamp()));
  }

  /** Records what is not recorded, publishes what is not published. */
  public Reconciled reconcile() {
    return new Reconciler(store, primaries, publisher, unrecorded).run(primaries::look);
  }

  /** The same for whom nobody waits. */
  Reconciled reconcilePatiently() {
    return new Reconciler(store, primaries, publisher, unrecorded).run(primaries::lookPatiently);
  }

  /** Everything there is to know of the decisions in force. */
  public Overview overview() {
    return new Overviewer(fleet, store, primaries, publisher, unrecorded, time).look();
  }

  /** One decision, also one that has ended; empty when there is none of that id. */
  public Optional<Recorded> find(String id) {
    Primaries.Found found = primaries.look();
    Node primary = found.node();
    return Answering.value(
        primary.name(),
        found.<Optional<Recorded>>unanswered().orElseGet(() -> store.find(primary, id, ASK)));
  }

  /** Ids that begin so, of decisions ever recorded; five digits or more. */
  public Set<String> beginning(String digits) {
    Node primary = answering();
    return Answering.value(primary.name(), store.beginning(primary, digits, ASK));
  }

  /** Closes what has expired, a part at a time and for a few seconds; answers how many. */
  int expire() {
    long last = System.nanoTime() + ASK.toNanos();
    int all = 0;
    while (store.expire(primaries.current(), ASK) instanceof Answer.Given<Integer>(Integer closed)
        && closed > 0) {
      all += closed;
      if (System.nanoTime() - last > 0) {
        return all;
      }
    }
    return all;
  }

  /** The decisions in force, as far as they can be known now; for asking often. */
  public List<Decision> inForce() {
    return inForce.now();
  }

  /** What of them cannot be read, in words; empty when nothing. */
  Optional<String> unread() {
    return inForce.unread();
  }

  /** Who does the upkeep now. */
  public Leader leader() {
    return Leader.of(Leader.inRedis(channel()), primaries.current(), this::leaderOnPrimary);
  }

  private Answer<Optional<String>> leaderOnPrimary() {
    Primaries.Found found = primaries.look();
    return found
        .<Optional<String>>unanswered()
        .orElseGet(() -> store.leader(found.node(), Upkeep.TASK, Leader.ASK));
  }

  /** This process has just swept for these decisions; replaces what it swept before. */
  void swept(Set<String> ids) {
    swept = new Swept(Set.copyOf(ids), System.nanoTime());
  }

  /** Whether this process sweeps for a decision, leading or not. */
  boolean sweepsHere(String id) {
    Swept last = swept;
    return last.ids().contains(id) && System.nanoTime() - last.at() < SWEPT.toNanos();
  }

  /** Where this computer keeps what the primary has not recorded yet. */
  public Path unrecordedFile() {
    return unrecorded.file();
  }

  boolean hasUnrecorded() {
    try {
      return !unrecorded.all().isEmpty();
    } catch (IOException unreadable) {
      return true;
    }
  }

  /** Whether there is nothing to reconcile, asked cheaply. */
  boolean isInStep() {
    Answer<Head> head = store.head(primaries.current(), ASK);
    if (!(head instanceof Answer.Given<Head>(Head there)) || there.standby() || hasUnrecorded()) {
      return false;
    }
    return channel()
        .map(
            channel ->
                channel.head(ASK).value().filter(Optional.of(there.stamp())::equals).isPresent()
                    && channel.unrecorded(ASK).value().filter(Map::isEmpty).isPresent())
        .orElse(true);
  }

  /** Writes something into the audit, where the primary lets it. */
  void note(String json) {
    Node primary = primaries.current();
    store.note(primary, json, primaries.patience(primary, Patience.of(ASK)));
  }

  /** Tells guards that no decision is in force any more, where they were told of any. */
  Publishing forgetAll() {
    return publisher.forgetAll(time);
  }

  /** The database's time while the primary does not tell it. */
  Instant timeWithoutPrimary() {
    return time.now(publisher.read(SOON));
  }

  /** The newest entries of the audit, newest first. */
  public List<AuditEntry> audit(int most) {
    Node primary = answering();
    return Answering.value(primary.name(), store.audit(primary, most, VERIFY));
  }

  public AuditCheck verifyAudit() {
    Node primary = answering();
    return Answering.value(primary.name(), store.verifyAudit(primary, VERIFY));
  }

  @Override
  public void close() {
    store.close();
    publisher.channel().ifPresent(DecisionChannel::close);
  }
}
