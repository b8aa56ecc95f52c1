package io.howdah.desktop.kit;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints one {@link TimelineModel} from back to front. */
final class TimelinePainter {
  /** How far the canvas reaches beyond the axis on each side, in pixels. */
  static final double OVERHANG = 24;

  private static final double AXIS = 50;
  private static final double LINE_HEIGHT = 15;
  private static final double LINE_STEP = 17;

  private final TimelinePlot plot;
  private final GraphicsContext g;
  private final TimelineModel model;
  private final double width;
  private final double height;

  TimelinePainter(TimelinePlot plot, Canvas canvas, TimelineModel model) {
    this.plot = plot;
    this.model = model;
    g = canvas.getGraphicsContext2D();
    width = canvas.getWidth() - 2 * OVERHANG;
    height = canvas.getHeight();
  }

  void paint() {
    g.save();
    g.clearRect(0, 0, width + 2 * OVERHANG, height);
    g.translate(OVERHANG, 0);
    alarms();
    ticks();
    lines();
    axis();
    stems();
    if (!model.live()) {
      future();
    }
    playhead();
    g.restore();
  }

  private void alarms() {
    g.setFill(plot.ink("-plot-alarm"));
    for (TimelineModel.Alarm alarm : model.alarms()) {
      double from = inside(plot.x(alarm.from()));
      g.fillRect(from, 0, Math.max(1, inside(plot.x(alarm.until())) - from), AXIS);
    }
  }

  private void ticks() {
    g.setFont(Font.font(Fonts.MONO, 9.5));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.BASELINE);
    for (TimelineModel.Tick tick : model.ticks()) {
      double x = Math.floor(plot.x(tick.at())) + 0.5;
      if (x > 0 && x < width) {
        g.setStroke(plot.ink("-plot-grid"));
        g.setLineWidth(1);
        g.strokeLine(x, 0, x, AXIS);
        g.setFill(plot.ink("-plot-label"));
        g.fillText(tick.label(), Math.clamp(x, 16, width - 16), height - 3);
      }
    }
  }

  private void lines() {
    for (int i = 0; i < model.lines().size(); i++) {
      Series series = model.lines().get(i).series();
      double y = 2 + i * LINE_STEP;
      SparkPainter.Box box = new SparkPainter.Box(0, y, width, LINE_HEIGHT);
      SparkPainter.over(g, box, series, paints(series.level()));
    }
  }

  private SparkPainter.Paints paints(Level level) {
    String line =
        switch (level) {
          case CALM, UNKNOWN -> "-plot-line";
          case OVER -> "-plot-over";
          case HURT -> "-plot-hurt";
        };
    String fill = level == Level.HURT ? "-plot-hurt-fill" : "-plot-fill";
    // The axis below says how far back anything is known.
    return new SparkPainter.Paints(
        plot.ink(line), plot.ink(fill), plot.ink("-plot-label"), Color.TRANSPARENT);
  }

  private void axis() {
    g.setStroke(plot.ink("-plot-grid"));
    g.setLineWidth(1);
    g.strokeLine(0, AXIS + 0.5, width, AXIS + 0.5);
  }

  private void stems() {
    g.setLineWidth(1);
    g.setLineDashes(1, 3);
    for (TimelineModel.Event event : model.events()) {
      double x = Math.floor(plot.x(event.at())) + 0.5;
      if (x >= 0 && x <= width) {
        g.setStroke(plot.ink(event.level() == Level.HURT ? "-plot-hurt" : "-plot-stem"));
        g.strokeLine(x, 17, x, AXIS);
      }
    }
    g.setLineDashes((double[]) null);
  }

  private void future() {
    double x = inside(plot.x(model.playhead()));
    g.setGlobalAlpha(0.65);
    g.setFill(plot.ink("-plot-future"));
    g.fillRect(x, 0, width - x, AXIS);
    g.setGlobalAlpha(1);
  }

  private void playhead() {
    double x = Math.floor(inside(plot.x(model.live() ? model.until() : model.playhead()))) + 0.5;
    g.setStroke(plot.ink("-plot-playhead"));
    g.setLineWidth(1.5);
    g.strokeLine(x, 0, x, AXIS);
    g.setFill(plot.ink("-plot-playhead"));
    List<double[]> head =
        List.of(
            new double[] {x - 5.5, x + 5.5, x + 5.5, x, x - 5.5}, new double[] {0, 0, 5, 10, 5});
    g.fillPolygon(head.get(0), head.get(1), 5);
  }

  private double inside(double x) {
    return Math.clamp(x, 0, width);
  }
}
