package io.howdah.desktop.kit;

import io.howdah.desktop.kit.RowPen.Room;

/** Draws the content of one cell of a table. */
final class CellPainter {
  private static final double GAP = 6;
  private static final double WORD_GAP = Math.round(12 * 0.36);
  private static final double UNIT_GAP = 3;
  private static final double BAR = 4;
  private static final double ICON = 12;

  private CellPainter() {}

  /**
   * @param cellWidth of the whole cell
   */
  static void paint(RowPen pen, Column.Cell cell, Room room, double cellWidth) {
    switch (cell) {
      case Column.Cell.Words words -> words(pen, words, room);
      case Column.Cell.Fig fig -> figure(pen, fig.amount(), room.start(width(fig)));
      case Column.Cell.Share share -> share(pen, share, room, cellWidth > 100 ? 60 : 30);
      case Column.Cell.Code code -> CodePainter.paint(pen, code, room);
      case Column.Cell.Tagged tagged -> TagPainter.paint(pen, tagged.badge(), room);
      case Column.Cell.Mark mark ->
          pen.icon(mark.icon(), room.start(ICON), pen.top(ICON), ICON, pen.ink(mark.tone()));
    }
  }

  private static void words(RowPen pen, Column.Cell.Words words, Room room) {
    Face face = face(words);
    String shown = face.cut(Visible.of(words.text()), room.width(), words.shorten() ? "…" : "");
    double baseline = pen.top(Math.ceil(face.height())) + face.ascent();
    double x = room.start(Math.ceil(face.width(shown)));
    pen.text(shown, face, pen.ink(words.tone()), x, baseline);
  }

  private static Face face(Column.Cell.Words words) {
    if (words.mono()) {
      return words.shorten() ? Face.CODE : Face.VALUE;
    }
    return words.shorten() ? Face.WORDS_SMALL : Face.WORDS;
  }

  private static void share(RowPen pen, Column.Cell.Share share, Room room, double barWidth) {
    double figure = width(share.amount(), 0);
    double x = Math.max(room.left() + barWidth + 2 * GAP, room.right() - figure);
    figure(pen, share.amount(), x);
    boolean known = !Double.isNaN(share.share());
    double y = pen.top(BAR);
    pen.bar(room.left(), y, barWidth, BAR, pen.ink(known ? CellInk.TRACK : CellInk.HATCH));
    double end = known ? Math.round(barWidth * Math.clamp(share.share(), 0.0, 1.0)) : 0;
    if (end > 0) {
      pen.bar(room.left(), y, end, BAR, pen.ink(data(share.level())));
    }
  }

  private static CellInk data(Level level) {
    return switch (level) {
      case CALM, UNKNOWN -> CellInk.DATA;
      case OVER -> CellInk.WARN;
      case HURT -> CellInk.CRITICAL;
    };
  }

  private static double width(Column.Cell.Fig fig) {
    return width(fig.amount(), fig.unitSlotPx());
  }

  private static double width(Amount amount, double slot) {
    double unit = amount.unit().isEmpty() ? 0 : UNIT_GAP + unitFace(amount).width(unit(amount));
    return Math.ceil(valueWidth(amount) + Math.max(slot, unit));
  }

  private static double valueWidth(Amount amount) {
    String[] words = value(amount);
    double width = WORD_GAP * (words.length - 1);
    for (String word : words) {
      width += valueFace(amount).width(word);
    }
    return Math.ceil(width);
  }

  private static void figure(RowPen pen, Amount amount, double from) {
    Face face = valueFace(amount);
    double baseline = pen.top(Math.ceil(face.height())) + Math.round(face.ascent());
    double x = from;
    for (String word : value(amount)) {
      pen.text(word, face, pen.ink(amount.tone()), x, baseline);
      x += face.width(word) + WORD_GAP;
    }
    double unitX = from + valueWidth(amount) + UNIT_GAP;
    pen.text(unit(amount), unitFace(amount), pen.unit(), unitX, baseline);
  }

  private static String[] value(Amount amount) {
    return Visible.of(amount.value()).strip().split(" +");
  }

  private static String unit(Amount amount) {
    return Visible.of(amount.unit());
  }

  private static Face valueFace(Amount amount) {
    return amount.strong() ? Face.VALUE_STRONG : Face.VALUE;
  }

  private static Face unitFace(Amount amount) {
    return amount.strong() ? Face.UNIT_STRONG : Face.UNIT;
  }
}
