package io.howdah.desktop.kit;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineJoin;

/**
 * Draws one series into a box of a canvas: area, threshold, line, with gaps left open. What lies
 * before the first sample is hatched: nobody knows it, it was not zero.
 */
final class SparkPainter {
  private static final double LINE_PX = 1.2;

  private SparkPainter() {}

  /** Where to draw, in pixels of the canvas. */
  record Box(double x, double y, double width, double height) {}

  /** With what to draw. */
  record Paints(Paint line, Paint fill, Paint threshold, Paint hatch) {}

  static void paint(GraphicsContext g, Box box, Series series, Paints paints) {
    g.clearRect(box.x, box.y, box.width, box.height);
    over(g, box, series, paints);
  }

  /** The same without clearing what lies below. */
  static void over(GraphicsContext g, Box box, Series series, Paints paints) {
    Scale scale = Scale.of(series, box);
    unknown(g, box, series, scale, paints.hatch);
    runs(series, (from, to) -> area(g, series, scale, from, to, paints.fill));
    if (!Double.isNaN(series.threshold())) {
      threshold(g, box, scale.y(series.threshold()), paints.threshold);
    }
    g.setStroke(paints.line);
    g.setLineWidth(LINE_PX);
    g.setLineJoin(StrokeLineJoin.ROUND);
    runs(series, (from, to) -> line(g, series, scale, from, to));
  }

  private static void unknown(GraphicsContext g, Box box, Series series, Scale scale, Paint hatch) {
    int first = series.firstKnown();
    if (first > 0 && first < series.size()) {
      double until = Math.floor(scale.x(first - 1));
      g.setFill(hatch);
      g.fillRect(box.x, box.y, until - box.x, box.height);
    }
  }

  private static void threshold(GraphicsContext g, Box box, double y, Paint paint) {
    g.setStroke(paint);
    g.setLineWidth(1);
    g.setLineDashes(2, 3);
    double row = Math.floor(y) + 0.5;
    g.strokeLine(box.x, row, box.x + box.width, row);
    g.setLineDashes((double[]) null);
  }

  private static void area(
      GraphicsContext g, Series series, Scale scale, int from, int to, Paint paint) {
    g.setFill(paint);
    g.beginPath();
    g.moveTo(scale.start(from), scale.bottom());
    g.lineTo(scale.start(from), scale.y(series.at(from)));
    for (int i = from; i <= to; i++) {
      g.lineTo(scale.x(i), scale.y(series.at(i)));
    }
    g.lineTo(scale.x(to), scale.bottom());
    g.closePath();
    g.fill();
  }

  private static void line(GraphicsContext g, Series series, Scale scale, int from, int to) {
    g.beginPath();
    g.moveTo(scale.start(from), scale.y(series.at(from)));
    for (int i = from; i <= to; i++) {
      g.lineTo(scale.x(i), scale.y(series.at(i)));
    }
    if (to == 0) {
      g.lineTo(scale.x(0) + LINE_PX, scale.y(series.at(0)));
    }
    g.stroke();
  }

  private interface Run {
    void draw(int from, int to);
  }

  private static void runs(Series series, Run run) {
    int from = -1;
    for (int i = 0; i < series.size(); i++) {
      boolean known = !Double.isNaN(series.at(i));
      if (known && from < 0) {
        from = i;
      }
      if (from >= 0 && (!known || i == series.size() - 1)) {
        run.draw(from, known ? i : i - 1);
        from = -1;
      }
    }
  }

  /** From samples to pixels. A flat line at the floor lies on the bottom, others keep 1 px off. */
  private record Scale(Box box, int count, double floor, double ceiling) {
    static Scale of(Series series, Box box) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < series.size(); i++) {
        if (!Double.isNaN(series.at(i))) {
          low = Math.min(low, series.at(i));
          high = Math.max(high, series.at(i));
        }
      }
      if (!Double.isNaN(series.threshold())) {
        high = Math.max(high, series.threshold());
      }
      double floor = Double.isNaN(series.floor()) ? low : series.floor();
      double ceiling = Double.isNaN(series.ceiling()) ? high : series.ceiling();
      return new Scale(box, series.size(), floor, Math.max(ceiling, floor + 1e-9));
    }

    double x(int index) {
      return count < 2 ? box.x : box.x + box.width * index / (count - 1);
    }

    /** A sample speaks of the time before it: alone it is a short line, not a dot. */
    double start(int from) {
      return x(Math.max(0, from - 1));
    }

    double y(double value) {
      double share = Math.clamp((value - floor) / (ceiling - floor), 0.0, 1.0);
      return bottom() - 1 - share * (box.height - 2.5);
    }

    double bottom() {
      return box.y + box.height;
    }
  }
}
