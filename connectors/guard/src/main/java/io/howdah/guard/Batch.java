package io.howdah.guard;

import io.howdah.contract.decision.Decision;
import io.howdah.guard.rules.Seen;
import io.howdah.guard.rules.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The texts of one batch.
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
    Map<Seen, Verdict> entered = new LinkedHashMap<>();
    long start = System.nanoTime();
    boolean failed = true;
    try {
      List<Decision> seen = new ArrayList<>();
      for (Map.Entry<Seen, Integer> each : counts.entrySet()) {
        Verdict verdict = checkpoint.enter(each.getKey(), each.getValue());
        entered.put(each.getKey(), verdict);
        seen.addAll(verdict.observed());
      }
      observed.accept(seen);
      start = System.nanoTime();
      T answer = call.run();
      failed = false;
      return answer;
    } finally {
      for (Map.Entry<Seen, Verdict> each : entered.entrySet()) {
        checkpoint.leave(each.getKey(), each.getValue(), start, failed);
      }
    }
  }
}
