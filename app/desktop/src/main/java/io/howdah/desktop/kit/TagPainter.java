package io.howdah.desktop.kit;

import io.howdah.desktop.kit.RowPen.Room;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** Draws a tag of a cell, or the faint words of one that marks nothing. */
final class TagPainter {
  private static final double HEIGHT = 16;
  private static final double SIDE = 6;
  private static final double RADIUS = 3;
  private static final double GAP = 3;
  private static final double ICON = 9;
  private static final double WARNING = 10;

  private TagPainter() {}

  static double width(Column.Badge badge) {
    String words = Visible.of(badge.words());
    if (badge.kind() == null) {
      double icon = badge.icon() == null ? 0 : WARNING + GAP;
      return icon + Face.WORDS_SMALL.width(words);
    }
    double icon = badge.icon() == null ? 0 : ICON + GAP;
    return Math.ceil(2 * SIDE + icon + face(badge.kind()).width(words));
  }

  static void paint(RowPen pen, Column.Badge badge, Room room) {
    String words = Visible.of(badge.words());
    if (badge.kind() != null) {
      tag(pen, badge, words, room.start(width(badge)));
    } else if (badge.icon() == null) {
      Face face = Face.WORDS_SMALL;
      double x = room.start(face.width(words));
      pen.text(words, face, pen.ink(CellInk.FAINT), x, pen.baseline(face));
    } else {
      warning(pen, badge, words, room.left());
    }
  }

  private static void warning(RowPen pen, Column.Badge badge, String words, double x) {
    Paint ink = pen.ink(CellInk.WARN);
    pen.icon(badge.icon(), x, pen.top(WARNING), WARNING, ink);
    Face face = Face.WORDS_SMALL;
    pen.text(words, face, ink, x + WARNING + GAP, pen.baseline(face));
  }

  private static void tag(RowPen pen, Column.Badge badge, String words, double from) {
    double y = pen.top(HEIGHT);
    double width = width(badge);
    Face face = face(badge.kind());
    pen.box(from, y, width, HEIGHT, RADIUS, body(pen, badge.kind()));
    pen.frame(from, y, width, HEIGHT, RADIUS, pen.ink(edge(badge.kind())));
    double x = from + SIDE;
    Paint ink = pen.ink(tone(badge.kind()));
    if (badge.icon() != null) {
      pen.icon(badge.icon(), x, pen.top(ICON), ICON, ink);
      x += ICON + GAP;
    }
    double line = y + Math.round((HEIGHT - Math.ceil(face.height())) / 2) + face.ascent();
    pen.text(words, face, ink, x, line);
  }

  private static Face face(Tag.Kind kind) {
    return kind == Tag.Kind.FILLED ? Face.TAG_STRONG : Face.TAG;
  }

  private static Paint body(RowPen pen, Tag.Kind kind) {
    return switch (kind) {
      case PLAIN -> Color.TRANSPARENT;
      case FILLED -> pen.ink(CellInk.MUTED);
      case WARN -> pen.ink(CellInk.WARN_SOFT);
      case CRITICAL -> pen.ink(CellInk.CRITICAL_SOFT);
      case ACCENT -> pen.ink(CellInk.ACCENT_SOFT);
      case INFO -> pen.ink(CellInk.INFO_SOFT);
    };
  }

  private static CellInk edge(Tag.Kind kind) {
    return switch (kind) {
      case PLAIN -> CellInk.EDGE;
      case FILLED -> CellInk.MUTED;
      case WARN -> CellInk.WARN_EDGE;
      case CRITICAL -> CellInk.CRITICAL_EDGE;
      case ACCENT -> CellInk.ACCENT_EDGE;
      case INFO -> CellInk.INFO_EDGE;
    };
  }

  private static CellInk tone(Tag.Kind kind) {
    return switch (kind) {
      case PLAIN -> CellInk.MUTED;
      case FILLED -> CellInk.INVERSE;
      case WARN -> CellInk.WARN;
      case CRITICAL -> CellInk.CRITICAL;
      case ACCENT -> CellInk.ACCENT;
      case INFO -> CellInk.INFO;
    };
  }
}
