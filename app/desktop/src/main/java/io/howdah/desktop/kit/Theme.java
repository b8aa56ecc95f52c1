package io.howdah.desktop.kit;

import java.net.URL;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Dark or light: one layout, two token blocks. JavaFX thread. */
public enum Theme {
  DARK("theme-dark"),
  LIGHT("theme-light");

  private static final List<String> SHEETS =
      List.of(
          sheet("tokens.css"),
          sheet("type.css"),
          sheet("controls.css"),
          sheet("lists.css"),
          sheet("kit.css"),
          sheet("frame.css"),
          sheet("queries.css"));

  private final String styleClass;

  Theme(String styleClass) {
    this.styleClass = styleClass;
  }

  /** The class that carries this theme's tokens; it may also be put on a part of a scene. */
  public String styleClass() {
    return styleClass;
  }

  /** Every stylesheet of the console, in order, as URLs. The same for both themes. */
  public static List<String> stylesheets() {
    return SHEETS;
  }

  /** The other theme. */
  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }

  /** Loads the fonts, adds the stylesheets to the scene and turns it to this theme. */
  public void install(Scene scene) {
    Fonts.load();
    if (!scene.getStylesheets().containsAll(SHEETS)) {
      scene.getStylesheets().setAll(SHEETS);
    }
    apply(scene.getRoot());
  }

  /** Turns a part of a scene to this theme; the scene needs {@link #install} as well. */
  public void apply(Parent part) {
    part.getStyleClass().remove(other().styleClass);
    if (!part.getStyleClass().contains(styleClass)) {
      part.getStyleClass().add(styleClass);
    }
  }

  private static String sheet(String name) {
    URL url = Theme.class.getResource("/io/howdah/ui/" + name);
    if (url == null) {
      throw new IllegalStateException("Stylesheet missing: " + name);
    }
    return url.toExternalForm();
  }
}
