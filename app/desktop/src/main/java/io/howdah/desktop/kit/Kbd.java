package io.howdah.desktop.kit;

import javafx.scene.control.Label;

/** The name of a key in a small frame. */
public final class Kbd extends Label {
  public Kbd(String key) {
    super(key);
    getStyleClass().add("kbd");
    setMinWidth(USE_PREF_SIZE);
  }
}
