package io.howdah.desktop.frame;

import io.howdah.acts.run.Acts;
import io.howdah.desktop.inspector.InspectorModel;
import io.howdah.desktop.inspector.InspectorView;
import io.howdah.desktop.inspector.SessionsView;
import io.howdah.desktop.kit.Buttons;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.kit.TimelineModel;
import io.howdah.desktop.kit.TimelineStrip;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Drawing;
import io.howdah.desktop.sight.Feed;
import io.howdah.desktop.sight.Looking;
import io.howdah.desktop.sight.Target;
import io.howdah.desktop.topology.TopologyScreen;
import io.howdah.watch.words.FleetSentence;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;

/**
 * The console of one fleet: frame, Topology screen, inspector, timeline. Made, used and closed on
 * the JavaFX thread; it computes its models on a thread of its own.
 */
public final class Console implements AutoCloseable {
  /** How often it draws anew in the product. */
  public static final Duration EVERY = Duration.ofSeconds(1);

  private final ConsoleState state;
  private final Drawing<ConsoleModel> drawing;
  private final Consumer<Theme> onTheme;
  private final Overlays overlays = new Overlays();
  private final ActSheets sheets;
  private final Rail rail = new Rail(this::goTopology, this::otherTheme);
  private final TopBar top = new TopBar(this::goPart, this::openPalette);
  private final TopologyScreen topology;
  private final InspectorView inspector;
  private final TimelineStrip timeline = new TimelineStrip();
  private final FramePane frame;
  private final StackPane root;
  private final PaletteDoor door = new PaletteDoor(overlays, this::go, this::does);
  private final KeysOverlay keys = new KeysOverlay();
  private final EventWalk walk = new EventWalk();
  private final CompletableFuture<Void> complete = new CompletableFuture<>();
  private Theme theme;
  private ConsoleModel model;

  /** As the other, drawing {@link #EVERY} second. */
  public Console(Feed feed, Acts acts, Theme theme, Executor uiThread, Consumer<Theme> onTheme) {
    this(feed, acts, theme, uiThread, onTheme, EVERY);
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
    this.theme = theme;
    this.onTheme = onTheme;
    this.state = new ConsoleState(feed, this::refresh);
    this.drawing = new Drawing<>(() -> ConsoleModel.of(state), this::draw, uiThread, every);
    Deeds deeds =
        new Deeds(
            acts,
            event -> {
              feed.record(event);
              refresh();
            },
            uiThread);
    this.sheets = new ActSheets(deeds, overlays);
    this.topology =
        new TopologyScreen(
            new TopologyScreen.Hands(
                this::select,
                text -> state.look(looking -> looking.filter(text)),
                region -> state.look(looking -> looking.toggle(region))));
    this.inspector = inspector();
    this.frame = new FramePane(rail, top, topology, inspector, timeline);
    this.root = new StackPane(frame, overlays);
    listen();
  }

  private InspectorView inspector() {
    SessionsView sessions = new SessionsView();
    sessions.setOnCancel(
        (session, reason) -> {
          if (reason.isEmpty()) {
            overlays.toast(Icon.INFO, Tone.INFO, Words.of("frame.reason-first"));
            sessions.focusReason();
          } else {
            selectedNode().ifPresent(node -> sheets.cancel(node, session, reason));
          }
        });
    sessions.setOnTerminate(
        (session, reason) ->
            selectedNode().ifPresent(node -> sheets.terminate(node, session, reason)));
    return new InspectorView(
        new InspectorView.Hands(
            this::select,
            () -> select(null),
            this::showSessions,
            this::maintain,
            target -> state.readClients(target.name())),
        sessions);
  }

  private void listen() {
    rail.showTheme(theme);
    timeline.setOnLive(() -> state.setFrozen(false));
    timeline.setOnEvent(this::goEvent);
    Button previous = Buttons.icon(Icon.CHEVRON_LEFT, Words.of("frame.previous"), Buttons.Size.H20);
    Button next = Buttons.icon(Icon.CHEVRON_RIGHT, Words.of("frame.next"), Buttons.Size.H20);
    previous.setOnAction(event -> walkEvents(-1));
    next.setOnAction(event -> walkEvents(1));
    timeline.setLiveSide(previous, next, new SpanLabel());
    new Keyboard(this).listenOn(root);
  }

  /** What a scene shows; install the theme on that scene. */
  public Parent root() {
    return root;
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

  /** Selects a target, or nothing for null. */
  public void select(Target target) {
    if (target == null) {
      showSessions(false);
    }
    state.look(looking -> looking.select(target));
    topology.mark(Optional.ofNullable(target));
    placeInspector();
  }

  private void refresh() {
    drawing.refresh();
  }

  private void draw(ConsoleModel newModel) {
    model = newModel;
    top.show(model.top(), model.frozen());
    topology.show(model.topology());
    inspector.show(model.inspector(), model.live());
    model.sessions().ifPresent(inspector.sessions()::show);
    timeline.setModel(model.timeline());
    frame.setFrozen(model.frozen());
    placeInspector();
    if (model.sight().snapshot().complete()) {
      complete.complete(null);
    }
  }

  private void placeInspector() {
    Looking looking = state.looking();
    boolean sessions =
        state.isSessionsTab()
            && looking.selected().filter(it -> it.kind() == Target.Kind.NODE).isPresent();
    inspector.showTab(sessions);
    frame.setInspector(looking.selected().isPresent(), sessions);
  }

  private Optional<String> selectedNode() {
    return state
        .looking()
        .selected()
        .filter(target -> target.kind() == Target.Kind.NODE)
        .map(Target::name);
  }

  void showSessions(boolean open) {
    if (open && selectedNode().isEmpty()) {
      return;
    }
    state.setSessionsTab(open);
    placeInspector();
  }

  private void maintain(InspectorModel.MaintenanceOffer offer) {
    if (!offer.marked()) {
      sheets.mark(offer.node());
    } else {
      model
          .sight()
          .snapshot()
          .node(offer.node())
          .flatMap(node -> node.maintenance())
          .ifPresent(mark -> sheets.clear(offer.node(), mark));
    }
  }

  void toggleFrozen() {
    state.setFrozen(!state.isFrozen());
  }

  void openPalette() {
    if (model != null) {
      door.open(model.sight(), model.frozen(), state.looking().selected());
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
      case MAINTENANCE -> model.inspector().maintenance().ifPresent(this::maintain);
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

  void goTopology() {
    overlays.hide();
    state.looking().selected().ifPresent(target -> topology.reveal(target.name()));
  }

  void focusFilter() {
    topology.filter().focusField();
  }

  private void goPart(FleetSentence.Part part) {
    part.targets().stream().findFirst().flatMap(this::targetOf).ifPresent(this::go);
  }

  /** Selects a target and moves the keyboard to it. */
  private void go(Target target) {
    select(target);
    topology.reveal(target.name());
  }

  private Optional<Target> targetOf(String name) {
    return model == null ? Optional.empty() : EventWalk.target(model.sight().snapshot(), name);
  }

  private void goEvent(TimelineModel.Event event) {
    overlays.toast(event.icon(), event.level().tone(), event.words());
    if (model != null) {
      walk.at(model.sight(), event.at()).flatMap(this::targetOf).ifPresent(this::go);
    }
  }

  /** Shows the previous ({@code -1}) or next ({@code 1}) event and whom it happened to. */
  void walkEvents(int step) {
    if (model != null) {
      walk.step(model.sight(), step)
          .ifPresentOrElse(
              this::showEvent,
              () -> overlays.toast(Icon.INFO, Tone.INFO, Words.of("frame.event.none")));
    }
  }

  private void showEvent(EventWalk.Seen seen) {
    overlays.toast(seen.icon(), seen.tone(), seen.words());
    targetOf(seen.target()).ifPresent(this::go);
  }

  /** Takes away what lies on top, then the selection. */
  void back() {
    if (overlays.isOpen()) {
      overlays.hide();
    } else if (state.isSessionsTab()) {
      showSessions(false);
    } else {
      select(null);
    }
  }

  boolean isCovered() {
    return overlays.isOpen();
  }

  @Override
  public void close() {
    drawing.close();
  }
}
