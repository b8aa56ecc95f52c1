package io.howdah.desktop.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;

/** The drawn part of the timeline: axis, alarms, three lines, event stems, playhead. */
final class TimelinePlot extends Region {
  private static final List<String> NAMES =
      List.of(
          "-plot-line",
          "-plot-fill",
          "-plot-over",
          "-plot-hurt",
          "-plot-hurt-fill",
          "-plot-alarm",
          "-plot-grid",
          "-plot-stem",
          "-plot-label",
          "-plot-playhead",
          "-plot-future");
  private static final List<CssMetaData<TimelinePlot, Paint>> OWN =
      IntStream.range(0, NAMES.size())
          .mapToObj(i -> Inks.<TimelinePlot>meta(NAMES.get(i), plot -> plot.inks.get(i)))
          .toList();
  private static final List<CssMetaData<? extends Styleable, ?>> META = Inks.withRegion(OWN);

  private final List<Inks.Ink> inks =
      OWN.stream().map(meta -> new Inks.Ink(meta, this, this::requestLayout)).toList();
  private final Redraw redraw = new Redraw(this::draw);
  private final Canvas canvas = new Canvas();
  private TimelineModel model;

  TimelinePlot() {
    getStyleClass().add("timeline-plot");
    canvas.setManaged(false);
    getChildren().add(canvas);
  }

  void set(TimelineModel newModel) {
    model = newModel;
    redraw.request();
  }

  /** Pixels from the left end for a moment; may lie outside. */
  double x(Instant at) {
    double whole = Duration.between(model.from(), model.until()).toMillis();
    return getWidth() * Duration.between(model.from(), at).toMillis() / Math.max(1, whole);
  }

  /** The moment at a pixel from the left end. */
  Instant moment(double x) {
    double share = Math.clamp(x / Math.max(1, getWidth()), 0.0, 1.0);
    long whole = Duration.between(model.from(), model.until()).toMillis();
    return model.from().plusMillis(Math.round(whole * share));
  }

  Paint ink(String name) {
    return inks.get(NAMES.indexOf(name)).get();
  }

  private void draw() {
    if (model != null && canvas.getWidth() >= 1) {
      new TimelinePainter(this, canvas, model).paint();
    }
  }

  @Override
  protected void layoutChildren() {
    // Half a playhead hangs over at each end.
    canvas.setLayoutX(-TimelinePainter.OVERHANG);
    canvas.setWidth(Math.floor(getWidth()) + 2 * TimelinePainter.OVERHANG);
    canvas.setHeight(Math.floor(getHeight()));
    redraw.now();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return META;
  }
}
