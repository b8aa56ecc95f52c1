package io.howdah.desktop.topology;

import io.howdah.desktop.kit.CardState;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.terms.CardStates;
import io.howdah.desktop.terms.Standing;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot;
import io.howdah.watch.words.Figures;
import io.howdah.watch.words.ReasonWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many nodes there are, and how many in which state, worst first.
 *
 * @param kinds everything that is not healthy
 */
public record CountsModel(int nodes, List<Kind> kinds, int healthy) {
  public CountsModel {
    kinds = List.copyOf(kinds);
  }

  /**
   * Nodes with the same trouble.
   *
   * @param word what to filter by to see them alone
   * @param label the word with what it is judged by
   */
  public record Kind(CardState state, String word, String label, int count) {}

  static CountsModel of(Sight sight) {
    Map<String, List<CardState>> kinds = new LinkedHashMap<>();
    Map<String, String> labels = new HashMap<>();
    int healthy = 0;
    for (Snapshot.NodeView node : sight.snapshot().nodes()) {
      Standing standing = Standing.of(sight.snapshot(), node);
      if (standing.calm()) {
        healthy++;
      } else {
        String word = standing.leading().map(ReasonWords::word).orElse(Words.of("node.not-known"));
        standing.leading().ifPresent(reason -> labels.put(word, label(sight, reason)));
        kinds.computeIfAbsent(word, w -> new ArrayList<>()).add(CardStates.of(standing));
      }
    }
    List<Kind> worstFirst =
        kinds.entrySet().stream()
            .map(kind -> kind(kind.getKey(), labels, kind.getValue()))
            .sorted(Comparator.comparingInt(kind -> severity(kind.state())))
            .toList();
    return new CountsModel(sight.snapshot().nodes().size(), worstFirst, healthy);
  }

  private static String label(Sight sight, Reason reason) {
    String word = ReasonWords.word(reason);
    if (reason instanceof Reason.Lagging) {
      Duration limit = sight.snapshot().fleet().thresholds().lag();
      return Words.of("node.count.over", word, Figures.duration(limit));
    }
    boolean ofPool = reason instanceof Reason.Saturated || reason instanceof Reason.Waiting;
    return ofPool ? Words.of("node.count.pool", word) : word;
  }

  private static Kind kind(String word, Map<String, String> labels, List<CardState> states) {
    CardState worst =
        states.stream().min(Comparator.comparingInt(CountsModel::severity)).orElseThrow();
    return new Kind(worst, word, labels.getOrDefault(word, word), states.size());
  }

  static int severity(CardState state) {
    return switch (state) {
      case CRITICAL -> 0;
      case WARN -> 1;
      case STALE -> 2;
      case UNKNOWN -> 3;
      case STARTING -> 4;
      case MAINTENANCE -> 5;
      case HEALTHY -> 6;
    };
  }
}
