package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Segmented;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** When it ends; every block does. JavaFX thread. */
final class ExpiryChoice extends VBox {
  private final Text says = Texts.of(Words.of("queries.lifts"), Tone.MUTED);
  private final Mono at = new Mono("size-12");
  private final Segmented lengths =
      new Segmented("15 min", "1 h", "4 h", Words.of("queries.until"));
  private final TextField until = new TextField();
  private BlockForm form;

  ExpiryChoice(BlockForm first, Consumer<BlockForm> changed) {
    super(8);
    form = first;
    Tone.set(at, Tone.MUTED);
    until.getStyleClass().addAll("h26", "mono");
    until.setPromptText(Words.of("queries.until.prompt"));
    until.setText(first.until());
    until.setAccessibleText(Words.of("queries.until.prompt"));
    until
        .textProperty()
        .addListener((all, old, now) -> changed.accept(form.ends(form.expiry(), now.strip())));
    lengths.setOnChosen(
        index -> changed.accept(form.ends(BlockForm.Expiry.values()[index], form.until())));
    getChildren()
        .addAll(
            new Row(4, Texts.of(Words.of("queries.expiry"), "strong"), Texts.space(), says, at)
                .high(16),
            lengths,
            until);
  }

  void show(BlockForm newForm, BlockSheetModel model) {
    form = newForm;
    lengths.choose(form.expiry().ordinal());
    boolean typed = form.expiry() == BlockForm.Expiry.UNTIL;
    until.setVisible(typed);
    until.setManaged(typed);
    says.setVisible(!model.ends().isEmpty());
    at.setText(model.ends());
  }
}
