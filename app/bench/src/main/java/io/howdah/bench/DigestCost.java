package io.howdah.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a digest costs the first time a statement is seen, in several virtual machines, beside what
 * anybody must do with the same text: look at each of its characters, or hash it.
 */
final class DigestCost {
  private static final int FORKS = 5;
  private static final int MOST_FORKS = 10;

  /** Fewer calm turns than this say too little. */
  private static final int ENOUGH = 50;

  private static final double BOUND_NANOS = 5_000;

  private final List<Map<String, Double>> forks = new ArrayList<>();

  List<Result> run() throws IOException, InterruptedException {
    Progress.say("digesting statements of 500 characters in at least " + FORKS + " forks");
    while (forks.size() < FORKS || forks.size() < MOST_FORKS && sum("calmTurns") < ENOUGH) {
      forks.add(Fork.figures(ReadingFork.class));
    }
    Estimate digest = of("digestNanos");
    return List.of(
        first(digest),
        Result.shown("digestAllNanos", "  in every turn", digest.mean(), "ns").with(digest.note()),
        Result.shown("digestAllErrorNanos", "  its error", digest.error(), "ns"),
        shown("digestCpuNanos", "  time on the processor"),
        Result.shown("digestCalmNanos", "  in the calm turns", calm(), "ns")
            .with(String.format(Locale.ROOT, "%.0f of them", sum("calmTurns"))),
        Result.shown("digestBestNanos", "  in the fastest turn of all", best(), "ns"),
        Result.shown("digestFirstBytes", "  allocated for it", of("digestBytes").mean(), "bytes"),
        shown("hashNanos", "SHA-256 of the same text"),
        shown("scanNanos", "a look at each of its characters"),
        shown("wordsNanos", "a regular expression that finds its words"),
        Result.shown("digestPerHash", "digest against SHA-256", ratio("hashNanos"), "times"),
        Result.shown("digestPerScan", "digest against looking", ratio("scanNanos"), "times"),
        Result.shown(
            "digestPerWords", "digest against finding words", ratio("wordsNanos"), "times"),
        shown("factsNanos", "its tables, kind and effect"),
        Result.shown("factsBytes", "  allocated for them", of("factsBytes").mean(), "bytes"));
  }

  /** Of the calm turns, and of all when too few were. */
  private Result first(Estimate all) {
    double calm = sum("calmTurns");
    boolean enough = calm >= ENOUGH;
    return Result.atMost(
            "digestFirstNanos",
            "digest of a 500-character statement, first time",
            enough ? calm() : all.mean(),
            "ns",
            BOUND_NANOS)
        .with(
            String.format(
                Locale.ROOT,
                enough ? "in %.0f calm turns of %.0f" : "every turn: only %.0f of %.0f were calm",
                calm,
                sum("turns")));
  }

  /** Not a number when no turn was calm. */
  private double calm() {
    return sum("digestCalmSum") / sum("calmTurns");
  }

  private double sum(String key) {
    return forks.stream().mapToDouble(fork -> fork.get(key)).sum();
  }

  private Result shown(String key, String what) {
    Estimate estimate = of(key);
    return Result.shown(key, what, estimate.mean(), "ns").with(estimate.note());
  }

  private Estimate of(String key) {
    return Estimate.of(forks.stream().mapToDouble(fork -> fork.get(key)).toArray());
  }

  /** With the processor to itself for a moment, which a shared machine seldom gives. */
  private double best() {
    return forks.stream().mapToDouble(fork -> fork.get("digestBestNanos")).min().orElse(Double.NaN);
  }

  /** Of the digest to a baseline, fork by fork: what slows the machine slows both. */
  private double ratio(String baseline) {
    return forks.stream()
        .mapToDouble(fork -> fork.get("digestNanos") / fork.get(baseline))
        .average()
        .orElse(Double.NaN);
  }
}
