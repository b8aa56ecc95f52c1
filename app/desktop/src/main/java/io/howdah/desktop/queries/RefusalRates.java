package io.howdah.desktop.queries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counters of refusals as rates over real time, a minute back. One thread. */
final class RefusalRates {
  private static final int KEPT = 30;

  private final Map<String, Track> tracks = new HashMap<>();

  private record Track(long count, long nanos, List<Double> rates) {}

  /** The rates so far, oldest first; a counter that falls began anew with other guards. */
  List<Double> add(String id, long count, long nanos) {
    Track before = tracks.get(id);
    List<Double> rates = new ArrayList<>(before == null ? List.of() : before.rates);
    if (before != null && nanos > before.nanos) {
      long more = Math.max(0, count - before.count);
      rates.add(more * 1e9 / (nanos - before.nanos));
    }
    List<Double> kept = List.copyOf(rates.subList(Math.max(0, rates.size() - KEPT), rates.size()));
    tracks.put(id, new Track(count, nanos, kept));
    return kept;
  }

  void forgetAllBut(Collection<String> ids) {
    tracks.keySet().retainAll(ids);
  }
}
