package io.howdah.bench;

import io.howdah.fleet.Snapshot;
import io.howdah.lab.Fault;
import io.howdah.watch.Watch;
import java.time.Duration;
import java.util.List;

/** How long one tick takes over the whole fleet, and whether a frozen node delays others. */
final class TickLatency {
  private static final int TICKS = 120;
  private static final int FROZEN_TICKS = 20;
  private static final String FROZEN = "replica-7";

  /** By so much the oldest of a hundred answers differs between two calm stretches. */
  private static final double NOISE_MS = 50;

  List<Result> run(BenchLab lab, Watch watch, Duration tick) {
    Progress.say("watching " + TICKS + " ticks of " + watch.latest().nodes().size() + " nodes");
    Percentiles calm = lengths(Ticks.next(watch, TICKS), tick);
    double calmAge = oldestOther(Ticks.next(watch, FROZEN_TICKS));
    lab.lab().fault(new Fault.Freeze(FROZEN));
    Ticks.next(watch, 4);
    Progress.say("the same with a frozen node");
    List<Snapshot> frozen = Ticks.next(watch, FROZEN_TICKS);
    lab.lab().heal(FROZEN);
    return List.of(
        Result.shown(
            "tickMedianMillis", "one tick over 51 + 51 + Redis, median", calm.median(), "ms"),
        Result.atMost(
            "tickP99Millis", "one tick over 51 + 51 + Redis, p99", calm.at(0.99), "ms", 250),
        Result.shown("calmAgeMillis", "oldest answer, all healthy", calmAge, "ms"),
        Result.atMost(
            "frozenNodeOthersAgeMillis",
            "oldest answer of the others, one node frozen",
            oldestOther(frozen),
            "ms",
            calmAge + NOISE_MS));
  }

  private static Percentiles lengths(List<Snapshot> ticks, Duration tick) {
    return new Percentiles(ticks.stream().mapToDouble(s -> Ticks.length(s, tick)).toArray());
  }

  /** The age of the oldest answer of any node but the frozen one, in milliseconds. */
  private static double oldestOther(List<Snapshot> ticks) {
    return ticks.stream()
        .flatMap(snapshot -> snapshot.nodes().stream().map(node -> age(snapshot, node)))
        .max(Double::compare)
        .orElse(Double.NaN);
  }

  private static double age(Snapshot snapshot, Snapshot.NodeView node) {
    return node.name().equals(FROZEN)
        ? 0
        : node.observed().age(snapshot.at()).map(Duration::toMillis).orElse(Long.MAX_VALUE);
  }
}
