package io.howdah.desktop.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/** Places texts on a line by their baseline and makes them small enough for the room there is. */
final class Fit {
  /**
   * From the middle of a line to the baseline, in ems: both typefaces sit within a tenth of a px.
   */
  private static final double MIDDLE_TO_BASELINE = 0.362;

  private Fit() {}

  /**
   * Puts a text of {@code sizePx} on the line whose middle is at {@code middleY}, shrunk to {@code
   * room} if need be. Returns the width it takes.
   */
  static double line(Region node, double x, double middleY, double room, double sizePx) {
    double width = node.prefWidth(-1);
    double scale = width <= room ? 1 : Math.max(0, room / width);
    double baseline = baseline(middleY, sizePx, scale);
    node.resizeRelocate(x, baseline - node.getBaselineOffset() * scale, width, node.prefHeight(-1));
    scale(node, scale);
    return width * scale;
  }

  /** The same for a bare text. */
  static double line(Text node, double x, double middleY, double room) {
    double width = node.getLayoutBounds().getWidth();
    double scale = width <= room ? 1 : Math.max(0, room / width);
    node.setLayoutX(x);
    node.setLayoutY(baseline(middleY, node.getFont().getSize(), scale));
    scale(node, scale);
    return width * scale;
  }

  /** Where a baseline goes for text around the middle of a line. */
  static double baseline(double middleY, double sizePx, double scale) {
    return Math.round(middleY + MIDDLE_TO_BASELINE * sizePx * scale);
  }

  /** Scales a node around its own origin; one scale is kept and reused. */
  static void scale(Node node, double factor) {
    if (node.getTransforms().isEmpty()) {
      if (factor == 1) {
        return;
      }
      node.getTransforms().add(new Scale());
    }
    Scale scale = (Scale) node.getTransforms().getFirst();
    scale.setX(factor);
    scale.setY(factor);
  }
}
