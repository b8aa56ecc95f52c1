package io.howdah.desktop.kit;

import java.util.Arrays;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;

/** One small tile a node in two rows, darker to lighter as its pool fills. Takes shares 0 to 1. */
final class HeatStrip extends Region {
  private static final CssMetaData<HeatStrip, Paint> LOW = Inks.meta("-heat-low", h -> h.low);
  private static final CssMetaData<HeatStrip, Paint> MIDDLE =
      Inks.meta("-heat-middle", h -> h.middle);
  private static final CssMetaData<HeatStrip, Paint> HIGH = Inks.meta("-heat-high", h -> h.high);
  private static final List<CssMetaData<? extends Styleable, ?>> META =
      Inks.withRegion(List.of(LOW, MIDDLE, HIGH));
  private static final double TILE_HEIGHT = 6;

  private final Inks.Ink low = new Inks.Ink(LOW, this, this::requestLayout);
  private final Inks.Ink middle = new Inks.Ink(MIDDLE, this, this::requestLayout);
  private final Inks.Ink high = new Inks.Ink(HIGH, this, this::requestLayout);
  private final Canvas canvas = new Canvas();
  private double[] shares = {};

  HeatStrip() {
    getStyleClass().add("heat-strip");
    canvas.setManaged(false);
    getChildren().add(canvas);
  }

  void set(double[] newShares) {
    if (!Arrays.equals(newShares, shares)) {
      shares = newShares.clone();
      requestLayout();
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return 2 * TILE_HEIGHT + 1;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(Math.floor(getWidth()));
    canvas.setHeight(Math.floor(getHeight()));
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    int columns = Math.max(1, (shares.length + 1) / 2);
    double step = (canvas.getWidth() + 1) / columns;
    for (int i = 0; i < shares.length; i++) {
      double x = Math.round(i % columns * step);
      double end = Math.round((i % columns + 1) * step) - 1;
      double row = i < columns ? 0 : TILE_HEIGHT + 1;
      g.setFill(paint(shares[i]));
      g.fillRect(x, row, Math.max(1, end - x), TILE_HEIGHT);
    }
  }

  private Paint paint(double share) {
    return share >= 0.66 ? high.get() : share >= 0.33 ? middle.get() : low.get();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return META;
  }
}
