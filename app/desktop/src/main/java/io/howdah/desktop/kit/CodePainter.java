package io.howdah.desktop.kit;

import io.howdah.desktop.kit.RowPen.Room;
import java.util.List;
import javafx.scene.paint.Paint;

/** Draws a line of code, cut to the room there is, and the tags behind it. */
final class CodePainter {
  private static final double GAP = 8;
  private static final double LEAST = 24;

  private CodePainter() {}

  static void paint(RowPen pen, Column.Cell.Code code, Room room) {
    double x = room.right();
    for (Column.Badge badge : code.badges().reversed()) {
      x -= TagPainter.width(badge);
      TagPainter.paint(pen, badge, new Room(x, room.right(), false));
      x -= GAP;
    }
    line(pen, code, room.left(), Math.max(LEAST, x - room.left()));
  }

  private static void line(RowPen pen, Column.Cell.Code code, double left, double width) {
    Face face = Face.CODE;
    List<String> words = code.line().stream().map(piece -> Visible.of(piece.text())).toList();
    int room = (int) Math.floor(width / face.advance() + 0.01);
    boolean cut = words.stream().mapToInt(String::length).sum() > room;
    int until = cut ? room - 1 : room;
    double baseline = Math.round((pen.height() - face.height()) / 2 + face.ascent());
    int at = 0;
    for (int i = 0; i < words.size() && at < until; i++) {
      String shown = words.get(i).substring(0, Math.min(words.get(i).length(), until - at));
      Paint ink = pen.ink(CellInk.of(code.line().get(i).kind(), pen.state().hover()));
      pen.text(shown, face, ink, left + at * face.advance(), baseline);
      at += shown.length();
    }
    if (cut) {
      Paint ink = pen.ink(CellInk.CODE_PLAIN);
      pen.text("…", face, ink, left + at * face.advance(), baseline);
    }
  }
}
