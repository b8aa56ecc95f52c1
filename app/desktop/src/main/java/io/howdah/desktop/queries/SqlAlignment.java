package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts the {@code on} of joins that follow each other below one another. */
final class SqlAlignment {
  private static final int FARTHEST = 40;

  private SqlAlignment() {}

  static List<List<Snippet>> aligned(List<List<Snippet>> lines) {
    List<List<Snippet>> aligned = new ArrayList<>(lines.size());
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      while (to < lines.size()
          && isJoin(lines.get(to))
          && before(lines.get(to)) >= 0
          && lead(lines.get(to)).equals(lead(lines.get(from)))) {
        to++;
      }
      if (to == from) {
        aligned.add(lines.get(from++));
        continue;
      }
      int column = lines.subList(from, to).stream().mapToInt(SqlAlignment::before).max().orElse(0);
      for (; from < to; from++) {
        aligned.add(padded(lines.get(from), column));
      }
    }
    return List.copyOf(aligned);
  }

  private static boolean isJoin(List<Snippet> line) {
    StringBuilder head = new StringBuilder();
    for (Snippet piece : line) {
      if (head.length() > 40) {
        break;
      }
      head.append(piece.text());
    }
    String words = head.toString().strip().toLowerCase(Locale.ROOT);
    return words.matches("(left |right |full |inner )?(outer )?join .*");
  }

  /** What the line begins with: {@code join}, {@code left}. */
  private static String lead(List<Snippet> line) {
    return line.stream()
        .map(piece -> piece.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> text.split(" ", 2)[0].toLowerCase(Locale.ROOT))
        .orElse("");
  }

  /** Characters before the first {@code on}; -1 where there is none, or too far away. */
  private static int before(List<Snippet> line) {
    int at = 0;
    for (Snippet piece : line) {
      if (isOn(piece)) {
        return at <= FARTHEST ? at : -1;
      }
      at += piece.text().length();
    }
    return -1;
  }

  private static boolean isOn(Snippet piece) {
    return piece.kind() == Snippet.Kind.KEYWORD && piece.text().strip().equalsIgnoreCase("on");
  }

  private static List<Snippet> padded(List<Snippet> line, int column) {
    int missing = column - before(line);
    List<Snippet> padded = new ArrayList<>(line);
    for (int i = 0; missing > 0 && i < padded.size(); i++) {
      if (isOn(padded.get(i))) {
        padded.set(
            i, new Snippet(" ".repeat(missing) + padded.get(i).text(), padded.get(i).kind()));
        break;
      }
    }
    return padded;
  }
}
