package io.howdah.desktop.kit;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A machine's name that is never cut: what does not fit its room is set smaller, and what would
 * become too small for one line is set on several.
 */
final class NameLine extends Region {
  private static final double SMALLEST_ON_ONE_LINE = 0.75;
  private static final int MOST_LINES = 12;

  private final Text text = new Text();
  private final double sizePx;

  NameLine(double sizePx, String... styleClasses) {
    this.sizePx = sizePx;
    getStyleClass().addAll("name-line", "mono");
    getStyleClass().addAll(styleClasses);
    text.getStyleClass().add("ink");
    text.setTextOrigin(VPos.TOP);
    // Fitting wraps and unwraps it: as a managed child it would ask for the next layout each time.
    text.setManaged(false);
    text.fontProperty().addListener((all, old, now) -> requestLayout());
    getChildren().add(text);
  }

  void set(String name) {
    String shown = Visible.of(name);
    if (!shown.equals(text.getText())) {
      text.setText(shown);
      requestLayout();
    }
  }

  /** Width in full size on one line. */
  double naturalWidth() {
    text.setWrappingWidth(0);
    return Math.ceil(text.getLayoutBounds().getWidth());
  }

  /** Sets the name into a room around the middle of its line. */
  void fit(double x, double middleY, double roomWidth, double roomHeight) {
    double width = naturalWidth();
    double scale = width <= roomWidth ? 1 : roomWidth / width;
    if (scale < SMALLEST_ON_ONE_LINE) {
      scale = wrap(width, roomWidth, roomHeight);
    }
    Fit.scale(text, scale);
    double height = text.getLayoutBounds().getHeight() * scale;
    double above = -text.getLayoutBounds().getMinY() + text.getBaselineOffset();
    double y =
        text.getWrappingWidth() > 0
            ? middleY - height / 2
            : Fit.baseline(middleY, sizePx, scale) - above * scale;
    resizeRelocate(x, 0, roomWidth, middleY * 2);
    text.setLayoutY(y);
  }

  private double wrap(double width, double roomWidth, double roomHeight) {
    double lineHeight = text.getLayoutBounds().getHeight();
    double best = 0;
    for (int lines = 2; lines <= MOST_LINES; lines++) {
      double scale = Math.min(roomWidth * lines * 0.92 / width, roomHeight / (lines * lineHeight));
      best = Math.max(best, scale);
    }
    text.setWrappingWidth(roomWidth / best);
    while (text.getLayoutBounds().getHeight() * best > roomHeight + 1 && best > 0.05) {
      best *= 0.92;
      text.setWrappingWidth(roomWidth / best);
    }
    return best;
  }

  @Override
  protected double computePrefWidth(double height) {
    return naturalWidth();
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(sizePx * 1.32);
  }

  @Override
  protected void layoutChildren() {
    // The card places the text; see fit.
  }
}
