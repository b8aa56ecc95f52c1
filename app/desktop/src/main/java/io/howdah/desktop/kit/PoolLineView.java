package io.howdah.desktop.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/** Draws a {@link PoolLine} in place. */
final class PoolLineView extends HBox {
  private final boolean compact;
  private final NameLine name;
  private final Bar bar = new Bar();
  private final Figure percent;
  private final HBox figures = new HBox();
  private List<String> labels = List.of();

  PoolLineView(boolean compact) {
    super(8);
    this.compact = compact;
    name = new NameLine(size(), "size-" + size());
    percent = new Figure("size-" + size());
    getStyleClass().add("pool-line");
    setAlignment(Pos.CENTER_LEFT);
    bar.setPrefWidth(compact ? 40 : 64);
    bar.setMinWidth(compact ? 40 : 64);
    figures.setSpacing(compact ? 10 : 16);
    figures.setAlignment(Pos.CENTER_LEFT);
    figures.setFillHeight(false);
    getChildren().addAll(name, bar, percent, Texts.space(), figures);
  }

  void set(PoolLine line) {
    name.set(line.name());
    bar.set(line.share(), line.level());
    percent.set(line.percent());
    List<String> newLabels = line.figures().stream().map(PoolLine.Labelled::label).toList();
    if (!newLabels.equals(labels)) {
      labels = newLabels;
      figures.getChildren().setAll(labels.stream().map(this::labelled).toList());
    }
    for (int i = 0; i < labels.size(); i++) {
      Row row = (Row) figures.getChildren().get(i);
      ((Figure) row.getChildren().get(1)).set(line.figures().get(i).amount());
    }
  }

  private Row labelled(String label) {
    Row row = new Row(6, Texts.of(label, Tone.MUTED, "size-11"), new Figure("size-" + size()));
    row.setAlignment(Pos.BASELINE_LEFT);
    return row;
  }

  private int size() {
    return compact ? 11 : 12;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double room = Math.max(20, bar.getLayoutX() - 8 - name.getLayoutX());
    name.fit(name.getLayoutX(), Math.floor(getHeight() / 2), room, getHeight() - 4);
  }
}
