package io.howdah.desktop.topology;

import io.howdah.desktop.kit.CardState;
import io.howdah.desktop.kit.FilterField;
import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** How many nodes are in which state; a press on a state shows those alone. JavaFX thread. */
final class CountsPanel extends VBox {
  private static final int ROWS = 4;

  private final Text title = Texts.of("", "panel-title-text");
  private final VBox rows = new VBox();
  private final FilterField filter = new FilterField(Words.of("kit.filter.prompt")).small();
  private final Consumer<String> onFilter;
  private CountsModel model;

  CountsPanel(Consumer<String> onFilter) {
    this.onFilter = onFilter;
    getStyleClass().addAll("panel", "counts");
    HBox head =
        new Row(
            8, title, Texts.space(), Texts.of(Words.of("node.by-region"), Tone.FAINT, "size-11"));
    head.getStyleClass().add("counts-head");
    rows.getStyleClass().add("counts-rows");
    VBox below = new VBox(filter);
    below.getStyleClass().add("counts-filter");
    filter.setOnFilter(onFilter);
    getChildren().addAll(head, rows, below);
  }

  FilterField filter() {
    return filter;
  }

  void show(CountsModel newModel) {
    if (newModel.equals(model)) {
      return;
    }
    model = newModel;
    title.setText(Words.count("node.count", model.nodes()));
    List<Region> lines = new ArrayList<>();
    int fit = model.kinds().size() <= ROWS - 1 ? model.kinds().size() : ROWS - 2;
    model.kinds().stream().limit(fit).forEach(kind -> lines.add(line(kind)));
    if (fit < model.kinds().size()) {
      lines.add(more(model.kinds().subList(fit, model.kinds().size())));
    }
    lines.add(healthy());
    rows.getChildren().setAll(lines);
  }

  private Row line(CountsModel.Kind kind) {
    Row row = row(kind.state(), kind.label(), Tone.PLAIN, kind.count());
    row.getStyleClass().add("pressable");
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.BUTTON);
    row.setAccessibleText(kind.count() + " " + kind.label());
    row.setOnMouseClicked(event -> toggle(kind.word()));
    row.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            toggle(kind.word());
            event.consume();
          }
        });
    return row;
  }

  private void toggle(String word) {
    filter.setText(filter.text().equals(word) ? "" : word);
  }

  private static Row more(List<CountsModel.Kind> rest) {
    int count = rest.stream().mapToInt(CountsModel.Kind::count).sum();
    String words = Words.of("node.count.more", rest.size());
    return row(rest.getFirst().state(), words, Tone.PLAIN, count);
  }

  private Row healthy() {
    return row(CardState.HEALTHY, Words.of("node.healthy"), Tone.MUTED, model.healthy());
  }

  private static Row row(CardState state, String word, Tone tone, int count) {
    Icon icon = state.icon() == null ? Icon.OK : state.icon();
    Glyph glyph = new Glyph(icon, state.icon() == null ? Tone.FAINT : state.tone());
    Row row =
        new Row(
            8,
            glyph,
            Texts.of(word, tone),
            Texts.space(),
            Mono.of(Integer.toString(count), tone, "size-12"));
    row.high(20);
    return row;
  }
}
