package io.howdah.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the cache's card shows.
 *
 * @param name the cache's name, never shortened
 * @param tag its role in a word
 * @param state how it is drawn
 * @param right what stands at the right of the head, such as its region
 * @param hitLabel label of the hit ratio
 * @param hit the hit ratio
 * @param judgement below the ratio: for how long it is under its limit
 * @param baseline what the ratio is judged against
 * @param series the ratio's recent past
 * @param metrics labelled figures below, shown on the full card only
 * @param silence takes the place of every figure while it does not answer
 */
public record CacheCardModel(
    String name,
    String tag,
    CardState state,
    List<Span> right,
    String hitLabel,
    Amount hit,
    List<Span> judgement,
    List<Span> baseline,
    Series series,
    List<PoolLine.Labelled> metrics,
    Optional<Silence> silence) {

  /**
   * What is left to say of a cache that does not answer.
   *
   * @param words that it does not, and for how long
   * @param last its last hit ratio with its time; empty if there is none
   * @param cause why, as far as is known; may be empty
   */
  public record Silence(List<Span> words, List<Span> last, String cause) {
    public Silence {
      words = List.copyOf(words);
      last = List.copyOf(last);
    }

    List<Span> together() {
      List<Span> all = new ArrayList<>(words);
      if (!last.isEmpty()) {
        all.add(Span.words(","));
        all.addAll(last);
      }
      return all;
    }
  }

  public CacheCardModel {
    right = List.copyOf(right);
    judgement = List.copyOf(judgement);
    baseline = List.copyOf(baseline);
    metrics = List.copyOf(metrics);
  }
}
