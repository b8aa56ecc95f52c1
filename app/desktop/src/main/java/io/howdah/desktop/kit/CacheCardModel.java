package io.howdah.desktop.kit;

import java.util.List;

/**
 * All that the cache's card shows.
 *
 * @param name the cache's name, never shortened
 * @param tag its role in a word
 * @param state how it is drawn; stale hides every figure
 * @param right what stands at the right of the head, such as its region
 * @param hitLabel label of the hit ratio
 * @param hit the hit ratio
 * @param judgement below the ratio: for how long it is under its limit; while stale, the last value
 * @param baseline what the ratio is judged against
 * @param series the ratio's recent past
 * @param metrics labelled figures below, shown on the full card only
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
    List<PoolLine.Labelled> metrics) {

  public CacheCardModel {
    right = List.copyOf(right);
    judgement = List.copyOf(judgement);
    baseline = List.copyOf(baseline);
    metrics = List.copyOf(metrics);
  }
}
