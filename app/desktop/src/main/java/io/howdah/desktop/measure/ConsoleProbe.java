package io.howdah.desktop.measure;

import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.run.Acts;
import io.howdah.desktop.frame.Console;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.sight.WatchFeed;
import io.howdah.watch.FleetFile;
import io.howdah.watch.Loaded;
import io.howdah.watch.Watch;
import io.howdah.watch.WatchSettings;
import io.howdah.watch.digest.DigestSettings;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * A console of its own process, measured from inside: {@code ConsoleProbe FLEET SECONDS SPEED
 * WARM-UP}. After so many seconds of warm-up CPU and heap are measured undisturbed for SECONDS,
 * then, at speed 1, stalls and updates with the meters on for as long. SPEED 20 makes every second
 * fifty milliseconds. Prints a line for each figure: key, space, value.
 */
public final class ConsoleProbe {
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;

  private ConsoleProbe() {}

  public static void main(String[] args) throws Exception {
    int speed = Integer.parseInt(args[2]);
    Duration tick = Duration.ofMillis(1000 / speed);
    Loaded.Ready ready = (Loaded.Ready) FleetFile.load(Path.of(args[0]), System.getenv());
    WatchSettings settings = WatchSettings.DEFAULT.withTick(tick).withDigests(digests(speed));
    try (Acts acts = Acts.open(ready.fleet(), ready.secrets(), StateFolder.ofUser("howdah-bench"));
        Watch watch = Watch.start(ready.fleet(), ready.secrets(), settings)) {
      UpdateMeter meter = new UpdateMeter();
      open(acts, watch, tick, meter).get(60, TimeUnit.SECONDS);
      pause(Integer.parseInt(args[3]));
      Map<String, Double> figures = undisturbed(Integer.parseInt(args[1]));
      if (tick.equals(Console.EVERY)) {
        figures.putAll(metered(Integer.parseInt(args[1]), meter));
      }
      figures.forEach((key, value) -> System.out.println(key + " " + value));
    }
    System.exit(0);
  }

  private static DigestSettings digests(int speed) {
    DigestSettings usual = DigestSettings.DEFAULT;
    return new DigestSettings(
        usual.every().dividedBy(speed), usual.sweepEvery().dividedBy(speed), usual.firstSeen());
  }

  /** Completes when the console has drawn its first full snapshot. */
  private static CompletableFuture<Void> open(
      Acts acts, Watch watch, Duration tick, UpdateMeter meter) {
    CompletableFuture<Void> complete = new CompletableFuture<>();
    Platform.startup(
        () -> {
          Console console =
              new Console(new WatchFeed(watch), acts, Theme.DARK, meter, any -> {}, tick);
          Scene scene = new Scene(console.root(), WIDTH, HEIGHT);
          Theme.DARK.install(scene);
          meter.listenTo(scene);
          Stage stage = new Stage();
          stage.setX(0);
          stage.setY(0);
          stage.setScene(scene);
          console.start();
          stage.show();
          console.complete().thenRun(() -> complete.complete(null));
        });
    return complete;
  }

  private static Map<String, Double> undisturbed(int seconds) {
    Map<String, Double> figures = new LinkedHashMap<>();
    long cpu = cpuNanos();
    figures.put("heapBeforeMegabytes", heapInUse());
    long began = System.nanoTime();
    pause(seconds);
    double used = cpuNanos() - cpu;
    figures.put("cpuPercent", 100 * used / (System.nanoTime() - began));
    figures.put("heapAfterMegabytes", heapInUse());
    return figures;
  }

  private static Map<String, Double> metered(int seconds, UpdateMeter meter) {
    Map<String, Double> figures = new LinkedHashMap<>();
    try (StallWatch stalls = new StallWatch(Platform::runLater)) {
      meter.reset();
      pause(2);
      stalls.reset();
      pause(seconds);
      figures.put("longestStallMillis", stalls.longestOwn().toNanos() / 1e6);
      figures.put("longestWaitMillis", stalls.longest().toNanos() / 1e6);
    }
    figures.put("updateMedianMillis", meter.quantile(0.5));
    figures.put("updateP95Millis", meter.quantile(0.95));
    return figures;
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  /** What survives a collection. */
  private static double heapInUse() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  private static void pause(int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
