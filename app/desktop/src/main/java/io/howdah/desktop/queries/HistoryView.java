package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Figure;
import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Sparkline;
import io.howdah.desktop.kit.Styled;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Visible;
import io.howdah.desktop.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The last hour of a digest, what a call costs, and a hint. JavaFX thread. */
final class HistoryView extends VBox {
  /** Before its first appearance there was nothing to know. */
  private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent-before");

  private final Figure calls = new Figure("size-12");
  private final Figure mean = new Figure("size-12");
  private final Sparkline callsLine = new Sparkline("history-line");
  private final Sparkline meanLine = new Sparkline("history-line");
  private final Label since = new Label();
  private final GridPane facts = new GridPane();
  private final Row hint = new Row(8).styled("hint-box");
  private Optional<List<Span>> hinted = Optional.empty();
  private final List<Label> says = new ArrayList<>();
  private List<DetailModel.Fact> factsShown = List.of();

  HistoryView() {
    getStyleClass().add("detail-part");
    since.getStyleClass().add("size-11");
    callsLine.setAccessibleText(Words.of("queries.history.of", Words.of("queries.column.calls")));
    meanLine.setAccessibleText(Words.of("queries.history.of", Words.of("queries.column.mean")));
    Tone.set(since, Tone.FAINT);
    StackPane line = new StackPane(callsLine, since);
    StackPane.setAlignment(since, Pos.CENTER_LEFT);
    facts.getStyleClass().add("query-facts");
    getChildren()
        .addAll(
            new Row(
                    8,
                    Texts.of(Words.of("queries.history"), "strong"),
                    Texts.space(),
                    Mono.of("60 min", Tone.MUTED, "size-11"))
                .high(20),
            named("queries.column.calls", calls),
            line,
            named("queries.column.mean", mean),
            meanLine,
            facts);
  }

  private static Row named(String key, Figure figure) {
    return new Row(8, Texts.of(Words.of(key), Tone.MUTED, "size-11"), Texts.space(), figure)
        .high(18);
  }

  void show(DetailModel model) {
    calls.set(model.history().callsNow());
    mean.set(model.history().meanNow());
    callsLine.set(model.history().calls());
    meanLine.set(model.history().mean());
    since.setText(model.history().since());
    callsLine.pseudoClassStateChanged(ABSENT, !model.history().since().isEmpty());
    meanLine.pseudoClassStateChanged(ABSENT, !model.history().since().isEmpty());
    if (!model.facts().equals(factsShown)) {
      show(model.facts());
    }
    if (!model.hint().equals(hinted)) {
      show(model.hint());
    }
  }

  private void show(List<DetailModel.Fact> list) {
    if (!labels(list).equals(labels(factsShown))) {
      place(list);
    }
    factsShown = list;
    for (int i = 0; i < list.size(); i++) {
      says.get(i).setText(Visible.of(list.get(i).says()));
    }
  }

  private static List<String> labels(List<DetailModel.Fact> list) {
    return list.stream().map(DetailModel.Fact::label).toList();
  }

  private void place(List<DetailModel.Fact> list) {
    facts.getChildren().clear();
    says.clear();
    for (int i = 0; i < list.size(); i++) {
      Label said = new Label();
      said.getStyleClass().addAll("mono", "size-11");
      says.add(said);
      Text label = Texts.of(list.get(i).label(), Tone.FAINT, "size-11");
      Row cell = new Row(6, label, Texts.space(), said).high(18);
      GridPane.setHgrow(cell, Priority.ALWAYS);
      facts.add(cell, 0, i);
    }
    Styled.now(facts);
  }

  private void show(Optional<List<Span>> spans) {
    hinted = spans;
    getChildren().remove(hint);
    if (spans.isPresent()) {
      VBox words = new VBox(2);
      for (Span span : spans.get()) {
        Label label = new Label(Visible.of(span.text()));
        label.setWrapText(true);
        label.getStyleClass().addAll(span.strong() ? "strong" : "plain", "size-11");
        Tone.set(label, span.tone());
        words.getChildren().add(label);
      }
      HBox.setHgrow(words, Priority.ALWAYS);
      hint.setAlignment(Pos.TOP_LEFT);
      hint.getChildren().setAll(new Glyph(Icon.INFO, Tone.INFO), words);
      getChildren().add(getChildren().indexOf(facts), hint);
      Styled.now(hint);
    }
  }
}
