package io.howdah.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.frame.ConsoleStage;
import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.queries.InForce;
import io.howdah.desktop.sample.SampleBlocks;
import io.howdah.desktop.sample.SampleDigests;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sample.TroubledBlocks;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.fleet.digest.DigestTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.skin.TableColumnHeader;
import org.awaitility.Awaitility;

/**
 * A program of its own: the Queries screen in a window of the display when something is wrong,
 * missing or too much, one state after the other, in a theme and in several sizes.
 */
final class WindowStates {
  private static final int[][] SIZES = {{1280, 800}, {900, 600}, {1920, 1200}};

  private final Snapshot fleet = SampleFleet.incident(Moment.now());
  private final Instant now = fleet.at().wall();
  private final SampleFeed feed =
      SampleFeed.living(SampleFleet::incident).with(SampleDigests.incident(fleet));
  private final TroubledBlocks door = new TroubledBlocks(SampleBlocks.incident(now).inForce());

  private WindowStates() {}

  public static void main(String[] args) {
    int code = 1;
    try {
      for (Theme theme : Theme.values()) {
        new WindowStates().show(theme);
      }
      code = 0;
    } catch (Exception | AssertionError failed) {
      failed.printStackTrace();
    }
    System.exit(code);
  }

  private void show(Theme theme) throws Exception {
    try (ConsoleStage stage =
        ConsoleStage.queries(feed, door, theme, 1600, 1000, SampleDigests.NEW)) {
      FxToolkit.run(stage::show);
      Hand hand = new Hand(stage.scene());
      withoutRedis(stage, hand, theme);
      toldLongAgo(stage, hand, theme);
      unknown(stage, hand, theme);
      stillRunning(stage, hand, theme);
      many(stage, hand, theme);
      noneYet(stage, hand, theme);
      filteredAway(stage, hand, theme);
      explained(stage, theme);
      sizes(stage, hand, theme);
    }
  }

  private void withoutRedis(ConsoleStage stage, Hand hand, Theme theme) throws Exception {
    show(stage, TroubledBlocks.withoutRedis(now));
    hand.awaitWords(
        "blocks-panel",
        words ->
            words.contains("guards unknown")
                && words.contains("Redis does not answer: connection refused"));
    assertThat(hand.words("blocks-panel")).contains("–").doesNotContain(" 0 /s");
    save(stage, "queries-no-redis", theme);
  }

  private void toldLongAgo(ConsoleStage stage, Hand hand, Theme theme) throws Exception {
    show(stage, TroubledBlocks.toldLongAgo(now));
    hand.awaitWords(
        "blocks-panel",
        words ->
            words.contains("as told 1 min ago: primary-1: no answer within 2 s")
                && words.contains("guards unknown"));
    assertThat(hand.words("blocks-panel")).contains("3f9a", "not yet recorded");
    save(stage, "queries-told-long-ago", theme);
  }

  private void unknown(ConsoleStage stage, Hand hand, Theme theme) throws Exception {
    show(stage, InForce.unknown(now, "primary-1: no answer within 2 s"));
    hand.awaitWords("blocks-panel", words -> !words.contains("3f9a"));
    assertThat(hand.words("blocks-panel"))
        .contains("primary-1: no answer within 2 s")
        .doesNotContain("No blocks in force.");
    save(stage, "queries-blocks-unknown", theme);
  }

  private void stillRunning(ConsoleStage stage, Hand hand, Theme theme) throws Exception {
    feed.setProof(
        new DigestProof(
            SampleDigests.NEW,
            fleet.at(),
            fleet.at(),
            Stream.of("replica-eu-3", "replica-eu-2").map(this::running).toList()));
    show(stage, recent());
    hand.awaitWords(
        "blocks-panel", words -> words.contains("still runs on replica-eu-3 and 1 more"));
    FxToolkit.run(
        () ->
            stage
                .console()
                .say(Icon.INFO, Tone.INFO, "5 of 5 guards apply it; still runs on replica-eu-3"));
    save(stage, "queries-still-running", theme);
  }

  private DigestProof.OnNode running(String node) {
    return new DigestProof.OnNode(
        node,
        Optional.of(fleet.at()),
        7,
        Optional.of(fleet.at()),
        Optional.empty(),
        9,
        List.of(),
        false,
        new DigestProof.Running());
  }

  private InForce recent() {
    return TroubledBlocks.many(now, 2);
  }

  private void many(ConsoleStage stage, Hand hand, Theme theme) throws Exception {
    show(stage, TroubledBlocks.many(now, 200));
    hand.awaitWords("blocks-panel", words -> words.contains("\n200\n"));
    save(stage, "queries-many-blocks", theme);
  }

  private void noneYet(ConsoleStage stage, Hand hand, Theme theme) throws Exception {
    feed.with(DigestTable.none(fleet.at(), List.of()));
    show(stage, SampleBlocks.incident(now).inForce());
    hand.awaitWords(
        "queries-panel",
        words -> words.contains("Statements are being read; rates need two readings."));
    save(stage, "queries-none-yet", theme);
    feed.with(SampleDigests.incident(fleet));
  }

  private void filteredAway(ConsoleStage stage, Hand hand, Theme theme) throws Exception {
    hand.write("queries-panel", "Filter digests, tables", "no such <table>");
    hand.awaitWords("queries-panel", words -> words.contains("No digest matches"));
    save(stage, "queries-filtered-away", theme);
    hand.write("queries-panel", "Filter digests, tables", "");
  }

  /** What a header says when the pointer rests on it. */
  private void explained(ConsoleStage stage, Theme theme) throws Exception {
    show(stage, SampleBlocks.incident(now).inForce());
    WindowHand hand = FxToolkit.on(() -> new WindowHand(stage.scene()));
    hand.rest("column-header", "share of time");
    hand.capture("window-hint-" + theme.name().toLowerCase(Locale.ROOT));
  }

  private void sizes(ConsoleStage stage, Hand hand, Theme theme) throws Exception {
    for (int[] size : SIZES) {
      show(stage, SampleBlocks.incident(now).inForce());
      FxToolkit.run(() -> stage.resize(size[0], size[1]));
      hand.awaitWords("queries-detail", words -> words.startsWith("d41c"));
      awaitColumns(stage);
      save(stage, "queries-%dx%d".formatted(size[0], size[1]), theme);
    }
  }

  /** What is never left out is in view: the last column, at the right end of the table. */
  private static void awaitColumns(ConsoleStage stage) {
    Awaitility.await()
        .alias("columns of the table")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                FxToolkit.on(
                    () ->
                        stage.scene().getRoot().lookupAll(".column-header").stream()
                            .anyMatch(header -> isLast(header, stage.scene().getWidth()))));
  }

  private static boolean isLast(Node header, double width) {
    Bounds bounds = header.localToScene(header.getBoundsInLocal());
    return header instanceof TableColumnHeader it
        && it.getTableColumn() != null
        && "first seen".equals(it.getTableColumn().getId())
        && bounds.getWidth() > 60
        && bounds.getMaxX() < width;
  }

  private void show(ConsoleStage stage, InForce force) throws Exception {
    door.set(force);
    FxToolkit.run(stage.console()::refresh);
  }

  private static void save(ConsoleStage stage, String name, Theme theme) throws Exception {
    stage.settle();
    stage.save(name + "-" + theme);
  }
}
