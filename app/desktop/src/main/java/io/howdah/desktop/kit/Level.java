package io.howdah.desktop.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/** How alarming a measured quantity is: within limits, over one, hurting users, or not known. */
public enum Level {
  CALM(null, Tone.PLAIN),
  OVER("over", Tone.WARN),
  HURT("hurt", Tone.CRITICAL),
  UNKNOWN("unknown", Tone.STALE);

  private final PseudoClass pseudoClass;
  private final Tone tone;

  Level(String pseudoClass, Tone tone) {
    this.pseudoClass = pseudoClass == null ? null : PseudoClass.getPseudoClass(pseudoClass);
    this.tone = tone;
  }

  /** The tone of a figure at this level. */
  public Tone tone() {
    return tone;
  }

  /** Marks a node as being at this level and no other. */
  public void mark(Node node) {
    for (Level level : values()) {
      if (level.pseudoClass != null) {
        node.pseudoClassStateChanged(level.pseudoClass, level == this);
      }
    }
  }
}
