package io.howdah.bench;

import io.howdah.bench.BenchOptions.Part;
import io.howdah.watch.Watch;
import io.howdah.watch.WatchSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code bench observe}: what observing costs, and how quickly it tells. */
final class ObserveBench implements Benchmark {
  private static final Set<Part> ON_51_NODES = Set.of(Part.TICK, Part.FAULT, Part.CONSOLE);
  private static final Duration COMPLETE_WITHIN = Duration.ofSeconds(30);
  private static final int SETTLE_TICKS = 15;

  @Override
  public List<Result> run(BenchOptions options) throws Exception {
    List<Result> results = new ArrayList<>();
    if (options.parts().contains(Part.POLL)) {
      results.addAll(new PollCost().run());
    }
    if (options.parts().stream().anyMatch(ON_51_NODES::contains)) {
      results.addAll(on51Nodes(options.parts()));
    }
    if (options.parts().contains(Part.BIG)) {
      results.addAll(new BigFleet().run());
    }
    return results;
  }

  private static List<Result> on51Nodes(Set<Part> parts) throws Exception {
    List<Result> results = new ArrayList<>();
    try (BenchLab lab = BenchLab.up(spec -> spec.replicas(50).cascading(8))) {
      if (parts.contains(Part.TICK) || parts.contains(Part.FAULT)) {
        results.addAll(watched(lab, parts));
      }
      if (parts.contains(Part.CONSOLE)) {
        results.addAll(new ConsoleLoad(lab).run());
      }
    }
    return results;
  }

  private static List<Result> watched(BenchLab lab, Set<Part> parts) throws Exception {
    List<Result> results = new ArrayList<>();
    Duration tick = WatchSettings.DEFAULT.tick();
    try (Watch watch = Watch.start(lab.fleet(), lab.secrets(), WatchSettings.DEFAULT)) {
      watch
          .awaitComplete(COMPLETE_WITHIN)
          .orElseThrow(() -> new IllegalStateException("51 nodes were never complete"));
      Ticks.next(watch, SETTLE_TICKS);
      if (parts.contains(Part.TICK)) {
        results.addAll(new TickLatency().run(lab, watch, tick));
      }
      if (parts.contains(Part.FAULT)) {
        results.addAll(new FaultToShown(lab, watch, tick).run());
      }
    }
    return results;
  }
}
