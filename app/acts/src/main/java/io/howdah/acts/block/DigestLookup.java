package io.howdah.acts.block;

import io.howdah.contract.digest.Digest;
import io.howdah.contract.digest.Digests;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import io.howdah.postgres.Patience;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.Sweeps;
import io.howdah.postgres.decisions.Sweeps.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Asks every node once which statements it knows: to find a digest by its first digits, and to tell
 * one that nobody has seen. Blocks for at most a few seconds.
 */
public record DigestLookup(Fleet fleet, Secrets secrets) {
  private static final Duration ASK = Duration.ofSeconds(4);

  /** Asked first, and quickly answered: one that stands still is not waited for. */
  private static final Patience STILL = new Patience(Duration.ofSeconds(1), ASK);

  private static final int MOST = 5_000;

  /**
   * What the servers know.
   *
   * @param texts digest to the statement without its constants
   * @param problems nodes that did not tell: then a digest that is not found may exist all the same
   */
  public record Known(Map<String, String> texts, List<String> problems) {
    public Known {
      texts = Map.copyOf(texts);
      problems = List.copyOf(problems);
    }

    /** Digests that begin so, with or without the {@code fd1:}. */
    public List<String> startingWith(String prefix) {
      return texts.keySet().stream()
          .filter(
              digest ->
                  digest.startsWith(prefix) || digest.startsWith(prefix, digest.indexOf(':') + 1))
          .sorted()
          .toList();
    }
  }

  public Known look() {
    String role = fleet.access().operator().orElse(fleet.access().observer());
    Map<String, String> texts = new ConcurrentHashMap<>();
    ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();
    try (Sweeps sweeps = new Sweeps(fleet.database(), role, fleet.access(), secrets)) {
      List<Thread> threads = new ArrayList<>();
      for (Node node : fleet.nodes()) {
        threads.add(Thread.startVirtualThread(() -> look(sweeps, node, texts, problems)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return new Known(new TreeMap<>(texts), List.copyOf(problems));
  }

  private static void look(
      Sweeps sweeps, Node node, Map<String, String> texts, ConcurrentLinkedQueue<String> problems) {
    Budget budget = Budget.of(ASK);
    Answer<List<Running>> running = sweeps.running(node, List.of(), STILL);
    problem(node, running).ifPresent(problems::add);
    if (running instanceof Answer.Given<List<Running>>(List<Running> found)) {
      running(found, texts);
    }
    if (running instanceof Answer.Unanswered) {
      return;
    }
    Answer<Map<Long, String>> answer = sweeps.topTexts(node, MOST, budget.atMost(ASK));
    problem(node, answer).ifPresent(problems::add);
    if (answer instanceof Answer.Given<Map<Long, String>>(Map<Long, String> found)) {
      found.values().forEach(text -> add(texts, text));
    }
  }

  private static Optional<String> problem(Node node, Answer<?> answer) {
    return answer instanceof Answer.Given
        ? Optional.empty()
        : Optional.of(Answering.words(node.name(), answer));
  }

  /** What never ended is in no counter: it may be the very statement that somebody wants to end. */
  private static void running(List<Running> found, Map<String, String> texts) {
    found.stream()
        .filter(Running::whole)
        .flatMap(each -> each.text().stream())
        .forEach(text -> add(texts, text));
  }

  private static void add(Map<String, String> texts, String text) {
    Digest digest = Digests.of(text);
    texts.putIfAbsent(digest.id(), digest.text());
  }
}
