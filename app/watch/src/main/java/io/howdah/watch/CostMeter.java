package io.howdah.watch;

import io.howdah.fleet.Moment;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Snapshot.Cost;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** What observing cost the fleet over the last minute. For the assembler's thread. */
final class CostMeter {

  private static final long SPAN_NANOS = Duration.ofMinutes(1).toNanos();

  private record Spent(long nanos, long roundTrips, long bytes, double serverMillis) {}

  private final Deque<Spent> spent = new ArrayDeque<>();
  private long roundTrips;
  private long bytes;
  private double serverMillis;

  void add(NodeFacts.ProbeCost cost) {
    roundTrips += cost.roundTrips();
    bytes += cost.bytes();
    serverMillis += cost.serverTime().toNanos() / 1e6;
  }

  /** A target whose probe does not measure itself. */
  void addRoundTrip() {
    roundTrips++;
  }

  Cost over(Moment now) {
    spent.addLast(new Spent(now.nanos(), roundTrips, bytes, serverMillis));
    while (spent.size() > 2 && now.nanos() - spent.getFirst().nanos() > SPAN_NANOS) {
      spent.removeFirst();
    }
    Spent old = spent.getFirst();
    double seconds = (now.nanos() - old.nanos()) / 1e9;
    return seconds < 0.5
        ? Cost.UNKNOWN
        : new Cost(
            (roundTrips - old.roundTrips()) / seconds,
            (bytes - old.bytes()) / seconds,
            (serverMillis - old.serverMillis()) / seconds);
  }
}
