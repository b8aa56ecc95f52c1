package io.howdah.watch.digest;

import io.howdah.fleet.Moment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What linked queryids of one digest did since somebody began to look closely. For the collector's
 * thread.
 */
final class CloseLook {

  static final Duration LASTS = Duration.ofMinutes(30);

  private static final Duration AT_ONCE_AGAIN = Duration.ofSeconds(10);
  private static final int MOST = 400;

  /**
   * One reading of one node.
   *
   * @param calls by how much the linked queryids grew
   */
  private record Read(long nanos, long calls) {}

  private final Map<String, Deque<Read>> reads = new HashMap<>();
  private final Map<String, Map<Tally, Long>> counted = new HashMap<>();
  private Moment asked;

  CloseLook(Moment asked) {
    this.asked = asked;
  }

  /** Asked for again; true where it had been some time ago. */
  boolean again(Moment now) {
    boolean late = now.since(asked).compareTo(AT_ONCE_AGAIN) > 0;
    asked = now;
    return late;
  }

  boolean isOver(Moment now) {
    return now.since(asked).compareTo(LASTS) > 0;
  }

  /** After a reading of a node: by how much its linked entries have grown. */
  void read(String node, long nanos, Iterable<Tally> linked) {
    Map<Tally, Long> before = counted.computeIfAbsent(node, any -> new HashMap<>());
    long grown = 0;
    for (Tally tally : linked) {
      Long calls = before.put(tally, tally.calls());
      if (tally.grownNanos == nanos) {
        grown += Math.max(1, tally.calls() - (calls == null ? tally.calls() - 1 : calls));
      }
    }
    Deque<Read> all = reads.computeIfAbsent(node, any -> new ArrayDeque<>());
    all.addLast(new Read(nanos, grown));
    if (all.size() > MOST) {
      all.removeFirst();
    }
  }

  long callsSince(String node, long nanos) {
    return reads.getOrDefault(node, new ArrayDeque<>()).stream()
        .filter(read -> read.nanos() - nanos > 0)
        .mapToLong(Read::calls)
        .sum();
  }

  OptionalLong lastGrown(String node) {
    return reads.getOrDefault(node, new ArrayDeque<>()).stream()
        .filter(read -> read.calls() > 0)
        .mapToLong(Read::nanos)
        .max();
  }
}
