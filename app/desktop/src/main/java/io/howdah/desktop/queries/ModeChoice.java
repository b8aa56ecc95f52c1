package io.howdah.desktop.queries;

import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Refusals;
import io.howdah.desktop.kit.Buttons;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** What is done with a call. JavaFX thread. */
final class ModeChoice extends VBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<Mode, RadioButton> radios = new EnumMap<>(Mode.class);
  private final TextField amount = new TextField();
  private final Button measure = Buttons.of("", Buttons.Kind.QUIET, Buttons.Size.H24, null);
  private final Button per = Buttons.of("", Buttons.Kind.QUIET, Buttons.Size.H24, null);
  private final Text running = note("");
  private final Label counting = hint(Words.of("queries.measure.time_share.note"));
  private final Label sweeping = hint("");
  private final Consumer<BlockForm> changed;
  private BlockForm form;

  ModeChoice(BlockForm first, Consumer<BlockForm> changed) {
    super(2);
    this.form = first;
    this.changed = changed;
    amount.getStyleClass().addAll("h24", "mono", "amount");
    amount.setText(first.amount());
    amount.setAccessibleText(Words.of("queries.mode.limit.choice"));
    amount.textProperty().addListener((all, old, now) -> limit(form.measure(), now, form.per()));
    ContextMenu measures = new ContextMenu();
    for (Measure each : Measure.values()) {
      MenuItem item = new MenuItem(Words.of("queries.measure." + each.word()));
      item.setOnAction(event -> limit(each, form.amount(), form.per()));
      measures.getItems().add(item);
    }
    measure.setOnAction(event -> measures.show(measure, Side.BOTTOM, 0, 2));
    per.setOnAction(
        event ->
            limit(form.measure(), form.amount(), form.per() == Per.NODE ? Per.FLEET : Per.NODE));
    getChildren()
        .addAll(
            Texts.of(Words.of("queries.mode"), "strong", "section-title"),
            new Row(
                    8,
                    radio(Mode.REJECT),
                    Texts.space(),
                    note(Words.of("queries.mode.reject.note", Refusals.REJECTED)))
                .high(26),
            new Row(8, radio(Mode.LIMIT), amount, measure, Texts.space(), per).high(26),
            counting,
            new Row(8, radio(Mode.CANCEL), Texts.space(), running).high(26),
            sweeping,
            new Row(
                    8,
                    radio(Mode.OBSERVE),
                    Texts.space(),
                    note(Words.of("queries.mode.observe.note")))
                .high(26));
  }

  private void limit(Measure newMeasure, String newAmount, Per newPer) {
    changed.accept(form.mode(Mode.LIMIT).limit(newMeasure, newAmount, newPer));
  }

  private RadioButton radio(Mode mode) {
    RadioButton radio = new RadioButton(Words.of("queries.mode." + mode.word() + ".choice"));
    radio.setToggleGroup(group);
    radio.setMinWidth(USE_PREF_SIZE);
    radio.setOnAction(event -> changed.accept(form.mode(mode)));
    radios.put(mode, radio);
    return radio;
  }

  private static Text note(String words) {
    return Texts.of(words, Tone.FAINT, "size-11");
  }

  /** What belongs to one choice only, below it. */
  private static Label hint(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().addAll("size-11", "sweeping");
    Tone.set(label, Tone.MUTED);
    return label;
  }

  private static void shown(Label hint, boolean now) {
    hint.setVisible(now);
    hint.setManaged(now);
  }

  void show(BlockForm newForm, BlockSheetModel model) {
    form = newForm;
    radios.get(form.mode()).setSelected(true);
    measure.setText(Words.of("queries.measure." + form.measure().word()));
    per.setText(Words.of("queries.per." + form.per().word()));
    sweeping.setText(model.sweeping());
    shown(sweeping, form.mode() == Mode.CANCEL);
    shown(counting, form.mode() == Mode.LIMIT && form.measure() == Measure.TIME_SHARE);
    running.setText(
        model.guarded()
            ? Words.of("queries.mode.cancel.note", model.running())
            : Words.of("queries.mode.no-guard"));
    radios.forEach((mode, radio) -> radio.setDisable(!model.guarded() && mode != Mode.CANCEL));
    amount.setDisable(!model.guarded());
  }
}
