package io.howdah.desktop.frame;

import io.howdah.acts.Act;
import io.howdah.acts.ActReport;
import io.howdah.acts.run.Acts;
import io.howdah.desktop.kit.Buttons;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.kit.TimelineStrip;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.queries.BlockDoor;
import io.howdah.desktop.screen.Desk;
import io.howdah.desktop.screen.Place;
import io.howdah.desktop.screen.Screen;
import io.howdah.desktop.sight.Drawing;
import io.howdah.desktop.sight.Feed;
import io.howdah.desktop.sight.Looking;
import io.howdah.desktop.sight.Target;
import io.howdah.desktop.terms.TimeOfDay;
import io.howdah.fleet.Event;
import io.howdah.fleet.Moment;
import io.howdah.fleet.SafeText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The console of one fleet: frame, the screen that is shown, inspector, timeline. Made, used and
 * closed on the JavaFX thread; it computes its models on a thread of its own.
 */
public final class Console implements AutoCloseable, Desk {
  /** How often it draws anew in the product. */
  public static final Duration EVERY = Duration.ofSeconds(1);

  /**
   * How a console runs.
   *
   * @param uiThread {@code Platform::runLater}
   * @param onTheme told when the operator turns to the other theme
   * @param every time between two drawings
   */
  record Setting(Theme theme, Executor uiThread, Consumer<Theme> onTheme, Duration every) {}

  private final ConsoleState state;
  private final Drawing<ConsoleModel> drawing;
  private final Consumer<Theme> onTheme;
  private final Overlays overlays = new Overlays();
  private final Screens screens;
  private final Navigation navigation;
  private final Rail rail;
  private final TopBar top;
  private final ActSheets sheets;
  private final Inspecting inspecting;
  private final TimelineStrip timeline = new TimelineStrip();
  private final FramePane frame;
  private final StackPane root;
  private final PaletteDoor door;
  private final KeysOverlay keys;
  private final CompletableFuture<Void> complete = new CompletableFuture<>();
  private Theme theme;
  private ConsoleModel model;

  /** As the other, drawing {@link #EVERY} second. */
  public Console(Feed feed, Acts acts, Theme theme, Executor uiThread, Consumer<Theme> onTheme) {
    this(feed, acts, BlockDoor.NONE, theme, uiThread, onTheme, EVERY);
  }

  /**
   * @param blocks the decisions in force and the acts on them
   */
  public Console(
      Feed feed,
      Acts acts,
      BlockDoor blocks,
      Theme theme,
      Executor uiThread,
      Consumer<Theme> onTheme,
      Duration every) {
    this(
        feed,
        acts,
        new Setting(theme, uiThread, onTheme, every),
        desk -> Screens.existing(desk, feed, blocks));
  }

  /**
   * @param acts what the operator can do
   * @param uiThread {@code Platform::runLater}
   * @param onTheme told when the operator turns to the other theme
   * @param every time between two drawings
   */
  public Console(
      Feed feed,
      Acts acts,
      Theme theme,
      Executor uiThread,
      Consumer<Theme> onTheme,
      Duration every) {
    this(feed, acts, BlockDoor.NONE, theme, uiThread, onTheme, every);
  }

  /** A console with screens of one's own; the first one is shown. */
  Console(Feed feed, Acts acts, Setting setting, Function<Desk, List<Screen>> making) {
    this.theme = setting.theme();
    this.onTheme = setting.onTheme();
    this.state = new ConsoleState(feed, this::refresh);
    this.screens = new Screens(making.apply(this));
    this.navigation =
        new Navigation(
            state,
            screens,
            overlays,
            () -> Optional.ofNullable(model).map(ConsoleModel::sight),
            this::placeParts);
    this.drawing =
        new Drawing<>(
            () -> ConsoleModel.of(state, screens),
            this::draw,
            this::showUndrawn,
            setting.uiThread(),
            setting.every());
    this.sheets = new ActSheets(new Deeds(acts, recorder(feed), setting.uiThread()), overlays);
    this.rail = new Rail(screens.places(), navigation::open, this::otherTheme);
    this.top = new TopBar(navigation::goPart, this::openPalette);
    this.door =
        new PaletteDoor(
            overlays,
            new PaletteDoor.Hands(
                navigation::go, navigation::openNamed, navigation::choose, this::does));
    this.keys = new KeysOverlay(screens);
    this.inspecting = new Inspecting(state, navigation, sheets, overlays);
    this.frame = new FramePane(rail, top, screens.shown().node(), inspecting.view(), timeline);
    this.root = new StackPane(frame, overlays);
    listen();
  }

  private Consumer<Event> recorder(Feed feed) {
    return event -> {
      feed.record(event);
      refresh();
    };
  }

  private void listen() {
    rail.showTheme(theme);
    rail.show(screens.shown().place());
    timeline.setOnLive(() -> state.setFrozen(false));
    timeline.setOnEvent(navigation::goEvent);
    Button previous = Buttons.icon(Icon.CHEVRON_LEFT, Words.of("frame.previous"), Buttons.Size.H20);
    Button next = Buttons.icon(Icon.CHEVRON_RIGHT, Words.of("frame.next"), Buttons.Size.H20);
    previous.setOnAction(event -> navigation.walkEvents(-1));
    next.setOnAction(event -> navigation.walkEvents(1));
    timeline.setLiveSide(previous, next, new SpanLabel());
    new Keyboard(this, navigation, screens).listenOn(root);
  }

  /** What a scene shows; install the theme on that scene. */
  public Parent root() {
    return root;
  }

  /** Says what was found wrong before the console opened; it stays for a while. */
  public void warn(String words) {
    overlays.warn(SafeText.of(words, 240));
  }

  /** Begins to draw. */
  public void start() {
    drawing.start();
  }

  /** Completes once a snapshot in which every target has answered or failed has been drawn. */
  public CompletableFuture<Void> complete() {
    return complete;
  }

  /** Stops all work while nobody can see the window. */
  public void setPaused(boolean paused) {
    drawing.setPaused(paused);
  }

  /** Turns to a screen. */
  public void open(Place place) {
    navigation.open(place);
  }

  /** Turns to a screen and has it show what is named there. */
  public void choose(Place place, String name) {
    navigation.choose(place.word(), name);
  }

  /** Selects a target, or nothing for null. */
  @Override
  public void select(Target target) {
    navigation.select(target);
  }

  @Override
  public void look(UnaryOperator<Looking> change) {
    state.look(change);
  }

  @Override
  public void refresh() {
    drawing.refresh();
  }

  @Override
  public void say(Icon icon, Tone tone, String words) {
    overlays.toast(icon, tone, words);
  }

  @Override
  public void perform(Act act, String reason, Consumer<ActReport> then) {
    sheets.perform(act, reason, then);
  }

  @Override
  public void placeSide() {
    placeParts();
  }

  private void draw(ConsoleModel newModel) {
    model = newModel;
    top.show(model.top(), model.frozen());
    rail.badges(model.badges());
    model.screen().run();
    inspecting.show(model);
    timeline.setModel(model.timeline());
    timeline.setStopped(
        model.top().lost() ? TimeOfDay.toSecond(model.sight().snapshot().at().wall()) : "",
        Words.of("frame.stopped.no-data"));
    frame.setFrozen(model.frozen());
    placeParts();
    if (model.sight().snapshot().complete()) {
      complete.complete(null);
    }
  }

  /** The last picture stands still: nothing may call it live, and nothing be done by it. */
  private void showUndrawn(Moment since) {
    top.showUndrawn(since);
    timeline.setStopped(TimeOfDay.toSecond(since.wall()), Words.of("frame.stopped.undrawn"));
    inspecting.undrawn();
    screens.shown().undrawn();
  }

  /** Shows the screen, the side and the tab that are looked at, each if it is not shown yet. */
  private void placeParts() {
    Looking looking = state.looking();
    boolean sessions = state.isSessionsTab() && navigation.selectedNode().isPresent();
    inspecting.view().showTab(sessions);
    rail.show(screens.shown().place());
    frame.setContent(screens.shown().node());
    overlays.setFoot(screens.shown().foot());
    Optional<Region> side = screens.shown().side();
    frame.setSide(
        side.orElse(inspecting.view()),
        looking.selected().isPresent() || side.isPresent(),
        sessions && side.isEmpty());
  }

  void showSessions(boolean open) {
    navigation.showSessions(open);
  }

  void toggleFrozen() {
    state.setFrozen(!state.isFrozen());
  }

  void openPalette() {
    if (model != null) {
      door.open(
          PaletteGroups.of(
              model.sight(), model.frozen(), state.looking().selected(), screens.elsewhere()),
          screens.offers(model.sight()));
    }
  }

  void showKeys() {
    if (overlays.shows(keys)) {
      overlays.hide();
    } else {
      overlays.show(keys, Pos.CENTER, Insets.EMPTY);
    }
  }

  /** Does what was chosen in the palette. */
  void does(PaletteGroups.Deed deed) {
    switch (deed) {
      case FREEZE -> toggleFrozen();
      case COPY -> copyReport();
      case THEME -> otherTheme();
      case KEYS -> showKeys();
      case SESSIONS -> showSessions(true);
      case MAINTENANCE -> inspecting.maintain();
    }
  }

  void copyReport() {
    if (model != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(Report.of(model.sight()));
      Clipboard.getSystemClipboard().setContent(content);
      overlays.toast(Icon.COPY, Tone.OK, Words.of("frame.copied"));
    }
  }

  void otherTheme() {
    theme = theme.other();
    Scene scene = root.getScene();
    if (scene != null) {
      theme.install(scene);
    }
    rail.showTheme(theme);
    onTheme.accept(theme);
  }

  boolean isCovered() {
    return overlays.isOpen();
  }

  @Override
  public void close() {
    drawing.close();
  }
}
