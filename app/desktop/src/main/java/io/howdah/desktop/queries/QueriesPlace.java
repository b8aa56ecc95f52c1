package io.howdah.desktop.queries;

import io.howdah.acts.Act;
import io.howdah.contract.decision.Decision;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.PaletteGroup;
import io.howdah.desktop.kit.ScrollArea;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.screen.Desk;
import io.howdah.desktop.screen.Glance;
import io.howdah.desktop.screen.Place;
import io.howdah.desktop.screen.Screen;
import io.howdah.desktop.sight.Feed;
import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.State;
import io.howdah.fleet.digest.DigestRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The Queries screen's place in the console. JavaFX thread, as {@link Screen} says. */
public final class QueriesPlace implements Screen {
  private static final Duration LONGER = Duration.ofHours(1);

  private final Desk desk;
  private final BlockDoor door;
  private final AtomicReference<Wanted> wanted = new AtomicReference<>(Wanted.AT_FIRST);
  private final QueriesModels models;
  private final Plans plans;
  private final QueriesScreen screen;
  private final ScrollPane scrolling;
  private final QuerySheets sheets;
  private QueriesModel model;
  private String pending = "";

  /** The beginning of a digest to bring into view as soon as it is drawn. */
  private String named = "";

  public QueriesPlace(Desk desk, Feed feed, BlockDoor door) {
    this.desk = desk;
    this.door = door;
    this.plans = new Plans(feed, desk::refresh);
    this.models = new QueriesModels(feed, door, plans);
    this.sheets = new QuerySheets(desk, door, this::node);
    QueryTable table =
        new QueryTable(
            new QueryTable.Hands(
                view -> want(it -> it.view(view)),
                text -> want(it -> it.filter(text)),
                (by, down) -> want(it -> it.sort(by, down)),
                this::select));
    this.screen =
        new QueriesScreen(
            table,
            new DetailView(
                new DetailView.Hands(this::copy, this::block, this::explain, this::closePlan)),
            new BlocksView(new BlocksView.Hands(this::extend, sheets::lift)));
    this.scrolling = new ScrollArea(screen);
    scrolling.getStyleClass().add("queries-scroll");
    scrolling.setFitToWidth(true);
    scrolling.setFitToHeight(true);
    scrolling.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scrolling.setFocusTraversable(false);
  }

  private void want(UnaryOperator<Wanted> change) {
    wanted.updateAndGet(change);
    desk.refresh();
  }

  private void select(String digest) {
    pending = "";
    named = "";
    want(it -> it.select(digest));
  }

  @Override
  public Place place() {
    return Place.QUERIES;
  }

  @Override
  public Region node() {
    return scrolling;
  }

  @Override
  public Runnable prepare(Glance glance) {
    QueriesModel next = models.of(glance, wanted.get());
    return () -> draw(next, glance.sight());
  }

  private void draw(QueriesModel next, Sight sight) {
    model = next;
    screen.show(next);
    sheets.show(next, sight);
    next.detail().map(detail -> detail.row().digest()).ifPresent(this::drawn);
  }

  private void drawn(String digest) {
    if (!named.isEmpty() && QueriesModels.begins(digest, named)) {
      named = "";
      want(it -> it.select(digest));
      screen.table().reveal(digest);
    }
    if (model.live()
        && pending.startsWith("block ")
        && QueriesModels.begins(digest, pending.substring(6))) {
      pending = "";
      block();
    }
  }

  @Override
  public void undrawn() {
    if (model != null && model.live()) {
      model = model.undrawn();
      screen.show(model);
      sheets.undrawn();
    }
  }

  /** A new digest that takes much of the fleet's time. */
  @Override
  public State badge(Sight sight) {
    return NewDigests.state(sight);
  }

  @Override
  public void focusFilter() {
    screen.table().filter().focusField();
  }

  @Override
  public double foot() {
    return screen.foot();
  }

  @Override
  public Optional<Region> side() {
    return sheets.side();
  }

  @Override
  public boolean back() {
    return sheets.close() || closePlan();
  }

  @Override
  public boolean use(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_TYPED && "b".equalsIgnoreCase(event.getCharacter())) {
      block();
      return true;
    }
    if (event.getEventType() == KeyEvent.KEY_PRESSED
        && event.getCode() == KeyCode.C
        && event.isShortcutDown()
        && !event.isShiftDown()) {
      copy();
      return true;
    }
    return false;
  }

  @Override
  public List<String> keys() {
    return List.of("block", "copy-statement");
  }

  @Override
  public List<PaletteGroup> offers(Sight sight) {
    return QueryOffers.of(sight, current(), door.inForce());
  }

  /** {@code block fd1:…}, {@code lift 3f9a01bc}, or the beginning of a digest. */
  @Override
  public void choose(String key) {
    if (key.startsWith("lift ")) {
      door.inForce().blocks().stream()
          .map(InForce.Block::decision)
          .filter(decision -> decision.id().equals(key.substring(5)))
          .findFirst()
          .ifPresent(sheets::lift);
      return;
    }
    String digest = key.startsWith("block ") ? key.substring(6) : key;
    String whole =
        sheets
            .sight()
            .flatMap(sight -> sight.digests().startingWith(digest).stream().findFirst())
            .map(DigestRow::digest)
            .orElse(digest);
    pending = key.startsWith("block ") ? "block " + whole : "";
    named = whole;
    want(it -> it.filter("").select(whole));
  }

  private void copy() {
    if (model != null) {
      model
          .detail()
          .ifPresent(
              detail -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(detail.statement());
                Clipboard.getSystemClipboard().setContent(content);
                desk.say(Icon.COPY, Tone.OK, Words.of("queries.copied"));
              });
    }
  }

  private void explain() {
    current().ifPresent(plans::ask);
  }

  private boolean closePlan() {
    return current().filter(plans::close).isPresent();
  }

  private Optional<String> current() {
    return Optional.ofNullable(model)
        .flatMap(QueriesModel::detail)
        .map(detail -> detail.row().digest());
  }

  private void block() {
    if (model != null && model.live()) {
      model.detail().ifPresent(detail -> sheets.block(detail.row(), model.scopes()));
    }
  }

  private void extend(Decision decision) {
    Optional<Act> act = door.extend(decision, LONGER);
    act.ifPresentOrElse(
        it -> desk.perform(it, Words.of("queries.extend.reason"), report -> desk.refresh()),
        () -> desk.say(Icon.INFO, Tone.INFO, Words.of("queries.cannot")));
  }
}
