package io.howdah.acts.block;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.DecisionStore;
import io.howdah.postgres.decisions.Head;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Knows which node takes the writes now: the fleet file's, until a promotion made it another. Of
 * two that claim it the one with the higher epoch is believed. Thread-safe.
 */
final class Primaries {
  private static final Duration ASK = Duration.ofMillis(1500);

  /** For the known primary, and then again for all the others. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private static final Duration LEAST = Duration.ofMillis(100);

  private final Fleet fleet;
  private final DecisionStore store;
  private volatile Node current;

  Primaries(Fleet fleet, DecisionStore store) {
    this.fleet = fleet;
    this.store = store;
    this.current = fleet.primary();
  }

  /** Asks nobody. */
  Node current() {
    return current;
  }

  /** Where the writes go, and what that node said of its decisions. */
  record Found(Node node, Answer<Head> head) {}

  /** Asks the one known, and the others only where that one is no primary or silent. */
  Node find() {
    return look().node();
  }

  /** The same, with the answer: so that nobody need ask a silent node twice. Two seconds. */
  Found look() {
    return look(LOOK);
  }

  /**
   * The same.
   *
   * @param patience with the one known: more where nothing is urgent
   */
  Found look(Duration patience) {
    Node known = current;
    Answer<Head> answer = store.head(known, patience);
    boolean sound =
        answer instanceof Answer.Given<Head>(Head head) && !head.standby()
            || answer instanceof Answer.NoSchema
            || answer instanceof Answer.NotAllowed;
    return sound
        ? new Found(known, answer)
        : newest(fleet.nodes().stream().filter(node -> !node.equals(known)).toList(), LOOK)
            .orElseGet(() -> new Found(known, answer));
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
    if (most.compareTo(LEAST) < 0) {
      return current;
    }
    newest(fleet.nodes(), most);
    return current;
  }

  /** The primary among them with the highest epoch; it is the known one from then on. */
  private Optional<Found> newest(List<Node> nodes, Duration most) {
    Map<Node, Head> heads = new ConcurrentHashMap<>();
    CountDownLatch answered = new CountDownLatch(nodes.size());
    List<Thread> threads = new ArrayList<>();
    for (Node node : nodes) {
      threads.add(
          Thread.ofVirtual()
              .name("primary-" + node.name())
              .start(
                  () -> {
                    if (store.head(node, most) instanceof Answer.Given<Head>(Head head)
                        && !head.standby()) {
                      heads.put(node, head);
                    }
                    answered.countDown();
                  }));
    }
    await(answered, most);
    threads.forEach(Thread::interrupt);
    Optional<Found> newest =
        heads.entrySet().stream()
            .max(Comparator.comparing(entry -> entry.getValue().stamp()))
            .map(entry -> new Found(entry.getKey(), new Answer.Given<>(entry.getValue())));
    newest.ifPresent(found -> current = found.node());
    return newest;
  }

  private static void await(CountDownLatch answered, Duration most) {
    try {
      answered.await(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
