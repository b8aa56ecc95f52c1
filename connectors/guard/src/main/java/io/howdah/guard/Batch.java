package io.howdah.guard;

import io.howdah.contract.decision.Decision;
import io.howdah.guard.rules.Seen;
import io.howdah.guard.rules.Verdict;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The texts of one batch. Each time that a text is in it is a call, and all calls of a batch are
 * said to take equally long.
 *
 * @param counts how often each is in it
 */
record Batch(Map<Seen, Integer> counts) {

  static Batch of(List<Seen> all) {
    Map<Seen, Integer> counts = new LinkedHashMap<>();
    all.forEach(seen -> counts.merge(seen, 1, Integer::sum));
    return new Batch(counts);
  }

  <T> T run(Checkpoint checkpoint, Consumer<List<Decision>> observed, Call<T> call)
      throws SQLException {
    Map<Seen, Verdict> entered = enter(checkpoint);
    observed.accept(
        entered.values().stream().flatMap(verdict -> verdict.observed().stream()).toList());
    long start = System.nanoTime();
    boolean failed = true;
    try {
      T answer = call.run();
      failed = false;
      return answer;
    } finally {
      leave(checkpoint, entered, System.nanoTime() - start, failed);
    }
  }

  /** Either all of its texts may run, or none of them has asked. */
  private Map<Seen, Verdict> enter(Checkpoint checkpoint) throws SQLException {
    Map<Seen, Verdict> entered = new LinkedHashMap<>();
    try {
      for (Map.Entry<Seen, Integer> each : counts.entrySet()) {
        entered.put(each.getKey(), checkpoint.enter(each.getKey(), each.getValue()));
      }
      return entered;
    } catch (SQLException refused) {
      entered.values().forEach(checkpoint::abandon);
      throw refused;
    }
  }

  private void leave(
      Checkpoint checkpoint, Map<Seen, Verdict> entered, long nanos, boolean failed) {
    double all = counts.values().stream().mapToInt(Integer::intValue).sum();
    entered.forEach(
        (seen, verdict) -> {
          int times = counts.get(seen);
          checkpoint.leaveBatch(seen, verdict, (long) (nanos * (times / all)), times, failed);
        });
  }
}
