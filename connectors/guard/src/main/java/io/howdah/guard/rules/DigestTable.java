package io.howdah.guard.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is counted, by digest. Bounded: those that come when it is full are counted together, until
 * the next turn has made room by forgetting the ones that are idle longest.
 */
public final class DigestTable {
  private static final int MOST = 2000;
  private static final int KEPT = 1000;
  private final ConcurrentHashMap<String, DigestStats> byDigest = new ConcurrentHashMap<>();
  private final DigestStats others = new DigestStats("others");

  DigestStats of(String digest) {
    DigestStats known = byDigest.get(digest);
    if (known != null) {
      return known;
    }
    return byDigest.size() >= MOST ? others : byDigest.computeIfAbsent(digest, DigestStats::new);
  }

  /** Whether a statement should look again what it is counted in. */
  boolean isStale(DigestStats stats) {
    return stats.dropped() || stats == others && byDigest.size() < MOST;
  }

  /** Ends a turn and answers those that took most time lately, the first one most. */
  public List<DigestStats> turn(int most) {
    List<DigestStats> all = new ArrayList<>(byDigest.values());
    all.forEach(DigestStats::turn);
    if (all.size() > KEPT) {
      all.sort(Comparator.comparingInt(DigestStats::idleTurns));
      all.subList(KEPT, all.size()).forEach(this::forget);
      all = all.subList(0, KEPT);
    }
    return all.stream()
        .filter(stats -> stats.weight() >= 1)
        .sorted(Comparator.comparingDouble(DigestStats::weight).reversed())
        .limit(most)
        .toList();
  }

  private void forget(DigestStats stats) {
    byDigest.remove(stats.digest(), stats);
    stats.drop();
  }

  int size() {
    return byDigest.size();
  }
}
