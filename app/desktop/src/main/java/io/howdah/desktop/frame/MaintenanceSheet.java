package io.howdah.desktop.frame;

import io.howdah.desktop.kit.Buttons;
import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Kbd;
import io.howdah.desktop.kit.Phrase;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Segmented;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.fleet.SafeText;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks for how long and why a node is in maintenance. Reversible: one press does it. */
final class MaintenanceSheet extends VBox {
  private static final int ONE_HOUR = 1;

  private final List<Duration> lengths = ActSheets.lengths();
  private final Segmented length =
      new Segmented(
          lengths.stream().map(value -> Figures.duration(value).toString()).toArray(String[]::new));
  private final TextField reason = new TextField();
  private final Button act = Buttons.of(Words.of("frame.sheet.act.mark"), Buttons.Kind.PRIMARY);
  private final Button discard = Buttons.of(Words.of("kit.discard"), Buttons.Kind.QUIET);
  private BiConsumer<String, Duration> onAct = (why, until) -> {};
  private Runnable onClose = () -> {};

  MaintenanceSheet(String node) {
    getStyleClass().add("sheet");
    Phrase title = new Phrase("panel-title-phrase");
    title.set(
        List.of(
            Span.words(Words.of("frame.sheet.mark")).bold(),
            Span.mono(SafeText.of(node, 32)).bold()));
    length.choose(ONE_HOUR);
    reason.setPromptText(Words.of("frame.sheet.reason"));
    reason.setAccessibleText(Words.of("frame.sheet.reason"));
    reason.textProperty().addListener((all, old, now) -> judge());
    VBox body =
        new VBox(8, Texts.of(Words.of("frame.sheet.mark.effect"), Tone.MUTED), length, reason);
    body.getStyleClass().add("sheet-body");
    act.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(act, Priority.ALWAYS);
    act.setOnAction(event -> onAct.accept(reason.getText().strip(), lengths.get(length.chosen())));
    discard.setOnAction(event -> onClose.run());
    getChildren()
        .addAll(
            new Row(
                    8,
                    new Glyph(Icon.WRENCH, Tone.MUTED),
                    title,
                    Texts.space(),
                    new Kbd(Words.of("kit.key.esc")))
                .styled("sheet-head"),
            body,
            new Row(8, discard, act).styled("sheet-buttons"));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            onClose.run();
            event.consume();
          }
        });
    judge();
  }

  void setOnAct(BiConsumer<String, Duration> listener) {
    onAct = listener;
  }

  void setOnClose(Runnable listener) {
    onClose = listener;
  }

  void focusFirst() {
    reason.requestFocus();
  }

  private void judge() {
    String words = Words.of("frame.sheet.act.mark");
    if (reason.getText().isBlank()) {
      Buttons.disable(act, words + " · " + Words.of("kit.reason-missing"));
    } else {
      Buttons.enable(act, words);
    }
  }
}
