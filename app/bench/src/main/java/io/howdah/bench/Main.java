package io.howdah.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
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
      List<Result> results = benchmark.run(options);
      Table.print(results, System.out);
      System.out.println(json(options.name(), results));
      return 0;
    } catch (Exception failed) {
      System.err.println("howdah bench " + options.name() + " could not run: " + failed);
      return FAILED;
    }
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
