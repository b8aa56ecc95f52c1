package io.howdah.desktop.frame;

import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.run.Acts;
import io.howdah.acts.run.Deadlines;
import io.howdah.desktop.Pictures;
import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.Png;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.queries.BlockDoor;
import io.howdah.desktop.sample.SampleBackends;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.screen.Desk;
import io.howdah.desktop.screen.Place;
import io.howdah.desktop.screen.Screen;
import io.howdah.desktop.sight.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** A console without a screen, driven from a test. */
public final class ConsoleStage implements AutoCloseable {
  private final SampleFeed feed;
  private final SampleBackends backends = new SampleBackends();
  private final Acts acts;
  private final Console console;
  private final Scene scene;
  private Stage window;

  private ConsoleStage(
      SampleFeed feed, Theme theme, int width, int height, Function<Desk, List<Screen>> screens)
      throws Exception {
    this.feed = feed;
    StateFolder state = new StateFolder(Files.createTempDirectory("console"));
    this.acts =
        new Acts(feed.latest().fleet(), backends, state, Deadlines.DEFAULT, Clock.systemUTC());
    Console.Setting setting =
        new Console.Setting(theme, Platform::runLater, any -> {}, Console.EVERY);
    this.console = new Console(feed, acts, setting, screens);
    this.scene = new Scene(console.root(), width, height);
    theme.install(scene);
  }

  private static Function<Desk, List<Screen>> screens(SampleFeed feed) {
    return desk -> Screens.existing(desk, feed, BlockDoor.NONE);
  }

  /** A console on the Queries screen, with decisions; a key is chosen before it has drawn. */
  public static ConsoleStage queries(
      SampleFeed feed, BlockDoor blocks, Theme theme, int width, int height, String key)
      throws Exception {
    ConsoleStage stage =
        FxToolkit.on(
            () ->
                new ConsoleStage(
                    feed, theme, width, height, desk -> Screens.existing(desk, feed, blocks)));
    FxToolkit.run(() -> stage.console.open(Place.QUERIES));
    if (!key.isEmpty()) {
      FxToolkit.run(() -> stage.console.choose(Place.QUERIES, key));
    }
    stage.begin();
    return stage;
  }

  /** Puts it into a window of the display. */
  public void show() {
    window = new Stage(StageStyle.UNDECORATED);
    window.setX(0);
    window.setY(0);
    window.setScene(scene);
    window.show();
  }

  /** Gives its window another size. */
  public void resize(int width, int height) {
    window.setWidth(width);
    window.setHeight(height);
  }

  /** A console without a window that has drawn its feed once; nothing is selected for null. */
  public static ConsoleStage open(
      SampleFeed feed, Theme theme, int width, int height, String selected) throws Exception {
    ConsoleStage stage =
        FxToolkit.on(() -> new ConsoleStage(feed, theme, width, height, screens(feed)));
    if (selected != null) {
      FxToolkit.run(() -> stage.console.select(Target.node(selected)));
    }
    stage.begin();
    return stage;
  }

  /** A console in a window; a headless screen has room for 1000 by 1000 pixels. */
  public static ConsoleStage window(SampleFeed feed) throws Exception {
    return window(feed, screens(feed));
  }

  /** A console in a window, with screens of one's own. */
  public static ConsoleStage window(SampleFeed feed, Function<Desk, List<Screen>> screens)
      throws Exception {
    ConsoleStage stage = FxToolkit.on(() -> new ConsoleStage(feed, Theme.DARK, 1000, 900, screens));
    FxToolkit.run(stage::show);
    stage.begin();
    return stage;
  }

  /** A console without a window that has been started and may not be able to draw. */
  public static ConsoleStage undrawn(SampleFeed feed) throws Exception {
    ConsoleStage stage =
        FxToolkit.on(() -> new ConsoleStage(feed, Theme.DARK, 1600, 1000, screens(feed)));
    stage.console.start();
    return stage;
  }

  private void begin() throws Exception {
    console.start();
    console.complete().get(60, TimeUnit.SECONDS);
    settle();
  }

  public Console console() {
    return console;
  }

  public SampleBackends backends() {
    return backends;
  }

  public Acts acts() {
    return acts;
  }

  public SampleFeed feed() {
    return feed;
  }

  public Scene scene() {
    return scene;
  }

  /** Lays everything out, as the next pulse of a window would. */
  public void settle() throws Exception {
    FxToolkit.run(() -> Pictures.of(scene));
  }

  public WritableImage picture() throws Exception {
    return FxToolkit.on(() -> Pictures.of(scene));
  }

  /** Writes a picture into {@code target/}. */
  public void save(String name) throws Exception {
    Files.createDirectories(Path.of("target", "pictures"));
    Png.write(picture(), Path.of("target", "pictures", name.toLowerCase(Locale.ROOT) + ".png"));
  }

  /** Presses a key where the keyboard is. */
  public void press(KeyCode code, boolean control, boolean shift) throws Exception {
    FxToolkit.run(
        () ->
            fire(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, control, false, false)));
  }

  public void press(KeyCode code) throws Exception {
    press(code, false, false);
  }

  /** Types a character where the keyboard is. */
  public void type(String character) throws Exception {
    FxToolkit.run(
        () ->
            fire(
                new KeyEvent(
                    KeyEvent.KEY_TYPED,
                    character,
                    "",
                    KeyCode.UNDEFINED,
                    false,
                    false,
                    false,
                    false)));
  }

  private void fire(KeyEvent event) {
    Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    Event.fireEvent(target, event);
  }

  @Override
  public void close() {
    Platform.runLater(
        () -> {
          console.close();
          if (window != null) {
            window.close();
          }
        });
  }
}
