package io.howdah.desktop.kit;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

/**
 * Draws into the canvas of one row of a table. All figures are pixels; the state of the row decides
 * what is quiet in it. JavaFX thread.
 */
record RowPen(GraphicsContext g, CellInks inks, double height, State state) {

  private static final double EDGE = 2;

  /** How far a circle of 2 px is from the edge, in the mean of its first and its second pixel. */
  private static final double[] ENDS = {0.77, 0.09};

  /** What the pointer, the selection and the data make of a row. */
  record State(boolean hover, boolean selected, boolean stale) {}

  /** The room of a cell, its padding taken off. */
  record Room(double left, double right, boolean toTheRight) {
    double width() {
      return Math.max(0, right - left);
    }

    /** Where a part of this width begins. */
    double start(double width) {
      return toTheRight ? Math.round(right - width) : left;
    }

    Room leftOf(double edge) {
      return new Room(left, Math.max(left, edge), toTheRight);
    }
  }

  Paint ink(CellInk ink) {
    return inks.paint(ink);
  }

  /** A tone; what has none takes the row's. */
  Paint ink(Tone tone) {
    if (tone == null || tone == Tone.PLAIN) {
      return ink(state.stale ? CellInk.MUTED : CellInk.TEXT);
    }
    return ink(CellInk.of(tone));
  }

  /** Units are as quiet as the ground they stand on allows. */
  Paint unit() {
    boolean raised = state.hover || state.selected || state.stale;
    return ink(raised ? CellInk.MUTED : CellInk.FAINT);
  }

  /** The baseline of a line in the middle of the row. */
  double baseline(Face face) {
    return Math.round((height - face.height()) / 2) + face.ascent();
  }

  /** Where something of this height begins, in the middle of the row. */
  double top(double part) {
    return Math.round((height - part) / 2);
  }

  void text(String words, Face face, Paint ink, double x, double baseline) {
    if (!words.isEmpty()) {
      g.setFont(face.font());
      g.setFill(ink);
      g.fillText(words, x, baseline);
    }
  }

  /** The line above the row, and the mark of one that is selected. */
  void edges(double width) {
    if (state.selected) {
      g.setFill(ink(CellInk.ACCENT));
      g.fillRect(0, 0, EDGE, height);
    }
    g.setFill(ink(CellInk.LINE));
    g.fillRect(0, 0, width, 1);
  }

  /** A bar with round ends of this small height, of rectangles: shapes take long to draw. */
  void bar(double x, double y, double width, double barHeight, Paint ink) {
    if (width < barHeight) {
      box(x, y, width, barHeight, barHeight / 2, ink);
      return;
    }
    g.setFill(ink);
    g.fillRect(x + 2, y, width - 4, barHeight);
    for (int i = 0; i < ENDS.length; i++) {
      double taller = barHeight - 2 * ENDS[i];
      g.fillRect(x + i, y + ENDS[i], 1, taller);
      g.fillRect(x + width - 1 - i, y + ENDS[i], 1, taller);
    }
  }

  void box(double x, double y, double width, double boxHeight, double radius, Paint ink) {
    g.setFill(ink);
    g.fillRoundRect(x, y, width, boxHeight, 2 * radius, 2 * radius);
  }

  /** A line of one pixel around a box, inside of it. */
  void frame(double x, double y, double width, double boxHeight, double radius, Paint ink) {
    g.setStroke(ink);
    g.setLineWidth(1);
    double round = 2 * radius - 1;
    g.strokeRoundRect(x + 0.5, y + 0.5, width - 1, boxHeight - 1, round, round);
  }

  /** An icon in a square; what it cuts out takes the colour of the window. */
  void icon(Icon icon, double x, double y, double sizePx, Paint ink) {
    g.save();
    g.translate(x, y);
    double factor = sizePx / icon.sizePx();
    g.scale(factor, factor);
    icon.layers().forEach(layer -> IconPainter.layer(g, icon, layer, ink, ink(CellInk.CUT)));
    g.restore();
  }
}
