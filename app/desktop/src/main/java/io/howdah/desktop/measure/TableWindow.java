package io.howdah.desktop.measure;

import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.run.Acts;
import io.howdah.desktop.frame.Console;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.screen.Place;
import io.howdah.desktop.sight.WatchFeed;
import io.howdah.watch.Watch;
import io.howdah.watch.digest.DigestWatch;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The Queries screen in a window of the display, full of digests, while somebody works with it. */
public final class TableWindow {
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Watch watch;
  private final DigestWatch digests;
  private final int expected;
  private final UpdateMeter meter = new UpdateMeter();

  /**
   * @param digests what the table shows, in place of what the watch collects
   * @param expected so many rows must be there before anything is measured
   */
  public TableWindow(Watch watch, DigestWatch digests, int expected) {
    this.watch = watch;
    this.digests = digests;
    this.expected = expected;
  }

  /**
   * After one round of work for warm-up: measures for at least so many seconds while figures are
   * renewed every second, rows are scrolled, sorted, filtered and selected. Blocks; not for the
   * JavaFX thread.
   */
  public Map<String, Double> measure(int seconds) throws Exception {
    Map<String, Double> figures = new LinkedHashMap<>();
    try (Acts acts = acts()) {
      TableHand hand = open(acts).get(60, TimeUnit.SECONDS);
      awaitRows();
      hand.work();
      try (StallWatch stalls = new StallWatch(Platform::runLater)) {
        stalls.reset();
        meter.reset();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
          hand.work();
        }
        figures.put("longestStallMillis", stalls.longestOwn().toNanos() / 1e6);
        figures.put("longestWaitMillis", stalls.longest().toNanos() / 1e6);
        figures.put("stallP99Millis", stalls.quantile(0.99).toNanos() / 1e6);
      }
      figures.put("updates", (double) meter.count());
      figures.put("updateMedianMillis", meter.quantile(0.5));
      figures.put("updateP95Millis", meter.quantile(0.95));
      figures.put("updateLongestMillis", meter.quantile(1));
    }
    return figures;
  }

  private Acts acts() throws IOException {
    return Acts.open(
        watch.latest().fleet(),
        (endpoint, database, user) -> Optional.empty(),
        StateFolder.ofUser("howdah-bench"));
  }

  private CompletableFuture<TableHand> open(Acts acts) {
    CompletableFuture<TableHand> opened = new CompletableFuture<>();
    Platform.startup(
        () -> {
          DigestsFeed feed = new DigestsFeed(new WatchFeed(watch), digests);
          Console console = new Console(feed, acts, Theme.DARK, meter, any -> {}, Console.EVERY);
          console.open(Place.QUERIES);
          Scene scene = new Scene(console.root(), WIDTH, HEIGHT);
          Theme.DARK.install(scene);
          meter.listenTo(scene);
          Stage stage = new Stage();
          stage.setX(0);
          stage.setY(0);
          stage.setScene(scene);
          console.start();
          stage.show();
          stage.requestFocus();
          TableHand hand = new TableHand(scene);
          console.complete().thenRun(() -> opened.complete(hand));
        });
    return opened;
  }

  private void awaitRows() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (digests.table().rows().size() < expected || !digests.table().complete()) {
      if (System.nanoTime() > end) {
        throw new IOException("the table was never complete");
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
