package io.howdah.desktop;

import static java.util.stream.Collectors.joining;

import io.howdah.desktop.frame.Console;
import io.howdah.desktop.kit.Png;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.screen.Place;
import io.howdah.desktop.sight.Target;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.watch.FirstAnswers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** Draws the real console into a file, without a window. */
final class Screenshot {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Station station;
  private final Theme theme;
  private final Options.Size size;

  Screenshot(Station station, Theme theme, Options.Size size) {
    this.station = station;
    this.theme = theme;
    this.size = size;
  }

  /** Waits for the first full snapshot, writes the picture and prints its path. */
  void write(Path out, Place screen, Optional<String> select) {
    if (screen.equals(Place.TOPOLOGY)) {
      select.ifPresent(this::check);
    }
    // The toolkit starts while the fleet is asked.
    Platform.startup(() -> theme.install(new Scene(new Region())));
    FirstAnswers.of(station.watch());
    if (screen.equals(Place.QUERIES)) {
      awaitDigests();
    }
    Optional<String> named =
        screen.equals(Place.QUERIES)
            ? select.map(prefix -> digest(station.watch().digests(), prefix))
            : select;
    CompletableFuture<WritableImage> picture = new CompletableFuture<>();
    Platform.runLater(() -> draw(screen, named, picture));
    try {
      Png.write(picture.get(PATIENCE.toSeconds(), TimeUnit.SECONDS), out.toAbsolutePath());
      System.out.println(out.toAbsolutePath());
    } catch (IOException unwritable) {
      throw new Station.Unusable("cannot write " + out + ": " + unwritable.getMessage());
    } catch (ExecutionException | TimeoutException | InterruptedException failed) {
      throw new Station.Unusable("the console could not be drawn: " + failed);
    }
  }

  private void check(String node) {
    if (station.watch().latest().node(node).isEmpty()) {
      throw new Station.Unusable("--select: no node of this fleet is called '" + node + "'");
    }
  }

  private void awaitDigests() {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!station.watch().digests().complete() && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  /** The one digest that begins so. */
  static String digest(DigestTable table, String prefix) {
    List<DigestRow> found = table.startingWith(prefix);
    if (found.isEmpty()) {
      throw new Station.Unusable("--select: no digest seen lately begins with '" + prefix + "'");
    }
    if (found.size() > 1) {
      String which = found.stream().limit(4).map(DigestRow::digest).collect(joining(", "));
      throw new Station.Unusable("--select: several digests begin with '" + prefix + "': " + which);
    }
    return found.getFirst().digest();
  }

  private static void select(Console console, Place screen, String name) {
    if (screen.equals(Place.QUERIES)) {
      console.choose(screen, name);
    } else {
      console.select(Target.node(name));
    }
  }

  private void draw(
      Place screen, Optional<String> select, CompletableFuture<WritableImage> picture) {
    try {
      Console console =
          new Console(
              station.feed(),
              station.acts(),
              station.blocks(),
              theme,
              Platform::runLater,
              any -> {},
              Console.EVERY);
      Scene scene = new Scene(console.root(), size.width(), size.height());
      theme.install(scene);
      console.open(screen);
      select.ifPresent(name -> select(console, screen, name));
      console.complete().thenRun(() -> picture.complete(snapshot(scene, console)));
      console.start();
    } catch (RuntimeException broken) {
      picture.completeExceptionally(broken);
    }
  }

  private static WritableImage snapshot(Scene scene, Console console) {
    console.close();
    return Pictures.of(scene);
  }
}
