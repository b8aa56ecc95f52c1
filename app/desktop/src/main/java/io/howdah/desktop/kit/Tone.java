package io.howdah.desktop.kit;

import javafx.scene.Node;

/** What a piece of text, a glyph or a mark says by its colour; never by colour alone. */
public enum Tone {
  PLAIN("tone-plain"),
  MUTED("tone-muted"),
  FAINT("tone-faint"),
  OK("tone-ok"),
  WARN("tone-warn"),
  CRITICAL("tone-critical"),
  STALE("tone-stale"),
  INFO("tone-info"),
  ACCENT("tone-accent"),
  INVERSE("tone-inverse");

  private static final Object KEY = "howdah.tone";

  private final String styleClass;

  Tone(String styleClass) {
    this.styleClass = styleClass;
  }

  /** The style class that gives this tone to a node and all kit text and glyphs below it. */
  public String styleClass() {
    return styleClass;
  }

  /** Gives a node this tone in place of the one it had; null takes the tone of its parent. */
  public static void set(Node node, Tone tone) {
    if (node.getProperties().get(KEY) instanceof Tone old) {
      if (old == tone) {
        return;
      }
      node.getStyleClass().remove(old.styleClass);
    }
    node.getProperties().put(KEY, tone);
    if (tone != null) {
      node.getStyleClass().add(tone.styleClass);
    }
  }
}
