package io.howdah.watch.words;

import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The fleet in one line, as data: what it consists of, then all that is not healthy, worst first.
 * In narrow windows it is shortened from the healthy end; attention is never dropped.
 *
 * @param inventory {@code 1 primary}, {@code 50 replicas}: what may be dropped first
 * @param attention one part a kind of trouble, worst first
 */
public record FleetSentence(List<String> inventory, List<Part> attention) {
  public FleetSentence {
    inventory = List.copyOf(inventory);
    attention = List.copyOf(attention);
  }

  /**
   * One kind of trouble.
   *
   * @param text {@code 2 lagging}
   * @param targets names of whom it concerns, in fleet order
   */
  public record Part(State state, String text, List<String> targets) {
    public Part {
      targets = List.copyOf(targets);
    }
  }

  /** {@code 2 lagging · 1 no answer}, or the inventory alone when nothing needs attention. */
  public String shortText() {
    return attention.isEmpty() ? String.join(" · ", inventory) : joined(attention);
  }

  /** {@code 1 primary · 50 replicas · 2 lagging · 1 no answer}. */
  public String text() {
    String whole = String.join(" · ", inventory);
    return attention.isEmpty() ? whole : whole + " · " + joined(attention);
  }

  public static FleetSentence of(Snapshot snapshot) {
    return new FleetSentence(inventory(snapshot), attention(snapshot));
  }

  private static String joined(List<Part> parts) {
    return parts.stream().map(Part::text).collect(Collectors.joining(" · "));
  }

  private static List<String> inventory(Snapshot snapshot) {
    Words words = Words.get();
    boolean primary = snapshot.primary().isPresent() || !snapshot.complete();
    int replicas = snapshot.nodes().size() - 1;
    return List.of(
        words.text(primary ? "sentence.primary" : "sentence.no-primary"),
        replicas == 1
            ? words.text("sentence.replica")
            : words.text("sentence.replicas", Figures.count(replicas)));
  }

  private static List<Part> attention(Snapshot snapshot) {
    List<Part> parts = new ArrayList<>();
    Map<String, Part> nodes = new LinkedHashMap<>();
    snapshot.nodes().forEach(node -> collect(nodes, node.name(), node.state(), node.reasons()));
    nodes.forEach((word, whom) -> parts.add(part(word, whom, "sentence.count")));
    Map<String, Part> pools = new LinkedHashMap<>();
    snapshot.pools().forEach(pool -> collect(pools, pool.name(), pool.state(), pool.reasons()));
    pools.forEach((word, whom) -> parts.add(part(word, whom, "sentence.pool")));
    snapshot.cache().ifPresent(cache -> addCache(parts, cache));
    parts.sort(Comparator.comparing(Part::state));
    return parts;
  }

  private static void addCache(List<Part> parts, Snapshot.CacheView cache) {
    if (cache.state() == State.HEALTHY || cache.reasons().isEmpty()) {
      return;
    }
    Reason worst = cache.reasons().getFirst();
    String text =
        worst instanceof Reason.HitRatioLow low
            ? Words.get().text("sentence.hit-ratio", Figures.percent(low.hitRatio()))
            : Words.get().text("sentence.cache", ReasonWords.word(worst));
    parts.add(new Part(cache.state(), text, List.of(cache.cache().name())));
  }

  private static Part part(String word, Part whom, String phrase) {
    int count = whom.targets().size();
    String key = count == 1 ? phrase : phrase + ".many";
    return new Part(
        whom.state(), Words.get().text(key, Figures.count(count), word), whom.targets());
  }

  /** One word is counted once, under the worst state it stands for. */
  private static void collect(
      Map<String, Part> kinds, String name, State state, List<Reason> reasons) {
    if (state != State.HEALTHY && !reasons.isEmpty()) {
      String word = ReasonWords.word(reasons.getFirst());
      kinds.merge(word, new Part(state, word, List.of(name)), FleetSentence::merged);
    }
  }

  private static Part merged(Part one, Part other) {
    State worst = one.state().compareTo(other.state()) <= 0 ? one.state() : other.state();
    List<String> targets = new ArrayList<>(one.targets());
    targets.addAll(other.targets());
    return new Part(worst, one.text(), targets);
  }
}
