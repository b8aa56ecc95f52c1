package io.howdah.desktop.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.queries.BlockDoor;
import io.howdah.desktop.sample.SampleBlocks;
import io.howdah.desktop.sample.SampleDigests;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.screen.Place;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.Planning;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the Queries screen looks like. */
class QueriesPicturesTest {

  @ParameterizedTest
  @EnumSource
  void theIncidentWithItsSheet(Theme theme) throws Exception {
    incident(theme, 1600, 1000, "block " + SampleDigests.NEW, "queries");
  }

  @ParameterizedTest
  @EnumSource
  void theSmallestWindow(Theme theme) throws Exception {
    incident(theme, 1280, 800, "2c58", "queries-small");
    incident(theme, 1280, 800, "block " + SampleDigests.NEW, "queries-small-sheet");
  }

  @ParameterizedTest
  @EnumSource
  void aHalfAndALargeScreen(Theme theme) throws Exception {
    incident(theme, 900, 600, "d41c", "queries-half");
    incident(theme, 1920, 1080, "d41c", "queries-large");
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsKnown(Theme theme) throws Exception {
    Snapshot fleet = SampleFleet.healthy(Moment.now());
    picture(
        SampleFleet::healthy,
        SampleDigests.unknown(fleet),
        BlockDoor.NONE,
        theme,
        1600,
        1000,
        "",
        "queries-unknown");
  }

  @ParameterizedTest
  @EnumSource
  void hostileTexts(Theme theme) throws Exception {
    Snapshot fleet = SampleFleet.incident(Moment.now());
    picture(
        SampleFleet::incident,
        SampleDigests.hostile(fleet),
        SampleBlocks.hostile(fleet.at().wall()),
        theme,
        1600,
        1000,
        "block fd1:dead",
        "queries-hostile");
  }

  @ParameterizedTest
  @EnumSource
  void aPlanInPlaceOfTheFigures(Theme theme) throws Exception {
    Planning plan =
        new Planning.Planned(
            "replica-eu-3",
            "17.11",
            Moment.now(),
            Duration.ofMillis(23),
            List.of(
                "Limit  (cost=42.11..42.15 rows=1 width=12)",
                "  ->  GroupAggregate  (cost=42.11..42.18 rows=2 width=12)",
                "        Group Key: c.id",
                "        ->  Sort  (cost=42.11..42.13 rows=6 width=12)",
                "              Sort Key: c.id",
                "              ->  Nested Loop  (cost=4.59..42.04 rows=6 width=12)"));
    explained(plan, theme, "queries-plan", QueriesPicturesTest::showsThePlan);
  }

  @ParameterizedTest
  @EnumSource
  void aPlanThatWouldRunFunctionsOfOthers(Theme theme) throws Exception {
    Planning refused =
        new Planning.NotPlanned(
            Planning.Why.STRANGERS,
            "replica-eu-3",
            "app.rank(integer,text) of app_owner, app.\"tidy\u202Eup\"(text) of app_owner, …",
            Optional.empty());
    explained(
        refused,
        theme,
        "queries-plan-refused",
        stage -> said(stage).contains("app.rank(integer,text) of app_owner"));
  }

  private static void explained(
      Planning answer, Theme theme, String name, Predicate<ConsoleStage> isShown) throws Exception {
    Snapshot fleet = SampleFleet.incident(Moment.now());
    SampleFeed feed = SampleFeed.living(SampleFleet::incident).with(SampleDigests.incident(fleet));
    feed.setPlan(answer);
    try (ConsoleStage stage =
        ConsoleStage.queries(feed, blocks(fleet), theme, 1600, 1000, SampleDigests.NEW)) {
      FxToolkit.run(() -> button(stage, "Explain on a replica…").fire());
      Stages.await(stage, () -> isShown.test(stage));
      stage.settle();
      stage.save(name + "-" + theme);
      FxToolkit.run(() -> button(stage, "Close").fire());
      Stages.await(stage, () -> !stage.scene().getRoot().lookup(".plan-view").isVisible());
    }
  }

  private static boolean showsThePlan(ConsoleStage stage) {
    return stage.scene().getRoot().lookup(".plan-text") instanceof TextArea area
        && area.getText().contains("GroupAggregate");
  }

  /** What can be selected and copied in the plan's place. */
  private static String said(ConsoleStage stage) {
    return stage.scene().getRoot().lookupAll(".plan-view .selectable").stream()
        .map(TextArea.class::cast)
        .map(TextArea::getText)
        .collect(Collectors.joining("\n"));
  }

  private static Button button(ConsoleStage stage, String label) {
    return stage.scene().getRoot().lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> label.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private static BlockDoor blocks(Snapshot fleet) {
    return SampleBlocks.incident(fleet.at().wall());
  }

  private static void incident(Theme theme, int width, int height, String key, String name)
      throws Exception {
    Snapshot fleet = SampleFleet.incident(Moment.now());
    DigestTable digests = SampleDigests.incident(fleet);
    picture(SampleFleet::incident, digests, blocks(fleet), theme, width, height, key, name);
  }

  private static void picture(
      Function<Moment, Snapshot> fleet,
      DigestTable digests,
      BlockDoor blocks,
      Theme theme,
      int width,
      int height,
      String key,
      String name)
      throws Exception {
    SampleFeed feed = SampleFeed.living(fleet).with(digests);
    try (ConsoleStage stage = ConsoleStage.queries(feed, blocks, theme, width, height, "")) {
      FxToolkit.run(() -> stage.console().choose(Place.QUERIES, key));
      if (key.startsWith("block ")) {
        Stages.await(stage, () -> stage.scene().getRoot().lookup(".block-sheet") != null);
      } else if (!key.isEmpty()) {
        Stages.await(
            stage,
            () ->
                stage.scene().getRoot().lookupAll(".queries-detail .screen-title").stream()
                    .anyMatch(node -> node.getAccessibleText().equals(key)));
      }
      stage.settle();
      stage.save(name + "-" + theme);
      assertThat(FxToolkit.on(() -> stage.scene().getRoot().lookup(".queries-panel"))).isNotNull();
    }
  }
}
