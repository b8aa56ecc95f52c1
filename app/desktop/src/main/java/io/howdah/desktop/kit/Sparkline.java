package io.howdah.desktop.kit;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;

/**
 * A small line over its own area: calm, over or hurt, with gaps where nothing was measured and an
 * optional dashed threshold; hatched where nothing is known yet. Redraws only for new data, at most
 * twice a second.
 */
public final class Sparkline extends Region {
  private static final CssMetaData<Sparkline, Paint> LINE = Inks.meta("-spark-line", s -> s.line);
  private static final CssMetaData<Sparkline, Paint> FILL = Inks.meta("-spark-fill", s -> s.fill);
  private static final CssMetaData<Sparkline, Paint> THRESHOLD =
      Inks.meta("-spark-threshold", s -> s.threshold);
  private static final CssMetaData<Sparkline, Paint> HATCH =
      Inks.meta("-spark-hatch", s -> s.hatch);
  private static final List<CssMetaData<? extends Styleable, ?>> META =
      Inks.withRegion(List.of(LINE, FILL, THRESHOLD, HATCH));

  private final Redraw redraw = new Redraw(this::draw);
  private final Inks.Ink line = new Inks.Ink(LINE, this, this::repaint);
  private final Inks.Ink fill = new Inks.Ink(FILL, this, this::repaint);
  private final Inks.Ink threshold = new Inks.Ink(THRESHOLD, this, this::repaint);
  private final Inks.Ink hatch = new Inks.Ink(HATCH, this, this::repaint);
  private final Canvas canvas = new Canvas();
  private Series series = Series.of(Level.CALM);
  private boolean stale = true;

  public Sparkline(String... styleClasses) {
    getStyleClass().add("sparkline");
    getStyleClass().addAll(styleClasses);
    canvas.setManaged(false);
    getChildren().add(canvas);
    set(Series.NONE);
  }

  /** The same with first samples. */
  public static Sparkline of(Series series, String... styleClasses) {
    Sparkline sparkline = new Sparkline(styleClasses);
    sparkline.set(series);
    return sparkline;
  }

  /** Shows the series; nothing is redrawn if it is the one already shown. */
  public void set(Series newSeries) {
    if (newSeries.equals(series)) {
      return;
    }
    series = newSeries;
    Level shown = newSeries.isEmpty() ? Level.UNKNOWN : newSeries.level();
    shown.mark(this);
    canvas.setVisible(shown != Level.UNKNOWN);
    redraw.request();
  }

  private void repaint() {
    stale = true;
    requestLayout();
  }

  private void draw() {
    if (canvas.getWidth() < 1 || canvas.getHeight() < 1) {
      return;
    }
    stale = false;
    SparkPainter.paint(
        canvas.getGraphicsContext2D(),
        new SparkPainter.Box(0, 0, canvas.getWidth(), canvas.getHeight()),
        series,
        new SparkPainter.Paints(line.get(), fill.get(), threshold.get(), hatch.get()));
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (stale || canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      redraw.now();
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return META;
  }
}
