package io.howdah.bench;

import io.howdah.bench.BenchOptions.Part;
import java.util.ArrayList;
import java.util.List;

/** {@code bench digests}: what telling statements apart, and collecting them, costs. */
final class DigestsBench implements Benchmark {
  @Override
  public List<Result> run(BenchOptions options) throws Exception {
    List<Result> results = new ArrayList<>();
    if (options.parts().contains(Part.DIGEST)) {
      results.addAll(new DigestCost().run());
    }
    if (options.parts().contains(Part.COLLECT)) {
      results.addAll(new CollectCost().run());
    }
    if (options.parts().contains(Part.TABLE)) {
      results.addAll(new TableCost().run());
      results.addAll(new TableConsole().run());
    }
    return results;
  }
}
