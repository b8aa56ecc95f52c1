package io.howdah.desktop.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** What a table's rows are written in, and how much room words take in it. JavaFX thread. */
enum Face {
  VALUE(Fonts.MONO, FontWeight.NORMAL, 12),
  VALUE_STRONG(Fonts.MONO, FontWeight.BOLD, 12),
  UNIT(Fonts.UI, FontWeight.NORMAL, 11),
  UNIT_STRONG(Fonts.UI_STRONG, FontWeight.NORMAL, 11),
  WORDS(Fonts.UI, FontWeight.NORMAL, 12),
  WORDS_SMALL(Fonts.UI, FontWeight.NORMAL, 11),
  CODE(Fonts.MONO, FontWeight.NORMAL, 11),
  TAG(Fonts.UI, FontWeight.NORMAL, 10),
  TAG_STRONG(Fonts.UI_STRONG, FontWeight.NORMAL, 10);

  private static final int KEPT = 1_000;

  private final Font font;
  private final Text ruler = new Text("0000000000");
  private final double advance;
  private final double height;
  private final double ascent;
  private final Map<String, Double> widths =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
          return size() > KEPT;
        }
      };

  Face(String family, FontWeight weight, double size) {
    Fonts.load();
    font = Font.font(family, weight, size);
    ruler.setFont(font);
    advance = ruler.getLayoutBounds().getWidth() / 10;
    height = ruler.getLayoutBounds().getHeight();
    ascent = -ruler.getLayoutBounds().getMinY();
  }

  Font font() {
    return font;
  }

  /** Width of a figure. */
  double advance() {
    return advance;
  }

  /** Of a line. */
  double height() {
    return height;
  }

  /** From the top of a line to its baseline. */
  double ascent() {
    return ascent;
  }

  /** Width of the words in pixels; the last thousand are remembered. */
  double width(String words) {
    return words.isEmpty() ? 0 : widths.computeIfAbsent(words, this::measured);
  }

  private double measured(String words) {
    ruler.setText(words);
    return ruler.getLayoutBounds().getWidth();
  }

  /** As many of these characters as there is room for, with an ellipsis in place of the others. */
  String cut(String words, double room, String ellipsis) {
    if (width(words) <= room) {
      return words;
    }
    double left = room - width(ellipsis);
    int fits = 0;
    int tooMany = words.length();
    while (tooMany - fits > 1) {
      int middle = (fits + tooMany) / 2;
      if (measured(words.substring(0, middle)) <= left) {
        fits = middle;
      } else {
        tooMany = middle;
      }
    }
    return left < 0 ? "" : words.substring(0, fits).stripTrailing() + ellipsis;
  }
}
