package io.howdah.cli.text;

/** How many terminal cells text takes: wide characters take two, combining ones none. */
public final class Width {
  private Width() {}

  public static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  private static int of(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  private static boolean isWide(int point) {
    return point >= 0x1100
        && (point <= 0x115F
            || point >= 0x2E80 && point <= 0xA4CF
            || point >= 0xAC00 && point <= 0xD7A3
            || point >= 0xF900 && point <= 0xFAFF
            || point >= 0xFE30 && point <= 0xFE6F
            || point >= 0xFF00 && point <= 0xFF60
            || point >= 0xFFE0 && point <= 0xFFE6
            || point >= 0x1F300 && point <= 0x1FAFF
            || point >= 0x20000 && point <= 0x3FFFD);
  }

  /** Cut to {@code cells} with an ellipsis. */
  public static String cut(String text, int cells) {
    if (of(text) <= cells) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int point : text.codePoints().toArray()) {
      used += of(point);
      if (used > cells) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return cells < 1 ? "" : kept.append('…').toString();
  }

  /** Filled up at the right to {@code cells}. */
  public static String left(String text, int cells) {
    return text + " ".repeat(Math.max(0, cells - of(text)));
  }

  /** Filled up at the left to {@code cells}. */
  public static String right(String text, int cells) {
    return " ".repeat(Math.max(0, cells - of(text))) + text;
  }
}
