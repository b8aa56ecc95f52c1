package io.howdah.desktop.kit;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The sheet in which an act is confirmed: facts, reason, what has to be typed, and two buttons, of
 * which neither is a default. Its last button says in its label why it cannot be pressed yet. Esc
 * closes it and changes nothing. 384 px wide in the frame.
 */
public final class Sheet extends VBox {
  private final SheetModel model;
  private final TextField reason = new TextField();
  private final TypedConfirmation typed;
  private final Button act;
  private final Button discard = Buttons.of(Words.of("kit.discard"), Buttons.Kind.QUIET);
  private final VBox failure = new VBox();
  private Consumer<String> onAct = text -> {};
  private Runnable onClose = () -> {};
  private boolean busy;

  public Sheet(SheetModel model) {
    this.model = model;
    getStyleClass().add("sheet");
    typed = TypedConfirmation.of(model.confirmation(), this::judge);
    act =
        Buttons.of(
            model.act(), model.critical() ? Buttons.Kind.DANGER_FILLED : Buttons.Kind.DANGER);
    getChildren().addAll(head(), body());
    if (typed != null) {
      getChildren().add(typed);
    }
    getChildren().addAll(failure, buttons());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    judge();
  }

  /** Called with the reason, without surrounding spaces, once everything asked for is there. */
  public void setOnAct(Consumer<String> listener) {
    onAct = listener;
  }

  /** Called when the sheet is to go without anything having changed. */
  public void setOnClose(Runnable listener) {
    onClose = listener;
  }

  /** Moves the keyboard to the first thing asked for. */
  public void focusFirst() {
    if (!model.reasonPrompt().isEmpty()) {
      reason.requestFocus();
    } else if (typed != null) {
      typed.focusInput();
    } else {
      discard.requestFocus();
    }
  }

  /** While the act runs, it cannot be pressed again; {@code words} say what goes on. */
  public void setBusy(String words) {
    busy = true;
    Buttons.disable(act, words);
  }

  /** Shows what failed and allows another try. */
  public void setFailure(InlineError error) {
    busy = false;
    failure.getChildren().setAll(error);
    judge();
  }

  private Row head() {
    Phrase title = new Phrase("panel-title-phrase");
    title.set(model.title());
    Tone tone = model.critical() ? Tone.CRITICAL : Tone.MUTED;
    Kbd escape = new Kbd(Words.of("kit.key.esc"));
    return new Row(8, new Glyph(model.icon(), tone), title, Texts.space(), escape)
        .styled("sheet-head");
  }

  private VBox body() {
    VBox body = new VBox();
    body.getStyleClass().add("sheet-body");
    for (SheetModel.Fact fact : model.facts()) {
      Phrase says = Phrase.of(Tone.PLAIN, fact.says(), "size-12");
      body.getChildren()
          .add(new Row(8, Texts.of(fact.label(), Tone.MUTED), Texts.space(), says).high(20));
    }
    if (!model.reasonPrompt().isEmpty()) {
      reason.getStyleClass().add("h26");
      reason.setPromptText(model.reasonPrompt());
      reason.setAccessibleText(model.reasonPrompt());
      reason.textProperty().addListener((all, old, now) -> judge());
      VBox.setMargin(reason, new Insets(6, 0, 0, 0));
      body.getChildren().add(reason);
    }
    return body;
  }

  private Row buttons() {
    act.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(act, Priority.ALWAYS);
    act.setOnAction(e -> onAct.accept(reason.getText().strip()));
    discard.setOnAction(e -> onClose.run());
    return new Row(8, discard, act).styled("sheet-buttons");
  }

  private void judge() {
    if (busy) {
      return;
    }
    String missing = missing();
    if (missing.isEmpty()) {
      Buttons.enable(act, model.act());
    } else {
      Buttons.disable(act, model.act() + " · " + missing);
    }
  }

  private String missing() {
    if (!model.reasonPrompt().isEmpty() && reason.getText().isBlank()) {
      return Words.of("kit.reason-missing");
    }
    return typed == null ? "" : typed.missing();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      onClose.run();
      event.consume();
    }
  }

  /** The reason field, for tests and for filling in what is already known. */
  public void setReason(String text) {
    reason.setText(text);
  }

  /** Types into the confirmation, as the keyboard would. */
  public void typeConfirmation(String text) {
    if (typed != null) {
      typed.type(text);
    }
  }
}
