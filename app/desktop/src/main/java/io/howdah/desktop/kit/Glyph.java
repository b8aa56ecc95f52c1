package io.howdah.desktop.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * An icon as a node of fixed size. It takes the tone of its parent or one of its own; its cut-outs
 * take the colour of the window. Always carries accessible text.
 */
public final class Glyph extends Region {
  private final double sizePx;
  private Icon icon;

  /** The icon at its natural size, in its parent's tone. */
  public Glyph(Icon icon) {
    this(icon, null, icon.sizePx());
  }

  /** The icon at its natural size in a tone. */
  public Glyph(Icon icon, Tone tone) {
    this(icon, tone, icon.sizePx());
  }

  /** The icon scaled to a square of {@code sizePx}; a null tone takes the parent's. */
  public Glyph(Icon icon, Tone tone, double sizePx) {
    this.sizePx = sizePx;
    getStyleClass().add("glyph");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMouseTransparent(true);
    setMinSize(sizePx, sizePx);
    setPrefSize(sizePx, sizePx);
    setMaxSize(sizePx, sizePx);
    setIcon(icon);
    Tone.set(this, tone);
  }

  public Icon icon() {
    return icon;
  }

  /** Changes the drawing and, with it, the accessible text. */
  public void setIcon(Icon newIcon) {
    if (newIcon == icon) {
      return;
    }
    icon = newIcon;
    setAccessibleText(newIcon.word());
    getChildren().setAll(newIcon.layers().stream().map(this::shape).toList());
  }

  public void setTone(Tone tone) {
    Tone.set(this, tone);
  }

  private SVGPath shape(Icon.Layer layer) {
    SVGPath path = new SVGPath();
    path.setContent(layer.path());
    path.setManaged(false);
    if (sizePx != icon.sizePx()) {
      double factor = sizePx / icon.sizePx();
      path.getTransforms().add(new Scale(factor, factor));
    }
    switch (layer.kind()) {
      case FILL -> path.getStyleClass().add("glyph-fill");
      case CUTFILL -> path.getStyleClass().add("glyph-cutfill");
      case CUT -> line(path, layer, "glyph-cut");
      case STROKE, DASH -> line(path, layer, "glyph-stroke");
    }
    return path;
  }

  private void line(SVGPath path, Icon.Layer layer, String styleClass) {
    path.getStyleClass().add(styleClass);
    path.setStrokeWidth(layer.widthPx());
    path.getStrokeDashArray().setAll(layer.dashPx());
    path.setStrokeLineCap(icon.cap());
    path.setStrokeLineJoin(icon.join());
  }
}
