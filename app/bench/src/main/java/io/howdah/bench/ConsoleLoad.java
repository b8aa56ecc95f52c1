package io.howdah.bench;

import io.howdah.desktop.measure.ConsoleProbe;
import io.howdah.lab.host.VirtualDisplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The console over 51 nodes in a window: CPU, heap, stalls, updates, and the time to start. */
final class ConsoleLoad {
  private static final int SECONDS = 60;
  private static final int SOAK_SPEED = 20;
  private static final int WARM_UP_SECONDS = 20;

  /**
   * At that speed an hour: the history the console keeps is full, and should not grow from there.
   */
  private static final int SOAK_SECONDS = 180;

  /** Between two collections at the same load the heap in use differs by about this much. */
  private static final double NOISE_MB = 3;

  private static final int STARTS = 5;

  private final BenchLab lab;

  ConsoleLoad(BenchLab lab) {
    this.lab = lab;
  }

  List<Result> run() throws Exception {
    List<Result> results = new ArrayList<>();
    try (VirtualDisplay screen = VirtualDisplay.open()) {
      Progress.say("a console at 1 Hz for " + 2 * SECONDS + " s");
      results.addAll(atOneHertz(probe(screen, SECONDS, 1, WARM_UP_SECONDS)));
      Progress.say("a soak at " + SOAK_SPEED + " times the speed");
      results.addAll(soak(probe(screen, SOAK_SECONDS, SOAK_SPEED, SOAK_SECONDS)));
    }
    results.addAll(starts());
    return results;
  }

  private static List<Result> atOneHertz(Map<String, Double> figures) {
    return List.of(
        most(figures, "cpuPercent", "console at 51 nodes, 1 Hz, of one core", "%", 25),
        most(figures, "longestStallMillis", "JavaFX thread, longest stall", "ms", 50),
        shown(figures, "longestWaitMillis", "longest wait, with what the host took"),
        most(figures, "updateP95Millis", "update of 51 cards, p95", "ms", 16),
        shown(figures, "updateMedianMillis", "update of 51 cards, median"));
  }

  private static Result shown(Map<String, Double> figures, String key, String what) {
    return Result.shown(key, what, figures.getOrDefault(key, Double.NaN), "ms");
  }

  private static List<Result> soak(Map<String, Double> figures) {
    double before = figures.getOrDefault("heapBeforeMegabytes", Double.NaN);
    double after = figures.getOrDefault("heapAfterMegabytes", Double.NaN);
    return List.of(
        Result.atMost(
            "soakHeapMegabytes", "heap in use after two hours' ticks at 20×", after, "MB", 200),
        Result.atMost(
            "soakGrowthMegabytes", "growth over the second hour", after - before, "MB", NOISE_MB));
  }

  private static Result most(
      Map<String, Double> figures, String key, String what, String unit, double bound) {
    return Result.atMost(key, what, figures.getOrDefault(key, Double.NaN), unit, bound);
  }

  private Map<String, Double> probe(
      VirtualDisplay screen, int seconds, int speed, int warmUpSeconds) throws Exception {
    return MeasuredConsole.figures(
        screen,
        ConsoleProbe.class,
        lab.lab().fleetToml().toString(),
        Integer.toString(seconds),
        Integer.toString(speed),
        Integer.toString(warmUpSeconds));
  }

  /** From the launcher's start to the end of the program that drew the first full topology. */
  private List<Result> starts() throws Exception {
    String home = System.getProperty("howdah.home");
    if (home == null) {
      return List.of(
          Result.missing("startMillis", "start → topology", "ms", "not started by ./howdah"));
    }
    Progress.say("starting the console " + STARTS + " times");
    double[] millis = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      millis[i] = start(Path.of(home, "howdah"));
    }
    return List.of(
        Result.atMost(
            "startMillis",
            "process start → complete topology of 51 nodes, median",
            new Percentiles(millis).median(),
            "ms",
            4000));
  }

  private double start(Path launcher) throws Exception {
    Path picture = Files.createTempFile("howdah-bench", ".png");
    long from = System.nanoTime();
    Process process =
        new ProcessBuilder(
                launcher.toString(),
                "screenshot",
                "--fleet",
                lab.lab().fleetToml().toString(),
                "--out",
                picture.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    double millis = (System.nanoTime() - from) / 1e6;
    Files.deleteIfExists(picture);
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("the console did not draw its topology");
    }
    return millis;
  }
}
