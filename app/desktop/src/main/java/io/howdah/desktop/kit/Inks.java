package io.howdah.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** Styleable paints for what is drawn on a Canvas, so that a drawing follows the theme. */
final class Inks {
  private Inks() {}

  /** A paint named in CSS; {@code changed} runs when the stylesheet gives it another value. */
  static final class Ink extends SimpleStyleableObjectProperty<Paint> {
    private final Runnable changed;

    Ink(CssMetaData<? extends Styleable, Paint> meta, Object bean, Runnable changed) {
      super(meta, bean, meta.getProperty(), Color.TRANSPARENT);
      this.changed = changed;
    }

    @Override
    protected void invalidated() {
      changed.run();
    }
  }

  /** The metadata of one paint of a class of nodes. */
  static <N extends Styleable> CssMetaData<N, Paint> meta(String name, Function<N, Ink> ink) {
    return new CssMetaData<>(name, StyleConverter.getPaintConverter(), Color.TRANSPARENT) {
      @Override
      public boolean isSettable(N node) {
        return !ink.apply(node).isBound();
      }

      @Override
      public StyleableProperty<Paint> getStyleableProperty(N node) {
        return ink.apply(node);
      }
    };
  }

  /** A region's metadata and these. */
  static List<CssMetaData<? extends Styleable, ?>> withRegion(
      List<? extends CssMetaData<? extends Styleable, ?>> own) {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    all.addAll(own);
    return List.copyOf(all);
  }
}
