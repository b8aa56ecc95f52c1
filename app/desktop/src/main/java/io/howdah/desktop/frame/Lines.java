package io.howdah.desktop.frame;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text between its words. */
final class Lines {
  private Lines() {}

  /** Lines of at most so many characters; a longer word is broken. At least one line. */
  static List<String> wrapped(String text, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (rest.length() > most) {
      int space = rest.lastIndexOf(' ', most);
      int end = space <= 0 ? most : space;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    lines.add(rest);
    return lines;
  }
}
