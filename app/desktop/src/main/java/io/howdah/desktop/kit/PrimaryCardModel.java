package io.howdah.desktop.kit;

import java.util.List;

/**
 * All that the primary's card shows.
 *
 * @param name the node's name, never shortened
 * @param tag its role in a word
 * @param state how it is drawn
 * @param beside its region, or what is wrong with it
 * @param about version, uptime, standby, at the right
 * @param metrics four labelled figures
 * @param pool the pool before it
 */
public record PrimaryCardModel(
    String name,
    String tag,
    CardState state,
    List<Span> beside,
    List<Span> about,
    List<Metric> metrics,
    PoolLine pool) {

  public PrimaryCardModel {
    beside = List.copyOf(beside);
    about = List.copyOf(about);
    metrics = List.copyOf(metrics);
  }
}
