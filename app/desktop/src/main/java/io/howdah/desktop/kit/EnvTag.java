package io.howdah.desktop.kit;

import javafx.scene.control.Label;

/** The environment the fleet belongs to; production stands out. */
public final class EnvTag extends Label {
  /** {@code production} decides the loud treatment, {@code words} is shown. */
  public EnvTag(String words, boolean production) {
    super(Visible.of(words));
    getStyleClass().addAll("env-tag", production ? "production" : "other");
    setMinWidth(USE_PREF_SIZE);
  }
}
