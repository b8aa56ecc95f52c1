package io.howdah.bench;

import java.util.ArrayList;
import java.util.List;

/** {@code bench observe}: what observing costs, and how quickly it tells. */
final class ObserveBench implements Benchmark {

  @Override
  public List<Result> run(BenchOptions options) throws Exception {
    List<Result> results = new ArrayList<>();
    for (BenchOptions.Part part : options.parts()) {
      results.addAll(
          switch (part) {
            case POLL -> new PollCost().run();
            case TICK, FAULT, CONSOLE, BIG -> List.<Result>of();
          });
    }
    return results;
  }
}
