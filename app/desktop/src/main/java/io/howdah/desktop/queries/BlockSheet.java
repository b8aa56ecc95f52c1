package io.howdah.desktop.queries;

import io.howdah.acts.ActReport;
import io.howdah.acts.Outcome;
import io.howdah.desktop.kit.Buttons;
import io.howdah.desktop.kit.CodeLine;
import io.howdah.desktop.kit.ConfirmBoxes;
import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.InlineError;
import io.howdah.desktop.kit.Kbd;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.ScrollArea;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Visible;
import io.howdah.desktop.kit.Words;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The sheet that blocks or limits a digest: scope, mode, expiry, reason, what is predicted, what
 * callers see, and the digits to type. Esc closes it and changes nothing. JavaFX thread.
 */
final class BlockSheet extends VBox {
  private final Function<BlockForm, BlockSheetModel> models;
  private final ConfirmBoxes boxes;
  private final Button act = Buttons.of("", Buttons.Kind.DANGER);
  private final ScopeChoice scope;
  private final ModeChoice mode;
  private final ExpiryChoice expiry;
  private final TextField reason = new TextField();
  private final EffectView effect = new EffectView();
  private final Label callers = new Label();
  private final VBox failure = new VBox();
  private BlockForm form;
  private BlockSheetModel model;
  private boolean busy;
  private boolean live = true;

  /** What the sheet asks of its screen. */
  record Hands(Consumer<BlockForm> act, Runnable close) {}

  BlockSheet(BlockForm first, Function<BlockForm, BlockSheetModel> models, Hands hands) {
    this.models = models;
    this.form = first;
    this.model = models.apply(first);
    getStyleClass().add("block-sheet");
    setAccessibleText(Words.of("queries.sheet") + " " + model.shortName());
    boxes = new ConfirmBoxes(model.confirm(), this::judge);
    boxes.setAsk(Words.of("queries.confirm", model.confirm().length()));
    scope = new ScopeChoice(first, model, this::change);
    mode = new ModeChoice(first, this::change);
    expiry = new ExpiryChoice(first, this::change);
    reason.setText(first.reason());
    reason.setAccessibleText(Words.of("queries.reason"));
    reason.setPromptText(Words.of("queries.reason.prompt"));
    reason.textProperty().addListener((all, old, now) -> change(form.reason(now)));
    act.setOnAction(event -> hands.act().accept(form));
    act.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(act, Priority.ALWAYS);
    ScrollPane scroll = new ScrollArea(sections());
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button discard = Buttons.of(Words.of("kit.discard"), Buttons.Kind.QUIET);
    discard.setOnAction(event -> hands.close().run());
    discard.setMinWidth(96);
    getChildren()
        .addAll(head(), scroll, confirm(), new Row(8, discard, act).styled("block-buttons"));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            hands.close().run();
            event.consume();
          }
        });
    show();
  }

  private VBox head() {
    CodeLine line = new CodeLine("size-11");
    line.set(model.oneLine());
    VBox head =
        new VBox(
            6,
            new Row(
                8,
                new Glyph(Icon.BLOCK, null, 14),
                Texts.of(Words.of("queries.sheet"), "screen-title"),
                Mono.of(model.shortName(), null, "screen-title"),
                Texts.space(),
                new Kbd(Words.of("kit.key.esc"))),
            line);
    head.getStyleClass().add("block-head");
    head.setMinHeight(USE_PREF_SIZE);
    return head;
  }

  private VBox sections() {
    callers.setWrapText(true);
    callers.getStyleClass().addAll("mono", "size-11", "callers");
    callers.setMaxWidth(Double.MAX_VALUE);
    VBox sections =
        new VBox(
            section(scope),
            section(mode),
            section(expiry, later(Texts.of(Words.of("queries.reason"), "strong")), reason),
            section(effect),
            section(Texts.of(Words.of("queries.callers"), "strong"), callers),
            failure);
    sections.getStyleClass().add("block-sections");
    return sections;
  }

  private static Node later(Node title) {
    VBox.setMargin(title, new Insets(6, 0, 0, 0));
    return title;
  }

  private static VBox section(Node... parts) {
    VBox section = new VBox(8, parts);
    section.getStyleClass().add("block-section");
    return section;
  }

  private Row confirm() {
    VBox words =
        new VBox(
            2,
            Texts.of(Words.of("kit.confirm"), "strong"),
            Texts.of(Words.of("queries.confirm", model.confirm().length()), Tone.MUTED, "size-11"));
    return new Row(12, words, Texts.space(), boxes).styled("block-confirm");
  }

  private void change(BlockForm newForm) {
    form = newForm;
    refresh();
  }

  /** Works out anew what the sheet says: figures change while it is open. */
  void refresh() {
    model = models.apply(form);
    show();
  }

  private void show() {
    scope.show(form, model);
    mode.show(form, model);
    expiry.show(form, model);
    effect.show(model.prediction());
    callers.setText(Visible.of(model.callers()));
    judge();
  }

  private void judge() {
    if (busy || model == null || boxes == null) {
      return;
    }
    String label = Words.of("queries.act");
    int left = boxes.left();
    String missing =
        !live
            ? Words.of("queries.missing.live")
            : !model.missing().isEmpty()
                ? model.missing()
                : left > 0 ? Words.count("kit.characters-left", left) : "";
    if (missing.isEmpty()) {
      Buttons.enable(act, label);
    } else {
      Buttons.disable(act, label + " · " + missing);
    }
  }

  /** Decides only by what is shown live. */
  void setLive(boolean isLive) {
    if (live != isLive) {
      live = isLive;
      judge();
    }
  }

  void setBusy() {
    busy = true;
    Buttons.disable(act, Words.of("frame.sheet.busy"));
  }

  /** Shows why it did not happen and allows another try. */
  void fail(ActReport report) {
    busy = false;
    String remedy =
        report.outcome() instanceof Outcome.Refused refused
            ? refused.remedy().map(it -> "\n" + it).orElse("")
            : "";
    VBox error =
        section(
            new InlineError(
                Words.of("frame.sheet." + (remedy.isEmpty() ? "failed" : "refused")),
                report.outcome().text() + remedy,
                null));
    failure.getChildren().setAll(error);
    judge();
  }

  /** Types into the confirmation, as the keyboard would. */
  void typeConfirmation(String text) {
    boxes.type(text);
  }

  boolean isOf(String digest) {
    return form.digest().equals(digest);
  }

  void focusFirst() {
    reason.requestFocus();
  }

  String actLabel() {
    return act.getText();
  }

  boolean canAct() {
    return !act.isDisabled();
  }
}
