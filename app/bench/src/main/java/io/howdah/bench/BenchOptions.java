package io.howdah.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the command line asked for.
 *
 * @param name the benchmark
 * @param parts which of its parts to run
 */
record BenchOptions(String name, Set<Part> parts) {

  /** The parts of {@code bench observe}, in the order in which they run. */
  enum Part {
    /** Server CPU, bytes and round trips a poll, beside pg_activity. */
    POLL,
    /** One tick over 51 nodes, 51 pools and Redis. */
    TICK,
    /** From a fault to the snapshot that shows it, and back. */
    FAULT,
    /** The console over 51 nodes: CPU, heap, stalls, time to the first topology. */
    CONSOLE,
    /** 101 nodes. */
    BIG;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final String HELP =
      """
      howdah bench NAME [--only PART[,PART…]]

      Starts its own lab on this machine, measures, prints a table and then one line of JSON,
      {"bench":…,"results":{…}}. Progress goes to stderr. Run it on a quiet machine.

      observe    what observing costs and how quickly it tells: parts poll, tick, fault, console, big
      """;

  static BenchOptions parse(List<String> words) {
    List<String> rest = words.stream().dropWhile("bench"::equals).toList();
    if (rest.isEmpty() || !rest.getFirst().equals("observe")) {
      throw new IllegalArgumentException("expected the name of a benchmark: observe");
    }
    if (rest.size() == 1) {
      return new BenchOptions("observe", EnumSet.allOf(Part.class));
    }
    if (rest.size() != 3 || !rest.get(1).equals("--only")) {
      throw new IllegalArgumentException("expected --only PART after the name; see --help");
    }
    Set<Part> parts = EnumSet.noneOf(Part.class);
    Arrays.stream(rest.get(2).split(",")).map(BenchOptions::part).forEach(parts::add);
    return new BenchOptions("observe", parts);
  }

  private static Part part(String word) {
    return Arrays.stream(Part.values())
        .filter(part -> part.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no part is called " + word));
  }
}
