package io.howdah.desktop.kit;

import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The healthy cards of a long lane, folded into one block of a card's height. */
public final class FoldedCards extends VBox {
  private final Glyph chevron = new Glyph(Icon.CHEVRON_RIGHT, Tone.MUTED);
  private final Text title = Texts.of("", "strong");
  private final Text note = Texts.of("", Tone.MUTED, "size-11");
  private final Text roles = Texts.of("", Tone.FAINT, "size-10");
  private final HBox facts = new HBox();
  private final HeatStrip heat = new HeatStrip();
  private FoldedModel model;

  public FoldedCards() {
    getStyleClass().addAll("node-card", "folded-cards");
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    facts.setAlignment(Pos.CENTER_LEFT);
    facts.setMinHeight(17);
    getChildren()
        .addAll(new Row(4, chevron, title, note, Texts.space(), roles).high(16), facts, heat);
    VBox.setMargin(heat, new Insets(4, 0, 0, 0));
    CardState.HEALTHY.mark(this);
  }

  /** Shows the model; nothing is touched if it is the one already shown. */
  public void setModel(FoldedModel newModel) {
    if (newModel.equals(model)) {
      return;
    }
    model = newModel;
    title.setText(model.title());
    note.setText(model.note());
    roles.setText(model.roles());
    setAccessibleText(model.title() + ", " + model.roles());
    if (facts.getChildren().size() != model.facts().size()) {
      facts.getChildren().setAll(Stream.generate(this::cell).limit(model.facts().size()).toList());
    }
    for (int i = 0; i < model.facts().size(); i++) {
      StackPane cell = (StackPane) facts.getChildren().get(i);
      cell.setAlignment(alignment(i, model.facts().size()));
      ((Phrase) cell.getChildren().getFirst()).set(model.facts().get(i));
    }
    heat.set(model.poolShares());
  }

  /** Turns the chevron: open shows the folded cards elsewhere. */
  public void setOpen(boolean open) {
    chevron.setIcon(open ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT);
  }

  private StackPane cell() {
    Phrase phrase = new Phrase("size-11");
    phrase.setMaxWidth(USE_PREF_SIZE);
    Tone.set(phrase, Tone.MUTED);
    StackPane cell = new StackPane(phrase);
    HBox.setHgrow(cell, Priority.ALWAYS);
    return cell;
  }

  private static Pos alignment(int index, int count) {
    return index == 0 ? Pos.CENTER_LEFT : index == count - 1 ? Pos.CENTER_RIGHT : Pos.CENTER;
  }
}
