package io.howdah.desktop.kit;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

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
    g.setStroke(ink);
    g.setLineWidth(layer.widthPx());
    g.setLineCap(icon.cap());
    g.setLineJoin(icon.join());
    double[] dash = layer.dashPx().stream().mapToDouble(Double::doubleValue).toArray();
    g.setLineDashes(dash.length == 0 ? null : dash);
    g.stroke();
  }
}
