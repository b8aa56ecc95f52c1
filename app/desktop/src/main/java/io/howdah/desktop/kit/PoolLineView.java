package io.howdah.desktop.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Draws a {@link PoolLine} in place. */
final class PoolLineView extends HBox {
  private final boolean compact;
  private final NameRoom name;
  private final Bar bar = new Bar();
  private final Figure percent;
  private final HBox figures = new HBox();
  private List<String> labels = List.of();

  PoolLineView(boolean compact) {
    super(8);
    this.compact = compact;
    name = new NameRoom(new NameLine(size(), "size-" + size()));
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

  /**
   * The room the line gives to the name, which the name then fits itself into. Only this room moves
   * the name: a child that is laid out at two places asks for the next layout, for ever.
   */
  private static final class NameRoom extends Region {
    private static final double LEAST = 20;
    private final NameLine name;

    NameRoom(NameLine name) {
      this.name = name;
      getChildren().add(name);
      setMinWidth(LEAST);
    }

    void set(String words) {
      name.set(words);
      requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
      return name.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
      return name.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
      name.fit(0, Math.floor(getHeight() / 2), getWidth(), getHeight());
    }
  }
}
