package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.json.JsonWriter;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Node;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import io.howdah.fleet.decision.Recorded;
import io.howdah.postgres.Patience;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.DecisionStore;
import io.howdah.postgres.decisions.Head;
import io.howdah.postgres.decisions.OperationJson;
import io.howdah.postgres.decisions.Standing;
import io.howdah.redis.Published;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Brings the database and Redis together again: records what was decided without the database, and
 * publishes what the guards do not have. Harmless when there is nothing to do, and when two do it
 * at once.
 */
final class Reconciler {
  private static final Duration ASK = Duration.ofSeconds(3);
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final DecisionStore store;
  private final Primaries primaries;
  private final Publisher publisher;
  private final Unrecorded file;

  private final List<String> recorded = new ArrayList<>();
  private final List<String> givenUp = new ArrayList<>();
  private final List<Operation> open = new ArrayList<>();
  private int waiting;
  private boolean stuck;

  Reconciler(DecisionStore store, Primaries primaries, Publisher publisher, Unrecorded file) {
    this.store = store;
    this.primaries = primaries;
    this.publisher = publisher;
    this.file = file;
  }

  /**
   * Does it once; a reconciler is used up by it.
   *
   * @param look for the primary, beside Redis
   */
  Reconciled run(Supplier<Primaries.Found> look) {
    Asked<Primaries.Found> asked = Asked.of(look);
    Map<String, Operation> operations = operations();
    waiting = operations.size();
    Optional<Published> published = publisher.read();
    Primaries.Found found = asked.answer();
    if (found.head() instanceof Answer.Unanswered<Head> silent) {
      return result(false, Optional.of(Answering.words(found.node().name(), silent)));
    }
    Node primary = primary(found, published);
    Answer<Standing> answer = store.standing(primary, ASK);
    if (!(answer instanceof Answer.Given<Standing>(Standing standing))) {
      return result(false, Optional.of(Answering.words(primary.name(), answer)));
    }
    if (standing.standby()) {
      return result(false, Optional.of(Say.it("act.block.no-primary", primary.name())));
    }
    Stamp head = standing.set().stamp();
    if (published.flatMap(Published::head).filter(h -> !h.equals(head)).isPresent()) {
      lost(published.orElseThrow(), standing, operations.values())
          .forEach(o -> operations.putIfAbsent(o.op(), o));
    }
    Optional<Stamp> ahead = published.flatMap(Published::head).filter(h -> h.isAfter(head));
    boolean passed = ahead.filter(stamp -> passed(primary, stamp)).isPresent();
    boolean changed = passed | recordAll(primary, operations);
    boolean behind =
        published.isPresent() && !published.get().head().equals(Optional.of(head)) || changed;
    return behind ? publish(primary, published) : result(false, Optional.empty());
  }

  private boolean passed(Node primary, Stamp ahead) {
    Answer<Boolean> answer = store.pass(primary, ahead, ASK);
    stuck = answer instanceof Answer.Unanswered<Boolean>(Failure cause) && holdsUp(cause);
    return answer instanceof Answer.Given;
  }

  /** Where Redis knows a later epoch than the primary asked, there may be a newer primary. */
  private Node primary(Primaries.Found found, Optional<Published> published) {
    Optional<Long> epoch = published.flatMap(Published::head).map(Stamp::epoch);
    boolean newer =
        found.head() instanceof Answer.Given<Head>(Head head)
            && epoch.filter(e -> e > head.stamp().epoch()).isPresent();
    return newer ? primaries.search() : found.node();
  }

  private Map<String, Operation> operations() {
    Waiting found = Waiting.look(file, publisher, ASK);
    found.problem().ifPresent(givenUp::add);
    Map<String, Operation> all = new LinkedHashMap<>();
    found.operations().forEach(operation -> all.put(operation.op(), operation));
    return all;
  }

  /** Decisions that guards obey and the database never heard of: lost with an old primary. */
  private List<Operation> lost(
      Published published, Standing standing, Collection<Operation> waitingOnes) {
    Set<String> expected = waitingOnes.stream().map(Operation::id).collect(Collectors.toSet());
    List<Decision> unheard =
        published.set().byId().values().stream()
            .filter(decision -> !expected.contains(decision.id()))
            .filter(decision -> !standing.set().byId().containsKey(decision.id()))
            .filter(decision -> !decision.isOver(standing.clock()))
            .toList();
    List<String> ids = unheard.stream().map(Decision::id).toList();
    return !ids.isEmpty()
            && store.known(primaries.current(), ids, ASK)
                instanceof Answer.Given<Set<String>>(Set<String> known)
        ? unheard.stream()
            .filter(decision -> !known.contains(decision.id()))
            .map(Reconciler::again)
            .toList()
        : List.of();
  }

  private static Operation again(Decision decision) {
    return new Operation.Decide(
        "lost-" + decision.id() + "-" + decision.stamp(),
        decision.id(),
        decision.mode(),
        decision.match(),
        decision.scope(),
        decision.limit(),
        decision.expiresAt().<Ending>map(Ending.At::new).orElseGet(Ending.Open::new),
        decision.reason(),
        Optional.of(decision.owner()));
  }

  private boolean recordAll(Node primary, Map<String, Operation> operations) {
    boolean changed = false;
    for (Operation operation : operations.values()) {
      changed |= stuck ? open(operation) : record(primary, operation);
    }
    return changed;
  }

  private boolean record(Node primary, Operation operation) {
    return switch (store.record(primary, operation, ASK)) {
      case Answer.Given<Recorded>(Recorded done) -> {
        recorded.add(done.decision().id());
        forget(operation);
        yield true;
      }
      case Answer.Refused<Recorded>(Answer.Why why, String text) -> {
        store.note(primary, unrecordable(operation, text), Patience.of(ASK));
        givenUp.add(operation.id() + ": " + text);
        forget(operation);
        yield true;
      }
      case Answer.NotAllowed<Recorded> other -> open(operation);
      case Answer.NoSchema<Recorded> other -> open(operation);
      case Answer.Lacks<Recorded> other -> open(operation);
      case Answer.Unanswered<Recorded>(Failure cause) -> {
        stuck = holdsUp(cause);
        yield open(operation);
      }
    };
  }

  /** What one of them waited for in vain the others would wait for as well: one after the other. */
  private static boolean holdsUp(Failure cause) {
    return cause instanceof Failure.TimedOut
        || cause instanceof Failure.ServerError(String state, String detail)
            && state.equals(LOCK_NOT_AVAILABLE);
  }

  private boolean open(Operation operation) {
    open.add(operation);
    return false;
  }

  private static String unrecordable(Operation operation, String why) {
    JsonWriter out = new JsonWriter().open();
    out.put("op", "x" + operation.op()).put("what", "not recorded in time").put("why", why);
    return out.name("operation").raw(OperationJson.write(operation)).close().toString();
  }

  private void forget(Operation operation) {
    waiting--;
    publisher.channel().ifPresent(channel -> channel.forgetUnrecorded(operation.op(), ASK));
    try {
      file.forget(operation.op());
    } catch (IOException unwritten) {
      // It is tried again, and the database knows that it was done.
      givenUp.add(Say.it("act.block.unreadable", unwritten.getMessage()));
    }
  }

  private Reconciled publish(Node primary, Optional<Published> there) {
    Answer<Standing> answer = store.standing(primary, ASK);
    if (!(answer instanceof Answer.Given<Standing>(Standing now))) {
      return result(false, Optional.of(Answering.words(primary.name(), answer)));
    }
    DecisionSet all = Overlay.of(now.set(), now.clock(), there, open, store.role());
    Optional<String> problem =
        publisher.bring(there, all, now.skipped(), now.clock())
                instanceof Publishing.NotPublished(String why)
            ? Optional.of(why)
            : outrun(primary, all.stamp());
    return result(problem.isEmpty(), problem);
  }

  /** Redis took nothing because it holds something newer, which the primary does not know of. */
  private Optional<String> outrun(Node primary, Stamp ours) {
    Optional<Stamp> theirs =
        publisher
            .channel()
            .flatMap(channel -> channel.head(ASK).value().flatMap(head -> head))
            .filter(head -> head.isAfter(ours));
    return theirs.isPresent()
            && store.head(primary, ASK) instanceof Answer.Given<Head>(Head head)
            && theirs.get().isAfter(head.stamp())
        ? Optional.of(Say.it("act.block.outrun", theirs.get(), primary.name(), head.stamp()))
        : Optional.empty();
  }

  private Reconciled result(boolean published, Optional<String> problem) {
    return new Reconciled(recorded, givenUp, Math.max(0, waiting), published, problem);
  }
}
