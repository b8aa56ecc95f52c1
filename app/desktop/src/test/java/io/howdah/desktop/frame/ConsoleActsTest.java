package io.howdah.desktop.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.acts.journal.Entry;
import io.howdah.desktop.inspector.SessionsView;
import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.Sheet;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sample.SampleNodes;
import io.howdah.desktop.sight.Target;
import io.howdah.fleet.Event;
import io.howdah.fleet.Session;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleActsTest {
  private static final Session BLOCKER =
      SampleNodes.session(47_802, "active", Duration.ofSeconds(90), List.of());
  private static final Session WAITER =
      SampleNodes.session(47_911, "active", Duration.ofSeconds(3), List.of(47_802));

  private ConsoleStage stage;

  @BeforeEach
  void openSessions() throws Exception {
    SampleFeed feed = SampleFeed.living(SampleFleet::incident);
    feed.setSessions(List.of(BLOCKER, WAITER));
    stage = ConsoleStage.window(feed);
    stage.backends().set(List.of(BLOCKER, WAITER));
    Stages.select(stage, Target.node("replica-eu-3"));
    FxToolkit.run(() -> stage.console().showSessions(true));
    Stages.await(stage, () -> rows() == 2);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void cancellingNeedsAReasonAndTwoPresses() throws Exception {
    press("Cancel");
    press("Press again");
    assertThat(stage.backends().signals()).isEmpty();
    reason("blocks checkout");
    press("Cancel");
    assertThat(stage.backends().signals()).isEmpty();
    press("Press again");
    Stages.await(stage, () -> stage.backends().signals().equals(List.of("cancel 47802")));
    Stages.await(stage, () -> !stage.feed().recorded().isEmpty());
    assertThat(stage.feed().recorded().getFirst())
        .isInstanceOfSatisfying(
            Event.Acted.class, acted -> assertThat(acted.reason()).isEqualTo("blocks checkout"));
    assertThat(stage.acts().journal().entries()).anyMatch(Entry.Intent.class::isInstance);
  }

  @Test
  void terminatingAsksForThePid() throws Exception {
    press("Terminate…");
    Stages.await(stage, () -> sheet() != null);
    Sheet sheet = FxToolkit.on(this::sheet);
    assertThat(FxToolkit.on(() -> last(sheet).isDisabled())).isTrue();
    FxToolkit.run(() -> sheet.setReason("holds the lock"));
    FxToolkit.run(() -> sheet.typeConfirmation("4780"));
    assertThat(FxToolkit.on(() -> last(sheet).isDisabled())).isTrue();
    FxToolkit.run(() -> sheet.typeConfirmation("2"));
    Stages.await(stage, () -> !last(sheet).isDisabled());
    FxToolkit.run(() -> last(sheet).fire());
    Stages.await(stage, () -> stage.backends().signals().equals(List.of("terminate 47802")));
    Stages.await(stage, () -> sheet() == null);
  }

  @Test
  void maintenanceIsMarkedWithAReason() throws Exception {
    press("Maintenance…");
    Stages.await(stage, () -> maintenance() != null);
    FxToolkit.run(() -> ((TextField) maintenance().lookup(".text-field")).setText("disk"));
    press("Mark");
    Stages.await(stage, () -> stage.acts().marks().current().containsKey("replica-eu-3"));
  }

  private long rows() {
    return stage.scene().getRoot().lookupAll(".blocking-row").size();
  }

  private Sheet sheet() {
    return Stages.find(stage.scene().getRoot(), Sheet.class).orElse(null);
  }

  private MaintenanceSheet maintenance() {
    return Stages.find(stage.scene().getRoot(), MaintenanceSheet.class).orElse(null);
  }

  private void reason(String text) throws Exception {
    FxToolkit.run(
        () ->
            Stages.find(stage.scene().getRoot(), SessionsView.class).orElseThrow().setReason(text));
  }

  private static Button last(Sheet sheet) {
    return sheet.lookupAll(".button").stream()
        .map(Button.class::cast)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private void press(String words) throws Exception {
    FxToolkit.run(
        () ->
            stage.scene().getRoot().lookupAll(".button").stream()
                .filter(Node::isVisible)
                .map(Button.class::cast)
                .filter(button -> words.equals(button.getText()) && !button.isDisabled())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words))
                .fire());
  }
}
