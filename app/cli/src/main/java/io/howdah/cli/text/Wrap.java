package io.howdah.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks a sentence at spaces to a width; what follows the first line is indented. */
public final class Wrap {
  private static final int LEAST = 20;

  private Wrap() {}

  public static List<String> of(String first, String text, int width) {
    int indent = Width.of(first);
    int room = Math.max(LEAST, width - indent);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && Width.of(line.toString()) + 1 + Width.of(word) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    String blank = " ".repeat(indent);
    List<String> indented = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      indented.add((i == 0 ? first : blank) + lines.get(i));
    }
    return indented;
  }
}
