package io.howdah.desktop.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.sample.SampleCaches;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sample.SampleStates;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsolePicturesTest {

  @ParameterizedTest
  @EnumSource
  void anIncidentOf51Nodes(Theme theme) throws Exception {
    picture(SampleFleet::incident, theme, 1600, 1000, "replica-eu-3", "incident");
  }

  @ParameterizedTest
  @EnumSource
  void aHealthyFleet(Theme theme) throws Exception {
    picture(SampleFleet::healthy, theme, 1600, 1000, null, "healthy");
  }

  @ParameterizedTest
  @EnumSource
  void everyState(Theme theme) throws Exception {
    picture(SampleStates::snapshot, theme, 1600, 1000, null, "states");
  }

  @ParameterizedTest
  @EnumSource
  void aCacheThatDoesNotAnswer(Theme theme) throws Exception {
    picture(SampleCaches::silent, theme, 1600, 1000, null, "cache-silent");
    picture(SampleCaches::down, theme, 1600, 1000, null, "cache-down");
    picture(SampleCaches::refused, theme, 1600, 1000, null, "cache-refused");
  }

  @ParameterizedTest
  @EnumSource
  void a101NodesFold(Theme theme) throws Exception {
    picture(SampleFleet::large, theme, 1600, 1000, null, "large");
  }

  @ParameterizedTest
  @EnumSource
  void theSmallestWindow(Theme theme) throws Exception {
    picture(SampleFleet::incident, theme, 1280, 800, null, "small");
    picture(SampleFleet::incident, theme, 1280, 800, "replica-eu-3", "small-open");
  }

  @ParameterizedTest
  @EnumSource
  void sessionsSheetsAndPalette(Theme theme) throws Exception {
    SampleFeed feed = SampleFeed.living(SampleFleet::incident);
    try (ConsoleStage stage = ConsoleStage.open(feed, theme, 1600, 1000, "replica-eu-3")) {
      FxToolkit.run(() -> stage.console().showSessions(true));
      Stages.await(stage, () -> stage.scene().getRoot().lookupAll(".blocking-row").size() == 4);
      stage.save("sessions-" + theme);
      stage.backends().set(feed.sessions("").get().value().orElseThrow());
      FxToolkit.run(() -> terminate(stage));
      Stages.await(stage, () -> stage.scene().getRoot().lookup(".sheet") != null);
      stage.save("terminate-" + theme);
      stage.press(KeyCode.K, true, false);
      stage.save("palette-" + theme);
      assertThat(FxToolkit.on(() -> stage.scene().getRoot().lookup(".palette"))).isNotNull();
    }
  }

  private static void terminate(ConsoleStage stage) {
    stage.scene().getRoot().lookupAll(".blocking-row .button").stream()
        .map(Button.class::cast)
        .filter(button -> button.getText().equals("Terminate…"))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  private static void picture(
      Function<Moment, Snapshot> fleet,
      Theme theme,
      int width,
      int height,
      String select,
      String name)
      throws Exception {
    try (ConsoleStage stage =
        ConsoleStage.open(SampleFeed.living(fleet), theme, width, height, select)) {
      stage.save(name + "-" + theme);
      assertDrawnEverywhere(stage.picture(), width, height);
      assertThat(FxToolkit.on(() -> laidOutTwice(stage.scene().getRoot())))
          .as("asking for another layout when nothing has changed")
          .isEmpty();
    }
  }

  private static List<Parent> laidOutTwice(Parent root) {
    root.applyCss();
    root.layout();
    root.layout();
    return asking(root);
  }

  private static List<Parent> asking(Parent parent) {
    List<Parent> asking = new ArrayList<>();
    parent.getChildrenUnmodifiable().stream()
        .filter(Parent.class::isInstance)
        .forEach(child -> asking.addAll(asking((Parent) child)));
    if (parent.isNeedsLayout()) {
      asking.add(parent);
    }
    return asking;
  }

  /** A headless screen is 1000 pixels wide; what lies beyond must be drawn as well. */
  private static void assertDrawnEverywhere(WritableImage image, int width, int height) {
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
    Set<Integer> colours = new HashSet<>();
    for (int x = 1_010; x < width; x++) {
      colours.add(image.getPixelReader().getArgb(x, height - 30));
      colours.add(image.getPixelReader().getArgb(x, 24));
    }
    assertThat(colours).hasSizeGreaterThan(10);
  }
}
