package io.howdah.desktop;

import io.howdah.desktop.frame.Console;
import io.howdah.desktop.kit.Theme;
import io.howdah.fleet.SafeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The console in a window of its own, and what is remembered of it. */
final class Window {

  private final Station station;
  private final Path file;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<Remembered> remembered;

  /**
   * @param file where to remember
   */
  Window(Station station, Remembered remembered, Path file) {
    this.station = station;
    this.file = file;
    this.remembered = new AtomicReference<>(remembered);
  }

  /** Shows the window and returns the exit code when it has been closed. */
  int show() {
    try {
      Platform.startup(this::open);
    } catch (UnsupportedOperationException noDisplay) {
      throw new Station.Unusable(
          "no display: howdah status --watch draws the fleet in the terminal, howdah screenshot"
              + " writes a picture");
    }
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    station.close();
    remember();
    return 0;
  }

  private void open() {
    Remembered was = remembered.get();
    Console console =
        new Console(
            station.feed(),
            station.acts(),
            station.blocks(),
            was.theme(),
            Platform::runLater,
            this::turned,
            Console.EVERY);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            console.root(),
            Math.min(was.width(), Math.max(Remembered.LEAST_WIDTH, screen.getWidth())),
            Math.min(was.height(), Math.max(Remembered.LEAST_HEIGHT, screen.getHeight())));
    was.theme().install(scene);
    Stage stage = new Stage();
    stage.setTitle(SafeText.of(station.watch().latest().fleet().name(), 60) + " · Howdah");
    stage.setMinWidth(Remembered.LEAST_WIDTH);
    stage.setMinHeight(Remembered.LEAST_HEIGHT);
    stage.setScene(scene);
    stage.setMaximized(was.maximized());
    stage.iconifiedProperty().addListener((all, old, now) -> console.setPaused(now));
    stage.setOnHidden(event -> close(stage, scene, console));
    console.start();
    stage.show();
    station.warnings().forEach(console::warn);
  }

  private void turned(Theme theme) {
    remembered.updateAndGet(was -> was.withTheme(theme));
    Thread.ofVirtual().name("remember").start(this::remember);
  }

  private void close(Stage stage, Scene scene, Console console) {
    console.close();
    remembered.updateAndGet(
        was -> was.withWindow(scene.getWidth(), scene.getHeight(), stage.isMaximized()));
    closed.countDown();
  }

  private void remember() {
    try {
      remembered.get().write(file);
    } catch (IOException unwritable) {
      // The console works as well without a memory.
      return;
    }
  }
}
