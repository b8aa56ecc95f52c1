package io.howdah.desktop;

import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.run.Acts;
import io.howdah.acts.run.Deadlines;
import io.howdah.desktop.frame.Console;
import io.howdah.desktop.kit.Png;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.sample.SampleBackends;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.util.Duration;

/** A program of its own: opens a window on the display, presses F1, captures the screen. */
final class XvfbWindow {
  /** Looks between two presses: more than a key takes, which would hide again what it shows. */
  private static final int LOOKS = 10;

  private XvfbWindow() {}

  public static void main(String[] args) throws Exception {
    Path out = Path.of(args[0]);
    CompletableFuture<WritableImage> capture = new CompletableFuture<>();
    Platform.startup(() -> open(out, capture));
    Png.write(capture.get(60, TimeUnit.SECONDS), out);
    System.exit(0);
  }

  private static void open(Path out, CompletableFuture<WritableImage> capture) {
    SampleFeed feed = SampleFeed.living(SampleFleet::incident);
    Acts acts =
        new Acts(
            feed.latest().fleet(),
            new SampleBackends(),
            new StateFolder(out.resolveSibling("state")),
            Deadlines.DEFAULT,
            Clock.systemUTC());
    Console console = new Console(feed, acts, Theme.DARK, Platform::runLater, any -> {});
    Scene scene = new Scene(console.root(), 1600, 1000);
    Theme.DARK.install(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    stage.requestFocus();
    console.start();
    console.complete().thenRun(() -> look(scene, capture, 0));
  }

  /**
   * Looks at the display until it shows the keys and the incident's colour; presses again while the
   * keys are not there, because a window that has no keyboard yet does not hear it.
   */
  private static void look(Scene scene, CompletableFuture<WritableImage> capture, int looks) {
    if (looks % LOOKS == 0 && !keys(scene)) {
      new Robot().keyType(KeyCode.F1);
    }
    PauseTransition pause = new PauseTransition(Duration.millis(200));
    pause.setOnFinished(
        event -> {
          WritableImage seen =
              new Robot().getScreenCapture(null, new Rectangle2D(0, 0, 1600, 1000));
          if (keys(scene) && shows(seen)) {
            capture.complete(seen);
          } else {
            look(scene, capture, looks + 1);
          }
        });
    pause.play();
  }

  private static boolean keys(Scene scene) {
    return scene.getRoot().lookup(".keys") != null;
  }

  private static boolean shows(WritableImage seen) {
    int critical = 0;
    for (int y = 0; y < 1000; y += 2) {
      for (int x = 0; x < 1600; x += 2) {
        Color color = seen.getPixelReader().getColor(x, y);
        critical += color.getRed() > color.getBlue() + 0.15 ? 1 : 0;
      }
    }
    return critical > 200;
  }
}
