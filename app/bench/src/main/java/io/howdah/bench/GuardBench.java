package io.howdah.bench;

import io.howdah.bench.BenchOptions.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code bench guard}: what guarding costs, and how quickly and exactly guards obey. */
final class GuardBench implements Benchmark {
  private static final Set<Part> ON_A_LAB = Set.of(Part.QUERY, Part.FANOUT, Part.QUOTA);

  /** Held here, for a logger that nobody holds forgets its level. */
  private static final Logger GUARDS = Logger.getLogger("io.howdah.guard");

  @Override
  public List<Result> run(BenchOptions options) throws Exception {
    GUARDS.setLevel(Level.WARNING); // a thousand guards tell a thousand times that they connected
    Set<Part> parts = options.parts();
    List<Result> results = new ArrayList<>();
    if (parts.contains(Part.CHECK)) {
      results.addAll(new GuardCheck().run());
    }
    if (parts.stream().anyMatch(ON_A_LAB::contains)) {
      results.addAll(onALab(parts));
    }
    return results;
  }

  private static List<Result> onALab(Set<Part> parts) throws Exception {
    List<Result> results = new ArrayList<>();
    try (BenchLab lab = BenchLab.up(spec -> spec.replicas(0).withoutPools())) {
      if (parts.contains(Part.QUERY)) {
        results.addAll(new GuardedQuery(lab).run());
      }
      if (parts.contains(Part.FANOUT)) {
        results.addAll(new GuardFanOut(lab).run());
      }
      if (parts.contains(Part.QUOTA)) {
        results.addAll(new GuardQuota(lab).run());
      }
    }
    return results;
  }
}
