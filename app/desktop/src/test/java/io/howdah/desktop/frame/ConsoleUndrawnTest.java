package io.howdah.desktop.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.queries.BlockDoor;
import io.howdah.desktop.sample.SampleBlocks;
import io.howdah.desktop.sample.SampleDigests;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sight.Target;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A console whose picture cannot be renewed says so, for as long as that lasts. */
class ConsoleUndrawnTest {
  private static final String SINCE = "not drawn since \\d\\d:\\d\\d:\\d\\d";

  @Test
  void aFeedThatThrowsIsNotCalledLive() throws Exception {
    SampleFeed feed = SampleFeed.living(SampleFleet::incident);
    try (ConsoleStage stage = ConsoleStage.open(feed, Theme.DARK, 1600, 1000, null)) {
      Stages.select(stage, Target.node("replica-eu-3"));
      await(() -> words(stage, ".top-bar").contains("live"));
      feed.setBroken(true);
      stage.console().refresh();
      await(() -> words(stage, ".top-bar").stream().anyMatch(word -> word.matches(SINCE)));
      assertThat(FxToolkit.on(() -> words(stage, ".top-bar"))).doesNotContain("live");
      assertThat(FxToolkit.on(() -> words(stage, ".timeline-strip")))
          .contains("not drawn")
          .doesNotContain("LIVE");
      assertThat(FxToolkit.on(() -> words(stage, ".insp-acts")))
          .anyMatch(word -> word.contains("only when live"));
      stage.save("undrawn-dark");
      feed.setBroken(false);
      await(
          () ->
              words(stage, ".top-bar").contains("live")
                  && words(stage, ".timeline-strip").contains("LIVE"));
      assertThat(FxToolkit.on(() -> words(stage, ".timeline-strip"))).doesNotContain("not drawn");
    }
  }

  @Test
  void sessionsCannotBeCancelledByAPictureThatIsNotRenewed() throws Exception {
    SampleFeed feed = SampleFeed.living(SampleFleet::incident);
    try (ConsoleStage stage = ConsoleStage.open(feed, Theme.DARK, 1600, 1000, null)) {
      Stages.select(stage, Target.node("replica-eu-3"));
      FxToolkit.run(() -> stage.console().showSessions(true));
      await(() -> acts(stage).anyMatch(button -> !button.isDisabled()));
      feed.setBroken(true);
      stage.console().refresh();
      await(() -> acts(stage).allMatch(Button::isDisabled));
      feed.setBroken(false);
      await(() -> acts(stage).anyMatch(button -> !button.isDisabled()));
    }
  }

  @Test
  void nothingCanBeBlockedByAPictureThatIsNotRenewed() throws Exception {
    Snapshot fleet = SampleFleet.incident(Moment.now());
    SampleFeed feed = SampleFeed.living(SampleFleet::incident).with(SampleDigests.incident(fleet));
    BlockDoor blocks = SampleBlocks.incident(fleet.at().wall());
    try (ConsoleStage stage = ConsoleStage.queries(feed, blocks, Theme.DARK, 1600, 1000, "d41c")) {
      await(() -> words(stage, ".queries-detail").contains("Block digest…"));
      feed.setBroken(true);
      stage.console().refresh();
      await(() -> words(stage, ".queries-detail").contains("Block digest · not live"));
      feed.setBroken(false);
      await(() -> words(stage, ".queries-detail").contains("Block digest…"));
    }
  }

  private static Stream<Button> acts(ConsoleStage stage) {
    return stage.scene().getRoot().lookupAll(".blocking-row .button").stream()
        .map(Button.class::cast)
        .filter(Button::isVisible);
  }

  @Test
  void aFeedThatHasNeverWorkedIsNamedInTheEmptyFrame() throws Exception {
    SampleFeed feed = SampleFeed.living(SampleFleet::incident);
    feed.setBroken(true);
    try (ConsoleStage stage = ConsoleStage.undrawn(feed)) {
      await(() -> words(stage, ".top-bar").stream().anyMatch(word -> word.matches(SINCE)));
      assertThat(stage.console().complete()).isNotDone();
      feed.setBroken(false);
      await(() -> words(stage, ".top-bar").contains("live"));
    }
  }

  /** As everywhere, but what the feed throws is meant. */
  private static void await(Callable<Boolean> condition) {
    Awaitility.await()
        .dontCatchUncaughtExceptions()
        .atMost(Stages.PATIENCE)
        .until(() -> FxToolkit.on(condition));
  }

  /** What can be read below a part of the frame. */
  private static List<String> words(ConsoleStage stage, String part) {
    return below(stage.scene().getRoot().lookup(part)).filter(Objects::nonNull).toList();
  }

  private static Stream<String> below(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    return switch (node) {
      case Labeled label -> Stream.of(label.getText());
      case Text text -> Stream.of(text.getText());
      case Parent parent ->
          parent.getChildrenUnmodifiable().stream().flatMap(ConsoleUndrawnTest::below);
      default -> Stream.empty();
    };
  }
}
