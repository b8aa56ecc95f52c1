package io.howdah.desktop.inspector;

import io.howdah.desktop.kit.Buttons;
import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Phrase;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.ScrollArea;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tag;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is selected, at the right: who, what is wrong, overview and sessions. JavaFX thread. */
public final class InspectorView extends VBox {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
  private static final int MOST_REASONS = 5;

  /** What the operator does here. */
  public record Hands(
      Consumer<Target> select,
      Runnable close,
      Consumer<Boolean> sessionsTab,
      Consumer<InspectorModel.MaintenanceOffer> maintenance,
      Consumer<Target> readClients) {}

  private final Hands hands;
  private final Glyph glyph = new Glyph(Icon.WARN, null, 14);
  private final Label name = new Label();
  private final HBox tag = new HBox();
  private final Button close = Buttons.icon(Icon.X, Words.of("insp.close"), Buttons.Size.H20);
  private final Phrase where = new Phrase("size-12");
  private final VBox reasons = new VBox(4);
  private final Button overviewTab = tab(Words.of("insp.overview"));
  private final Button sessionsTab = tab(Words.of("insp.sessions"));
  private final HBox tabs = new HBox(18, overviewTab, sessionsTab);
  private final VBox sections = new VBox();
  private final ScrollPane scroll = new ScrollArea(sections);
  private final SessionsView sessions;
  private final Button maintenance =
      Buttons.of(Words.of("insp.maintenance"), Buttons.Kind.PLAIN, Buttons.Size.H28, Icon.WRENCH);
  private final Button clients = Buttons.of(Words.of("insp.clients.read"), Buttons.Kind.PLAIN);
  private final HBox bottom = new HBox(maintenance, clients);
  private InspectorModel model;

  public InspectorView(Hands hands, SessionsView sessions) {
    this.hands = hands;
    this.sessions = sessions;
    getStyleClass().add("inspector");
    tag.setAlignment(Pos.CENTER_LEFT);
    name.getStyleClass().add("insp-name");
    name.setMinWidth(0);
    close.setOnAction(event -> hands.close().run());
    Tone.set(where, Tone.MUTED);
    VBox head =
        new VBox(
            4, new Row(8, glyph, name, tag, Texts.space(), close).high(24), where, reasons, tabs);
    head.getStyleClass().add("insp-head");
    head.setMinHeight(USE_PREF_SIZE);
    tabs.getStyleClass().add("insp-tabs");
    overviewTab.setOnAction(event -> hands.sessionsTab().accept(false));
    sessionsTab.setOnAction(event -> hands.sessionsTab().accept(true));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("insp-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox.setVgrow(sessions, Priority.ALWAYS);
    bottom.getStyleClass().add("insp-acts");
    maintenance.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(maintenance, Priority.ALWAYS);
    maintenance.setOnAction(
        event -> model.maintenance().ifPresent(offer -> hands.maintenance().accept(offer)));
    clients.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(clients, Priority.ALWAYS);
    clients.setOnAction(event -> model.target().ifPresent(hands.readClients()));
    getChildren().addAll(head, scroll, sessions, bottom);
    showTab(false);
    List.of(glyph, close, tabs, bottom).forEach(node -> shown(node, false));
  }

  public SessionsView sessions() {
    return sessions;
  }

  /**
   * Shows the model.
   *
   * @param live whether acts can be done now
   */
  public void show(InspectorModel newModel, boolean live) {
    boolean otherTarget = model == null || !model.target().equals(newModel.target());
    model = newModel;
    head();
    boolean ofNode = model.sessionsOf().isPresent();
    shown(tabs, ofNode);
    VBox.setMargin(reasons, new Insets(0, 0, ofNode ? 0 : 8, 0));
    sessionsTab.setText(
        model
            .sessionCount()
            .map(count -> Words.of("insp.sessions.count", count))
            .orElse(Words.of("insp.sessions")));
    sections();
    boolean pods = !model.clientsOf().isEmpty();
    shown(maintenance, model.maintenance().isPresent());
    shown(clients, pods);
    shown(bottom, model.maintenance().isPresent() || pods);
    setLive(live);
    if (otherTarget) {
      scroll.setVvalue(0);
    }
  }

  /** Offers acts, or says that they wait until the screen shows what is. */
  public void setLive(boolean live) {
    if (model != null) {
      model.maintenance().ifPresent(offer -> offer(offer, live));
    }
  }

  private void offer(InspectorModel.MaintenanceOffer offer, boolean live) {
    String words = Words.of(offer.marked() ? "insp.maintenance.end" : "insp.maintenance");
    if (live) {
      Buttons.enable(maintenance, words);
    } else {
      Buttons.disable(maintenance, Words.of("insp.only-live", words));
    }
  }

  /** Shows one of the two tabs. */
  public void showTab(boolean ofSessions) {
    overviewTab.pseudoClassStateChanged(ON, !ofSessions);
    sessionsTab.pseudoClassStateChanged(ON, ofSessions);
    scroll.setVisible(!ofSessions);
    scroll.setManaged(!ofSessions);
    sessions.setVisible(ofSessions);
    sessions.setManaged(ofSessions);
  }

  private void head() {
    InspectorModel.Head head = model.head();
    boolean marked = head.state().icon() != null;
    shown(glyph, marked);
    if (marked) {
      glyph.setIcon(head.state().icon());
      glyph.setTone(head.state().tone());
    }
    name.setText(head.name());
    tag.getChildren().setAll(head.tag().isEmpty() ? List.of() : List.of(new Tag(head.tag())));
    shown(close, model.target().isPresent());
    where.set(head.where());
    List<Node> lines = new ArrayList<>();
    head.reasons().stream().limit(MOST_REASONS).forEach(reason -> lines.add(reason(reason)));
    reasons.getChildren().setAll(lines);
  }

  private static Node reason(InspectorModel.ReasonLine reason) {
    Tone tone = reason.level() == Level.CALM ? Tone.MUTED : reason.level().tone();
    Label words = new Label(reason.words());
    words.setWrapText(true);
    words.getStyleClass().add("insp-reason");
    Tone.set(words, tone);
    Phrase since =
        Phrase.of(
            tone,
            List.of(
                Span.words(Words.of("insp.since")),
                Span.mono(reason.since()),
                Span.words("·"),
                Span.mono(reason.age())),
            "size-11");
    return new VBox(1, words, since);
  }

  private void sections() {
    List<Section> wanted = model.overview();
    for (int i = 0; i < wanted.size(); i++) {
      SectionView<?> view = i < sections.getChildren().size() ? view(i) : null;
      if (view == null || !view.show(wanted.get(i))) {
        SectionView<?> fresh = fresh(wanted.get(i));
        fresh.show(wanted.get(i));
        if (view == null) {
          sections.getChildren().add(fresh);
        } else {
          sections.getChildren().set(i, fresh);
        }
      }
    }
    while (sections.getChildren().size() > wanted.size()) {
      sections.getChildren().removeLast();
    }
  }

  private SectionView<?> view(int index) {
    return (SectionView<?>) sections.getChildren().get(index);
  }

  private SectionView<?> fresh(Section section) {
    return switch (section) {
      case Section.Stages stages -> new StagesView();
      case Section.Figures figures -> new FiguresView(hands.select());
      case Section.Shares shares -> new SharesView();
      case Section.Lines lines -> new LinesView(hands.select());
      case Section.Happenings happenings -> new HappeningsView();
    };
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private static Button tab(String words) {
    Button tab = new Button(words);
    tab.getStyleClass().setAll("insp-tab");
    tab.setMnemonicParsing(false);
    return tab;
  }
}
