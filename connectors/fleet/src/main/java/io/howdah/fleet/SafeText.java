package io.howdah.fleet;

/**
 * Makes text from the fleet harmless to show: control characters, line breaks, bidirectional
 * overrides, invisible and private characters become visible {@code U+XXXX} escapes in angle
 * brackets. Markup and quotes pass unchanged, because nothing that shows text here interprets them.
 */
public final class SafeText {

  private SafeText() {}

  /** One line of harmless text; empty for null. */
  public static String of(String text) {
    if (text == null || text.codePoints().noneMatch(SafeText::isHarmful)) {
      return text == null ? "" : text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(safe, point));
    return safe.toString();
  }

  /** The same, cut after {@code limit} code points with an ellipsis. */
  public static String of(String text, int limit) {
    String safe = of(text);
    return safe.codePointCount(0, safe.length()) <= limit
        ? safe
        : safe.substring(0, safe.offsetByCodePoints(0, Math.max(0, limit - 1))) + "…";
  }

  private static void append(StringBuilder safe, int point) {
    if (isBlankLike(point)) {
      safe.append(' ');
    } else if (isHarmful(point)) {
      safe.append("‹%04X›".formatted(point));
    } else {
      safe.appendCodePoint(point);
    }
  }

  private static boolean isBlankLike(int point) {
    return point == '\n' || point == '\r' || point == '\t';
  }

  private static boolean isHarmful(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
