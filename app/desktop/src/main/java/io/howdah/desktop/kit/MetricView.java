package io.howdah.desktop.kit;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Draws a {@link Metric} in place: label, figure, and what stands below. */
final class MetricView extends VBox {
  private final Text label = Texts.of("", Tone.MUTED, "size-11");
  private final Figure figure;
  private final Sparkline sparkline = new Sparkline();
  private final Bar bar = new Bar();
  private final Phrase remark;
  private Metric shown;

  MetricView(boolean compact) {
    figure = new Figure(compact ? "size-14" : "size-20");
    remark = new Phrase(compact ? "size-10" : "size-11");
    Tone.set(remark, Tone.FAINT);
    getStyleClass().add("metric");
    setMinWidth(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    sparkline.setMinHeight(compact ? 10 : 16);
    sparkline.setPrefHeight(compact ? 10 : 16);
    getChildren().addAll(label, figure);
  }

  void set(Metric metric) {
    if (metric.equals(shown)) {
      return;
    }
    shown = metric;
    label.setText(metric.label());
    figure.set(metric.amount());
    switch (metric.below()) {
      case Metric.Below.Past past -> {
        sparkline.set(past.series());
        below(sparkline);
      }
      case Metric.Below.Share share -> {
        bar.set(share.share(), share.level());
        below(bar);
      }
      case Metric.Below.Remark text -> {
        remark.set(text.spans());
        below(remark);
      }
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    double width = figure.prefWidth(-1);
    double scale = width <= room ? 1 : room / width;
    Fit.scale(figure, scale);
    // Moved, not laid out elsewhere: a new layoutY would ask for the next layout, for ever.
    figure.setTranslateY(figure.getBaselineOffset() * (1 - scale));
  }

  private void below(Region part) {
    if (getChildren().size() == 2) {
      getChildren().add(part);
    } else if (getChildren().get(2) != part) {
      getChildren().set(2, part);
    }
  }
}
