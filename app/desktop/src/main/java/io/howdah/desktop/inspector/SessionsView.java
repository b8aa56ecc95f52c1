package io.howdah.desktop.inspector;

import io.howdah.desktop.kit.BlockingTree;
import io.howdah.desktop.kit.InlineError;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.ScrollArea;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Session;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/**
 * The sessions of a node, blockers first, with a reason above that the journal keeps of what is
 * done to them. JavaFX thread.
 */
public final class SessionsView extends VBox {
  private static final int QUERY = 2_000;

  private final TextField reason = new TextField();
  private final Text blockingTitle = Texts.of(Words.of("insp.sessions.blocking"), "strong");
  private final BlockingTree blocking = new BlockingTree();
  private final Text othersTitle = Texts.of("", "strong");
  private final BlockingTree others = new BlockingTree();
  private final Text nothing = Texts.of("", Tone.MUTED);
  private final VBox failure = new VBox();
  private final Label query = new Label();
  private final Mono origin = Mono.of("", Tone.MUTED, "size-11");
  private final VBox details = new VBox(4, origin, query);
  private BiConsumer<Session, String> onCancel = (session, why) -> {};
  private BiConsumer<Session, String> onTerminate = (session, why) -> {};
  private SessionsModel model;
  private String chosen = "";
  private boolean choosing;

  public SessionsView() {
    getStyleClass().add("sessions");
    reason.setPromptText(Words.of("insp.sessions.reason"));
    reason.setAccessibleText(Words.of("insp.sessions.reason"));
    VBox top = new VBox(reason, failure);
    top.getStyleClass().add("sessions-top");
    VBox list = new VBox(blockingTitle, blocking, othersTitle, others, nothing);
    list.getStyleClass().add("sessions-list");
    ScrollPane scroll = new ScrollArea(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("insp-scroll");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    query.setWrapText(true);
    query.getStyleClass().add("sessions-query");
    details.getStyleClass().add("sessions-details");
    for (BlockingTree tree : new BlockingTree[] {blocking, others}) {
      tree.setOnSelected(this::choose);
      tree.setOnCancel(key -> act(key, onCancel));
      tree.setOnTerminate(key -> act(key, onTerminate));
    }
    getChildren().addAll(top, scroll, details);
    show(SessionsModel.none(""));
  }

  /** Called after the second press, with the reason as written, possibly empty. */
  public void setOnCancel(BiConsumer<Session, String> listener) {
    onCancel = listener;
  }

  /** Called when a session's sheet is to open. */
  public void setOnTerminate(BiConsumer<Session, String> listener) {
    onTerminate = listener;
  }

  /** Offers acts, or says that they wait until the screen shows what is. */
  public void setLive(boolean live) {
    blocking.setLive(live);
    others.setLive(live);
    reason.setPromptText(
        live
            ? Words.of("insp.sessions.reason")
            : Words.of("insp.only-live", Words.of("insp.sessions.acts")));
  }

  /** Moves the keyboard to the reason. */
  public void focusReason() {
    reason.requestFocus();
  }

  /** Fills the reason in, as the keyboard would. */
  public void setReason(String text) {
    reason.setText(text);
  }

  public void show(SessionsModel newModel) {
    if (newModel.equals(model)) {
      return;
    }
    boolean otherNode = model == null || !model.node().equals(newModel.node());
    model = newModel;
    blocking.setRows(model.blocking());
    others.setRows(model.others());
    visible(blockingTitle, !model.blocking().isEmpty());
    visible(othersTitle, !model.others().isEmpty());
    othersTitle.setText(
        Words.of(model.blocking().isEmpty() ? "insp.sessions.all" : "insp.sessions.others"));
    boolean empty = model.sessions().isEmpty() && model.failure().isEmpty();
    visible(nothing, empty);
    nothing.setText(Words.of("insp.sessions.none"));
    failure
        .getChildren()
        .setAll(
            model.failure().stream()
                .map(why -> new InlineError(Words.of("insp.sessions.failed"), why, null))
                .toList());
    if (otherNode) {
      choose("");
    }
    describe();
  }

  private void act(String key, BiConsumer<Session, String> deed) {
    Session session = model.sessions().get(key);
    if (session != null) {
      deed.accept(session, reason.getText().strip());
    }
  }

  private void choose(String key) {
    if (key.equals(chosen)) {
      return;
    }
    if (key.isEmpty() && choosing) {
      return;
    }
    chosen = key;
    choosing = true;
    boolean above = model.blocking().stream().anyMatch(row -> row.key().equals(key));
    (above ? others : blocking).select("");
    choosing = false;
    describe();
  }

  private void describe() {
    Optional<Session> session = Optional.ofNullable(model.sessions().get(chosen));
    details.setVisible(session.isPresent());
    details.setManaged(session.isPresent());
    session.ifPresent(
        it -> {
          origin.setText(
              SafeText.of(
                  it.userName()
                      + "@"
                      + it.databaseName()
                      + it.clientAddr().map(address -> " " + address).orElse(""),
                  80));
          query.setText(SafeText.of(it.query(), QUERY));
        });
  }

  private static void visible(Text text, boolean shown) {
    text.setVisible(shown);
    text.setManaged(shown);
  }
}
