package io.howdah.desktop.kit;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Draws the layers of an icon on a canvas as {@link Glyph} does with nodes. */
final class IconPainter {
  private IconPainter() {}

  static void layer(GraphicsContext g, Icon icon, Icon.Layer layer, Paint ink, Paint cut) {
    g.beginPath();
    g.appendSVGPath(layer.path());
    switch (layer.kind()) {
      case FILL -> fill(g, ink);
      case CUTFILL -> fill(g, cut);
      case CUT -> line(g, icon, layer, cut);
      case STROKE, DASH -> line(g, icon, layer, ink);
    }
  }

  private static void fill(GraphicsContext g, Paint ink) {
    g.setFill(ink);
    g.fill();
  }

  private static void line(GraphicsContext g, Icon icon, Icon.Layer layer, Paint ink) {
    boolean round = icon.sizePx() > 12;
    g.setStroke(ink);
    g.setLineWidth(layer.widthPx());
    g.setLineCap(round ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
    g.setLineJoin(round ? StrokeLineJoin.ROUND : StrokeLineJoin.MITER);
    double[] dash = layer.dashPx().stream().mapToDouble(Double::doubleValue).toArray();
    g.setLineDashes(dash.length == 0 ? null : dash);
    g.stroke();
  }
}
