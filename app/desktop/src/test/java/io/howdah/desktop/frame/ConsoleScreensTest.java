package io.howdah.desktop.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Palette;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.screen.Desk;
import io.howdah.desktop.screen.Glance;
import io.howdah.desktop.screen.Place;
import io.howdah.desktop.screen.Screen;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.topology.TopologyPlace;
import io.howdah.desktop.topology.TopologyScreen;
import io.howdah.fleet.Moment;
import io.howdah.fleet.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two screens in one frame: the rail, the keys and what is gone to lead to the right one. */
class ConsoleScreensTest {
  private static final Place LIST = new Place("list", "frame.palette.nodes", Icon.NAV_QUERIES, 3);

  private ConsoleStage stage;
  private ListScreen list;

  @BeforeEach
  void open() throws Exception {
    stage = ConsoleStage.window(new SampleFeed(SampleFleet.incident(Moment.now())), this::screens);
  }

  private List<Screen> screens(Desk desk) {
    list = new ListScreen();
    return List.of(new TopologyPlace(desk), list);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void onlyTheScreenThatIsShownIsComputed() throws Exception {
    assertThat(list.prepared.get()).isZero();
    stage.press(KeyCode.DIGIT3, true, false);
    Stages.await(stage, () -> list.shown.get() > 0);
    assertThat(FxToolkit.on(() -> Stages.find(stage.scene().getRoot(), TopologyScreen.class)))
        .isEmpty();
    stage.press(KeyCode.DIGIT1, true, false);
    Stages.await(
        stage, () -> Stages.find(stage.scene().getRoot(), TopologyScreen.class).isPresent());
  }

  @Test
  void theRailTellsWhatIsWrongElsewhere() throws Exception {
    Stages.await(stage, () -> "nodes, warning".equals(railItem("nodes").getAccessibleText()));
    FxToolkit.run(() -> railItem("nodes").fire());
    Stages.await(
        stage, () -> "Topology, critical".equals(railItem("Topology").getAccessibleText()));
    assertThat(FxToolkit.on(() -> railItem("nodes").getAccessibleText())).isEqualTo("nodes");
  }

  @Test
  void whoGoesToANodeIsTakenWhereItCanBeSeen() throws Exception {
    stage.press(KeyCode.DIGIT3, true, false);
    stage.press(KeyCode.K, true, false);
    choose("eu-3");
    Stages.awaitText(stage, "insp-name", "replica-eu-3");
    assertThat(FxToolkit.on(() -> Stages.find(stage.scene().getRoot(), TopologyScreen.class)))
        .isPresent();
  }

  @Test
  void thePaletteLeadsToTheOtherScreen() throws Exception {
    stage.press(KeyCode.K, true, false);
    choose("nodes");
    Stages.await(stage, () -> list.shown.get() > 0);
  }

  @Test
  void aScreenHasTheFirstSayAboutKeysAndItsOwnSide() throws Exception {
    stage.press(KeyCode.DIGIT3, true, false);
    stage.type("b");
    Stages.await(stage, () -> stage.scene().getRoot().lookup(".list-side") != null);
    stage.press(KeyCode.ESCAPE);
    Stages.await(stage, () -> stage.scene().getRoot().lookup(".list-side") == null);
  }

  private void choose(String text) throws Exception {
    Palette palette =
        FxToolkit.on(() -> Stages.find(stage.scene().getRoot(), Palette.class)).orElseThrow();
    FxToolkit.run(() -> palette.type(text));
    stage.press(KeyCode.ENTER);
  }

  private Button railItem(String title) {
    return stage.scene().getRoot().lookupAll(".rail-item").stream()
        .map(Button.class::cast)
        .filter(item -> item.getText().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** The least a screen can be. */
  private static final class ListScreen implements Screen {
    private final AtomicInteger prepared = new AtomicInteger();
    private final AtomicInteger shown = new AtomicInteger();
    private final Pane node = new Pane();
    private final Region side = new Region();
    private boolean open;

    ListScreen() {
      side.getStyleClass().add("list-side");
    }

    @Override
    public Place place() {
      return LIST;
    }

    @Override
    public Region node() {
      return node;
    }

    @Override
    public Runnable prepare(Glance glance) {
      prepared.incrementAndGet();
      return shown::incrementAndGet;
    }

    @Override
    public State badge(Sight sight) {
      return State.WARNING;
    }

    @Override
    public void focusFilter() {
      node.requestFocus();
    }

    @Override
    public boolean use(KeyEvent event) {
      boolean block = "b".equals(event.getCharacter());
      open = open || block;
      return block;
    }

    @Override
    public Optional<Region> side() {
      return Optional.of(side).filter(any -> open);
    }

    @Override
    public boolean back() {
      boolean was = open;
      open = false;
      return was;
    }
  }
}
