package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Buttons;
import io.howdah.desktop.kit.InlineError;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Visible;
import io.howdah.desktop.kit.Words;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A plan, to be read, selected and copied, or why there is none. JavaFX thread. */
final class PlanView extends VBox {
  private final Label where = new Label();
  private final TextArea text = new TextArea();
  private final StackPane body = new StackPane();
  private final Runnable again;
  private PlanModel.Shown shown;

  PlanView(Runnable again, Runnable close) {
    super(6);
    this.again = again;
    getStyleClass().addAll("detail-part", "plan-view");
    where.getStyleClass().addAll("mono", "size-11");
    where.setMinWidth(0);
    Tone.set(where, Tone.MUTED);
    text.setEditable(false);
    text.getStyleClass().addAll("selectable", "mono", "size-11", "plan-text");
    text.setAccessibleText(Words.of("queries.plan"));
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    Button shut =
        Buttons.of(Words.of("queries.plan.close"), Buttons.Kind.QUIET, Buttons.Size.H20, null);
    shut.setOnAction(event -> close.run());
    getChildren()
        .addAll(
            new Row(8, Texts.of(Words.of("queries.plan"), "strong"), where, Texts.space(), shut)
                .high(20),
            Texts.of(Words.of("queries.plan.generic"), Tone.FAINT, "size-11"),
            body);
  }

  void show(PlanModel.Shown model) {
    if (model.equals(shown)) {
      return;
    }
    shown = model;
    switch (model) {
      case PlanModel.Asking asking -> {
        where.setText("");
        body.getChildren().setAll(Texts.of(Words.of("queries.plan.asking"), Tone.MUTED));
      }
      case PlanModel.Plan(String from, String plan) -> {
        where.setText(Visible.of(from));
        text.setText(plan.lines().map(Visible::of).collect(Collectors.joining("\n")));
        body.getChildren().setAll(text);
      }
      case PlanModel.None(String why, String detail) -> {
        where.setText("");
        body.getChildren().setAll(new InlineError(why, detail, again));
      }
    }
  }

  /** What is selected and copied. */
  String plan() {
    return text.getText();
  }
}
