package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Segmented;
import io.howdah.desktop.kit.Tag;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Visible;
import io.howdah.desktop.kit.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** Whose calls, and where. JavaFX thread. */
final class ScopeChoice extends VBox {
  private final Map<String, CheckBox> ticks = new LinkedHashMap<>();
  private final Map<String, Mono> calls = new LinkedHashMap<>();
  private final Segmented area;
  private BlockForm form;

  ScopeChoice(BlockForm first, BlockSheetModel model, Consumer<BlockForm> changed) {
    super(2);
    form = first;
    getChildren().add(Texts.of(Words.of("queries.scope"), "strong", "section-title"));
    for (BlockSheetModel.Traffic traffic : model.workloads()) {
      CheckBox tick = new CheckBox(Visible.of(QueryRows.name(traffic.name())));
      tick.setMnemonicParsing(false);
      tick.setOnAction(event -> changed.accept(form.toggle(traffic.name(), tick.isSelected())));
      Mono rate = Mono.of(traffic.calls(), Tone.MUTED, "size-12");
      ticks.put(traffic.name(), tick);
      calls.put(traffic.name(), rate);
      Tag tag = traffic.priority().isEmpty() ? null : new Tag(traffic.priority());
      getChildren().add(new Row(8, tick, tag, Texts.space(), rate).high(26));
    }
    if (model.workloads().isEmpty()) {
      getChildren().add(Texts.of(Words.of("queries.scope.all"), Tone.MUTED));
    } else if (!model.others().isEmpty()) {
      getChildren().add(Texts.of(Words.of("queries.scope.others", model.others()), Tone.MUTED));
    }
    area =
        new Segmented(
            QueryRows.name(first.node()),
            QueryRows.name(first.region()) + " · " + model.regionNodes(),
            Words.of("queries.fleet") + " · " + model.fleetNodes());
    area.getStyleClass().add("scope-area");
    area.setOnChosen(index -> changed.accept(form.area(BlockForm.Area.values()[index])));
    getChildren().add(area);
  }

  void show(BlockForm newForm, BlockSheetModel model) {
    form = newForm;
    ticks.forEach(
        (name, tick) -> {
          tick.setSelected(form.workloads().contains(name));
          Tone.set(tick, tick.isSelected() ? Tone.PLAIN : Tone.MUTED);
        });
    model
        .workloads()
        .forEach(
            traffic -> {
              if (calls.containsKey(traffic.name())) {
                calls.get(traffic.name()).setText(traffic.calls());
              }
            });
    area.choose(form.area().ordinal());
  }
}
