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

  /** The parts of each benchmark, in the order in which they run. */
  enum Part {
    /** Server CPU, bytes and round trips a poll, beside pg_activity. */
    POLL("observe"),
    /** One tick over 51 nodes, 51 pools and Redis. */
    TICK("observe"),
    /** From a fault to the snapshot that shows it, and back. */
    FAULT("observe"),
    /** The console over 51 nodes: CPU, heap, stalls, time to the first topology. */
    CONSOLE("observe"),
    /** 101 nodes. */
    BIG("observe"),
    /** The guard's check of a text that was seen before. */
    CHECK("guard"),
    /** A prepared point select through the guard and without it. */
    QUERY("guard"),
    /** From a committed decision to the last of 1,000 guards. */
    FANOUT("guard"),
    /** A limit that 100 guards share. */
    QUOTA("guard"),
    /** A statement's digest, the first time. */
    DIGEST("digests"),
    /** Server CPU and bytes of reading the counters of 5,000 statements. */
    COLLECT("digests"),
    /** 5,000 digests of 51 nodes made into one table, and shown in a window. */
    TABLE("digests");

    private final String benchmark;

    Part(String benchmark) {
      this.benchmark = benchmark;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String NAMES = "observe, guard, digests";

  static final String HELP =
      """
      howdah bench NAME [--only PART[,PART…]]

      Starts its own lab on this machine, measures, prints a table and then one line of JSON,
      {"bench":…,"results":{…}}. Progress goes to stderr. Run it on a quiet machine.

      observe    what observing costs and how quickly it tells: parts poll, tick, fault, console, big
      guard      what guarding costs and how quickly it obeys: parts check, query, fanout, quota
      digests    what digests cost: parts digest, collect, table
      """;

  static BenchOptions parse(List<String> words) {
    List<String> rest = words.stream().dropWhile("bench"::equals).toList();
    String name = rest.isEmpty() ? "" : rest.getFirst();
    Set<Part> all = EnumSet.allOf(Part.class);
    all.removeIf(part -> !part.benchmark.equals(name));
    if (all.isEmpty()) {
      throw new IllegalArgumentException("expected the name of a benchmark: " + NAMES);
    }
    if (rest.size() == 1) {
      return new BenchOptions(name, all);
    }
    if (rest.size() != 3 || !rest.get(1).equals("--only")) {
      throw new IllegalArgumentException("expected --only PART after the name; see --help");
    }
    Set<Part> parts = EnumSet.noneOf(Part.class);
    Arrays.stream(rest.get(2).split(",")).map(word -> part(all, word)).forEach(parts::add);
    return new BenchOptions(name, parts);
  }

  private static Part part(Set<Part> all, String word) {
    return all.stream()
        .filter(part -> part.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no part is called " + word));
  }
}
