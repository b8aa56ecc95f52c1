package io.howdah.desktop.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.NodeCard;
import io.howdah.desktop.kit.Palette;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sight.Target;
import io.howdah.fleet.Moment;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleKeysTest {
  private ConsoleStage stage;

  @BeforeEach
  void open() throws Exception {
    stage = ConsoleStage.window(new SampleFeed(SampleFleet.incident(Moment.now())));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void slashFiltersAndEscapeTakesTheFilterBack() throws Exception {
    stage.type("/");
    assertThat(focused()).isInstanceOf(TextInputControl.class);
    FxToolkit.run(() -> ((TextInputControl) focusedNow()).setText("saturated"));
    Stages.await(stage, () -> cards() == 1);
    stage.press(KeyCode.ESCAPE);
    Stages.await(stage, () -> cards() == 50);
  }

  @Test
  void arrowsMoveBetweenCardsEnterOpensEscapeCloses() throws Exception {
    reveal("replica-us-1");
    stage.press(KeyCode.DOWN);
    assertThat(name(focused())).isEqualTo("replica-us-2");
    stage.press(KeyCode.UP);
    assertThat(name(focused())).isEqualTo("replica-us-1");
    stage.press(KeyCode.ENTER);
    Stages.awaitText(stage, "insp-name", "replica-us-1");
    stage.press(KeyCode.ESCAPE);
    Stages.awaitText(stage, "insp-name", "chatlike-prod");
  }

  @Test
  void thePaletteFindsANodeAndOpensIt() throws Exception {
    stage.press(KeyCode.K, true, false);
    Palette palette =
        FxToolkit.on(() -> Stages.find(stage.scene().getRoot(), Palette.class)).orElseThrow();
    FxToolkit.run(() -> palette.type("eu-3"));
    stage.press(KeyCode.ENTER);
    Stages.awaitText(stage, "insp-name", "replica-eu-3");
    assertThat(FxToolkit.on(() -> Stages.find(stage.scene().getRoot(), Palette.class))).isEmpty();
  }

  @Test
  void spaceFreezesAndGoesOn() throws Exception {
    reveal("replica-us-1");
    stage.type(" ");
    Stages.await(stage, this::frozen);
    stage.type(" ");
    Stages.await(stage, () -> !frozen());
  }

  @Test
  void bracketsWalkThroughTheEvents() throws Exception {
    stage.type("[");
    Stages.awaitText(stage, "insp-name", "replica-uw-5");
    stage.type("[");
    Stages.awaitText(stage, "insp-name", "pgb-eu-3");
    stage.type("]");
    Stages.awaitText(stage, "insp-name", "replica-uw-5");
  }

  @Test
  void cListsTheSessionsOfTheSelectedNode() throws Exception {
    Stages.select(stage, Target.node("replica-eu-3"));
    stage.type("c");
    Stages.await(stage, () -> stage.scene().getRoot().lookupAll(".blocking-row").size() == 4);
    stage.press(KeyCode.ESCAPE);
    Stages.awaitText(stage, "insp-name", "replica-eu-3");
  }

  @Test
  void f1ShowsTheKeys() throws Exception {
    stage.press(KeyCode.F1);
    assertThat(FxToolkit.on(() -> stage.scene().getRoot().lookup(".keys"))).isNotNull();
    stage.press(KeyCode.ESCAPE);
    assertThat(FxToolkit.on(() -> stage.scene().getRoot().lookup(".keys"))).isNull();
  }

  @Test
  void theReportNamesEveryTrouble() throws Exception {
    stage.press(KeyCode.C, true, true);
    String report = FxToolkit.on(() -> Clipboard.getSystemClipboard().getString());
    assertThat(report).contains("replica-us-16", "replica-sea-6", "replica-uw-5", "pgb-eu-3");
  }

  private boolean frozen() {
    return stage
        .scene()
        .getRoot()
        .lookup(".console")
        .getPseudoClassStates()
        .contains(PseudoClass.getPseudoClass("frozen"));
  }

  private void reveal(String node) throws Exception {
    FxToolkit.run(
        () ->
            stage.scene().getRoot().lookupAll(".node-card").stream()
                .filter(card -> node.equals(name(card)))
                .forEach(Node::requestFocus));
  }

  private long cards() {
    return stage.scene().getRoot().lookupAll(".node-card").stream()
        .filter(NodeCard.class::isInstance)
        .count();
  }

  private Node focused() throws Exception {
    return FxToolkit.on(this::focusedNow);
  }

  private Node focusedNow() {
    return stage.scene().getFocusOwner();
  }

  private static String name(Node node) {
    return node instanceof NodeCard card && card.model() != null ? card.model().name() : "";
  }
}
