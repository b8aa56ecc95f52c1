package io.howdah.desktop.kit;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * One line of code in JetBrains Mono, its pieces coloured by what they are. Cut at its end with an
 * ellipsis where there is no room; what would not show itself is escaped.
 */
public final class CodeLine extends Region {
  private final Text ruler = new Text("0000000000");
  private List<Snippet> line = List.of();
  private int shownChars = -1;

  public CodeLine(String... styleClasses) {
    getStyleClass().addAll("code-line", "mono");
    getStyleClass().addAll(styleClasses);
    ruler.getStyleClass().add("ink");
    ruler.setManaged(false);
    ruler.setVisible(false);
    getChildren().add(ruler);
  }

  /** Shows these pieces. */
  public void set(List<Snippet> pieces) {
    if (!pieces.equals(line)) {
      line = List.copyOf(pieces);
      shownChars = -1;
      StringBuilder plain = new StringBuilder();
      line.forEach(piece -> plain.append(Visible.of(piece.text())));
      setAccessibleText(plain.toString());
      requestLayout();
    }
  }

  private double charWidth() {
    return Math.max(1, ruler.getLayoutBounds().getWidth() / 10);
  }

  private int length() {
    return line.stream().mapToInt(piece -> Visible.of(piece.text()).length()).sum();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 24;
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(length() * charWidth()) + 1;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(ruler.getLayoutBounds().getHeight());
  }

  @Override
  protected void layoutChildren() {
    int room = (int) Math.max(0, Math.floor(getWidth() / charWidth() + 0.01));
    int chars = Math.min(room, length());
    if (chars != shownChars) {
      shownChars = chars;
      fill(chars);
    }
    double x = 0;
    double over = (getHeight() - ruler.getLayoutBounds().getHeight()) / 2;
    double baseline = Math.round(over - ruler.getLayoutBounds().getMinY());
    for (int i = 1; i < getChildren().size(); i++) {
      Text text = (Text) getChildren().get(i);
      text.setLayoutX(x);
      text.setLayoutY(baseline);
      x += text.getText().length() * charWidth();
    }
  }

  private void fill(int chars) {
    boolean cut = chars < length();
    int left = cut ? Math.max(0, chars - 1) : chars;
    int used = 1;
    for (Snippet piece : line) {
      if (left <= 0) {
        break;
      }
      String shown = Visible.of(piece.text());
      String part = shown.substring(0, Math.min(left, shown.length()));
      left -= part.length();
      put(used++, part, piece.kind());
    }
    if (cut && chars > 0) {
      put(used++, "…", Snippet.Kind.PLAIN);
    }
    getChildren().remove(used, getChildren().size());
  }

  /** Pieces that are there already are written anew: to make and style others takes longer. */
  private void put(int at, String words, Snippet.Kind kind) {
    if (at >= getChildren().size()) {
      add(words, kind);
      return;
    }
    Text text = (Text) getChildren().get(at);
    text.setText(words);
    int last = text.getStyleClass().size() - 1;
    if (!text.getStyleClass().get(last).equals(kind.styleClass())) {
      text.getStyleClass().set(last, kind.styleClass());
    }
  }

  private void add(String words, Snippet.Kind kind) {
    Text text = new Text(words);
    text.setTextOrigin(VPos.BASELINE);
    text.setManaged(false);
    text.getStyleClass().addAll("ink", kind.styleClass());
    getChildren().add(text);
  }
}
