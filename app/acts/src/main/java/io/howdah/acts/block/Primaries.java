package io.howdah.acts.block;

import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.postgres.Patience;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.DecisionStore;
import io.howdah.postgres.decisions.Head;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Knows which node takes the writes now: the fleet file's, until a promotion made it another. Of
 * two that claim it the one with the higher epoch is believed. One that was silent just now is not
 * asked again for a few seconds, so that all steps of one act wait for it once. Thread-safe.
 */
final class Primaries {

  /** One that is slow may take longer than one that says nothing. */
  private static final Patience LOOK = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(4));

  private static final Patience PATIENT =
      new Patience(Duration.ofSeconds(2), Duration.ofSeconds(4));

  /** The others are asked as well when the one known has not answered so soon. */
  private static final Duration SOON = Duration.ofMillis(500);

  private static final Duration OTHERS = Duration.ofSeconds(1);
  private static final Duration ASK = Duration.ofMillis(1500);
  private static final Duration LEAST = Duration.ofMillis(100);

  /** Longer than the steps of an act that nobody interrupts, shorter than an operator types. */
  static final Duration REMEMBERED = Duration.ofSeconds(3);

  private final Fleet fleet;
  private final DecisionStore store;
  private final LongSupplier nanoTime;
  private volatile Node current;
  private volatile Optional<Silent> silent = Optional.empty();

  /**
   * @param nanoTime how long ago it was that a primary was silent
   */
  Primaries(Fleet fleet, DecisionStore store, LongSupplier nanoTime) {
    this.fleet = fleet;
    this.store = store;
    this.nanoTime = nanoTime;
    this.current = fleet.primary();
  }

  /** Asks nobody. */
  Node current() {
    return current;
  }

  /** Where the writes go, and what that node said of its decisions. */
  record Found(Node node, Answer<Head> head) {

    /** Why it did not answer; empty where it did. */
    Optional<Failure> silence() {
      return head instanceof Answer.Unanswered<Head>(Failure cause)
          ? Optional.of(cause)
          : Optional.empty();
    }

    /** To what else might be asked of it, where it is silent. */
    <T> Optional<Answer<T>> unanswered() {
      return silence().map(Answer.Unanswered::new);
    }
  }

  /** Nobody else was a primary either. */
  private record Silent(Found found, long at) {}

  /** Where the one known did not answer when an act looked for it just now. Asks nobody. */
  <T> Optional<Answer<T>> unanswered() {
    return remembered().flatMap(Found::unanswered);
  }

  /** How long a node is waited for: less where it is the primary and was silent just now. */
  Patience patience(Node node, Patience usual) {
    return node.equals(current) && unanswered().isPresent()
        ? new Patience(LOOK.silence(), usual.most())
        : usual;
  }

  private Optional<Found> remembered() {
    return silent
        .filter(last -> nanoTime.getAsLong() - last.at() < REMEMBERED.toNanos())
        .map(Silent::found)
        .filter(found -> found.node().equals(current));
  }

  /** For what is done again and again: a silence that it meets is no act's. */
  Node find() {
    return remembered().orElseGet(() -> ask(LOOK)).node();
  }

  /**
   * Asks the one known, and the others only where that one is no primary or silent. A second for
   * one that stands still, one and a half where others do too, four for one that is slow.
   */
  Found look() {
    return look(LOOK);
  }

  /** The same where nothing is urgent: two seconds for one that stands still. */
  Found lookPatiently() {
    return look(PATIENT);
  }

  private Found look(Patience patience) {
    Optional<Found> last = remembered();
    if (last.isPresent()) {
      return last.get();
    }
    Found found = ask(patience);
    silent = found.silence().map(cause -> new Silent(found, nanoTime.getAsLong()));
    return found;
  }

  private Found ask(Patience patience) {
    Node known = current;
    Asked<Answer<Head>> asked = Asked.of(() -> store.head(known, patience));
    if (asked.answer(SOON).filter(Primaries::isSound).isPresent()) {
      return new Found(known, asked.answer());
    }
    List<Node> others = fleet.nodes().stream().filter(node -> !node.equals(known)).toList();
    List<Asked<Optional<Found>>> rest = askAll(others, OTHERS);
    Answer<Head> answer = asked.answer();
    return isSound(answer)
        ? new Found(known, answer)
        : newest(rest).orElseGet(() -> new Found(known, answer));
  }

  private static boolean isSound(Answer<Head> answer) {
    return answer instanceof Answer.Given<Head>(Head head) && !head.standby()
        || answer instanceof Answer.NoSchema
        || answer instanceof Answer.NotAllowed;
  }

  /** Asks every node; answers the primary with the highest epoch, or the one known before. */
  Node search() {
    return search(ASK);
  }

  /**
   * The same in less time.
   *
   * @param most no longer than that; too little to ask anybody answers the one known before
   */
  Node search(Duration most) {
    if (most.compareTo(LEAST) >= 0) {
      newest(askAll(fleet.nodes(), most));
    }
    return current;
  }

  private List<Asked<Optional<Found>>> askAll(List<Node> nodes, Duration most) {
    return nodes.stream().map(node -> Asked.of(() -> primary(node, most))).toList();
  }

  private Optional<Found> primary(Node node, Duration most) {
    Answer<Head> answer = store.head(node, most);
    return answer instanceof Answer.Given<Head>(Head head) && !head.standby()
        ? Optional.of(new Found(node, answer))
        : Optional.empty();
  }

  /** The primary among them with the highest epoch; it is the known one from then on. */
  private Optional<Found> newest(List<Asked<Optional<Found>>> asked) {
    Optional<Found> newest =
        asked.stream()
            .flatMap(each -> each.answer().stream())
            .max(Comparator.comparing(Primaries::stamp));
    newest.ifPresent(found -> current = found.node());
    return newest;
  }

  private static Stamp stamp(Found found) {
    return found.head() instanceof Answer.Given<Head>(Head head) ? head.stamp() : Stamp.NONE;
  }
}
