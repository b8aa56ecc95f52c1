package io.howdah.desktop.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/**
 * The buttons: a kind, a height, an optional glyph and an optional key hint. A label ending in …
 * opens a sheet, one without acts.
 */
public final class Buttons {
  private Buttons() {}

  /** What pressing it means. Only one {@link #PRIMARY} on a screen. */
  public enum Kind {
    PLAIN("b"),
    QUIET("q"),
    PRIMARY("p"),
    DANGER("d"),
    DANGER_FILLED("dx");

    private final String styleClass;

    Kind(String styleClass) {
      this.styleClass = styleClass;
    }
  }

  /** Height in pixels: 28, 24 or 20. */
  public enum Size {
    H28("h28"),
    H24("h24"),
    H20("h20");

    private final String styleClass;

    Size(String styleClass) {
      this.styleClass = styleClass;
    }
  }

  /** A button of 28 px. */
  public static Button of(String words, Kind kind) {
    return of(words, kind, Size.H28, null);
  }

  /** A button; a null icon leaves it without a glyph. */
  public static Button of(String words, Kind kind, Size size, Icon icon) {
    Button button = new Button(Visible.of(words));
    button.setMnemonicParsing(false);
    button.getStyleClass().addAll(kind.styleClass, size.styleClass);
    button.setMinWidth(Button.USE_PREF_SIZE);
    if (icon != null) {
      button.setGraphic(new Glyph(icon));
    }
    return button;
  }

  /** A square button that shows only a glyph; the words are for screen readers. */
  public static Button icon(Icon icon, String words, Size size) {
    Button button = of("", Kind.QUIET, size, icon);
    button.getStyleClass().add("icon-only");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(words);
    return button;
  }

  /** Puts a key hint behind the words; the glyph, if any, stays before them. */
  public static Button withKey(Button button, String key) {
    Node glyph = button.getGraphic();
    String words = button.getText();
    button.setText(null);
    button.setAccessibleText(words);
    Row row = new Row(6, glyph, Texts.of(words), new Kbd(key));
    row.setAlignment(Pos.CENTER);
    button.setGraphic(row);
    return button;
  }

  /** Forbids pressing; the label itself says why. */
  public static void disable(Button button, String why) {
    button.setText(Visible.of(why));
    button.setDisable(true);
  }

  /** Allows pressing again, under this label. */
  public static void enable(Button button, String words) {
    button.setText(Visible.of(words));
    button.setDisable(false);
  }
}
