package io.howdah.desktop;

import io.howdah.acts.run.Deadlines;
import io.howdah.desktop.frame.Console;
import io.howdah.desktop.kit.ConfirmBoxes;
import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.queries.InForce;
import io.howdah.desktop.screen.Place;
import io.howdah.fleet.digest.DigestRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;

/**
 * A program of its own: opens the console of a fleet in a window of the display and limits a digest
 * there, extends it, lifts it and takes that back, all with a mouse and keys of the display.
 */
final class WindowActs {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int DOZEN = 12;

  /** What cannot be proved in time offers no undo; how long that may take is not of interest. */
  private static final Deadlines PATIENT =
      new Deadlines(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(60));

  private final Station station;
  private Console console;
  private WindowHand hand;

  private WindowActs(Station station) {
    this.station = station;
  }

  public static void main(String[] args) {
    int code = 1;
    try (Station station = Station.open(Path.of(args[0]), Map.of("HOME", args[1]), PATIENT)) {
      WindowActs acts = new WindowActs(station);
      FxToolkit.run(acts::open);
      acts.console.complete().get(60, TimeUnit.SECONDS);
      acts.work();
      code = 0;
    } catch (Exception | AssertionError failed) {
      failed.printStackTrace();
    }
    System.exit(code);
  }

  private void open() {
    console =
        new Console(
            station.feed(),
            station.acts(),
            station.blocks(),
            Theme.LIGHT,
            Platform::runLater,
            any -> {},
            Console.EVERY);
    Scene scene = new Scene(console.root(), 1600, 1000);
    Theme.LIGHT.install(scene);
    console.open(Place.QUERIES);
    console.start();
    Stage stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    stage.setScene(scene);
    stage.show();
    stage.requestFocus();
    hand = new WindowHand(scene);
  }

  private void work() throws Exception {
    try {
      String digest = join().digest();
      select(digest, digest.substring(4, 8));
      limit(digest);
      extend();
      liftAndUndo();
      lift("over");
      hand.eyes().awaitWords("blocks-panel", words -> words.contains("No blocks in force."));
      FxToolkit.run(console::close);
    } catch (Exception | AssertionError failed) {
      hand.capture("window-failed");
      throw failed;
    }
  }

  private DigestRow join() {
    Predicate<DigestRow> wanted = row -> row.linked() && row.joins() >= DOZEN;
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> station.watch().digests().rows().stream().filter(wanted).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /** Another one first: what is pressed must become what is shown. */
  private void select(String digest, String name) throws Exception {
    hand.eyes().awaitWords("queries-panel", words -> words.contains(name));
    hand.pressRow(row -> !row.isEmpty() && !row.contains("digest=" + digest));
    hand.eyes().awaitWords("queries-detail", words -> !words.isEmpty() && !words.startsWith(name));
    hand.type("/");
    hand.awaitOwner(node -> node != null && "Filter digests, tables".equals(said(node)));
    hand.type(name);
    hand.eyes().awaitWords("queries-panel", words -> words.contains("1 / "));
    hand.pressRow(row -> row.contains("digest=" + digest));
    hand.eyes().awaitWords("queries-detail", words -> words.startsWith(name));
  }

  private static String said(Node node) {
    return node.getAccessibleText();
  }

  /** Mode by mouse, amount and end by keyboard, then reason, digits and the button. */
  private void limit(String digest) throws Exception {
    hand.press("queries-detail", "Block digest…");
    hand.eyes().awaitWords("block-sheet", words -> words.contains("Predicted effect"));
    hand.press("block-sheet", "Limit to");
    hand.pressFirst("amount");
    hand.awaitOwner(node -> node != null && node.getStyleClass().contains("amount"));
    hand.selectAll();
    hand.type("1");
    hand.tabTo(false, node -> node instanceof ToggleButton it && it.getText().endsWith("h"));
    hand.key(KeyCode.RIGHT);
    hand.awaitOwner(node -> node instanceof ToggleButton it && it.getText().equals("4 h"));
    hand.key(KeyCode.SPACE);
    hand.tabTo(false, node -> "Reason".equals(said(node)));
    hand.type("inc-2291");
    hand.eyes().awaitWords("block-sheet", words -> words.contains("4 characters left"));
    hand.capture("window-sheet");
    hand.tabTo(false, ConfirmBoxes.class::isInstance);
    hand.type(digest.substring(4, 8));
    hand.tabTo(false, node -> node instanceof Button it && it.getText().equals("Block digest"));
    hand.key(KeyCode.SPACE);
    hand.eyes()
        .awaitWords(
            "blocks-panel",
            words ->
                words.contains("limit 1 /s per node")
                    && words.contains("inc-2291")
                    && words.matches("(?s).*\\b3 h 5\\d min.*"));
    awaitObeyed();
    hand.capture("window-limited");
  }

  /** As the list says it: all guards that it concerns apply it. */
  private void awaitObeyed() {
    hand.eyes().awaitWords("blocks-panel", words -> words.matches("(?s).*\\b([1-9]\\d*)/\\1\\b.*"));
  }

  private void extend() {
    hand.press("blocks-panel", "Extend");
    hand.eyes().awaitWords("blocks-panel", words -> words.matches("(?s).*\\b4 h 5\\d min.*"));
  }

  private void liftAndUndo() throws Exception {
    String before = only().decision().id();
    lift("by mistake");
    hand.eyes().awaitWords("blocks-panel", words -> words.contains("No blocks in force."));
    hand.eyes().awaitWords("toast-stack", words -> words.contains("is lifted"));
    hand.capture("window-lifted");
    hand.pressInToast("is lifted", "Undo");
    hand.eyes().awaitWords("blocks-panel", words -> words.contains("limit 1 /s per node"));
    awaitObeyed();
    InForce.Block again = only();
    if (again.decision().id().equals(before) || !again.decision().reason().equals("inc-2291")) {
      throw new AssertionError("not made anew: " + again);
    }
    hand.capture("window-undone");
  }

  private InForce.Block only() {
    return station.blocks().inForce().blocks().getFirst();
  }

  private void lift(String why) throws Exception {
    hand.press("blocks-panel", "Lift…");
    hand.awaitOwner(node -> node != null && "Reason, kept in the audit".equals(said(node)));
    hand.type(why);
    hand.tabTo(false, node -> node instanceof Button it && it.getText().equals("Lift"));
    hand.key(KeyCode.SPACE);
  }
}
