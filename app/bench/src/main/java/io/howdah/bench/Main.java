package io.howdah.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.desktop.measure.StolenTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code howdah bench NAME}: runs one benchmark, prints its table and one line of JSON. */
public final class Main {
  private static final int FAILED = 1;
  private static final int USAGE = 64;

  private Main() {}

  public static void main(String[] args) {
    List<String> words = List.of(args);
    if (words.contains("--help") || words.contains("-h")) {
      System.out.print(BenchOptions.HELP);
      return;
    }
    BenchOptions options;
    try {
      options = BenchOptions.parse(words);
    } catch (IllegalArgumentException wrong) {
      System.err.println("howdah bench: " + wrong.getMessage());
      System.exit(USAGE);
      return;
    }
    System.exit(run(options));
  }

  private static int run(BenchOptions options) {
    Benchmark benchmark =
        switch (options.name()) {
          case "guard" -> new GuardBench();
          case "digests" -> new DigestsBench();
          default -> new ObserveBench();
        };
    try {
      StolenTime before = StolenTime.now();
      long began = System.nanoTime();
      List<Result> results = new ArrayList<>(benchmark.run(options));
      results.add(taken(StolenTime.now(), before, System.nanoTime() - began));
      Table.print(results, System.out);
      System.out.println(json(options.name(), results));
      return 0;
    } catch (Exception failed) {
      System.err.println("howdah bench " + options.name() + " could not run: " + failed);
      return FAILED;
    }
  }

  /** Figures of a machine that was disturbed are no figures of the product. */
  private static Result taken(StolenTime now, StolenTime before, long nanos) {
    double all = now.millis().size() * nanos / 1e6;
    double percent = all > 0 ? 100 * now.allSince(before) / all : Double.NaN;
    return Result.shown(
        "hostTookPercent",
        "of this machine's processors taken by its host meanwhile",
        percent,
        "%");
  }

  private static String json(String name, List<Result> results) throws Exception {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Result result : results) {
      figures.put(result.key(), Double.isNaN(result.value()) ? null : result.value());
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("bench", name);
    line.put("results", figures);
    return new ObjectMapper().writeValueAsString(line);
  }
}
