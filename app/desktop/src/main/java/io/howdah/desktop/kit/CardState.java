package io.howdah.desktop.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/** How a card is drawn. The word that goes with it stands on the card itself. */
public enum CardState {
  /** Plain, no glyph. */
  HEALTHY(null, Tone.PLAIN, "healthy"),
  /** Over a limit, still serving: lagging, replay paused, over baseline. */
  WARN(Icon.WARN, Tone.WARN, "warned"),
  /** Users are hurt or could be: saturated, promoted, another cluster. */
  CRITICAL(Icon.CRITICAL, Tone.CRITICAL, "critical"),
  /** No answer: hatched, last value with its time. */
  STALE(Icon.STALE, Tone.STALE, "stale"),
  /** Plain, progress in place of the figures. */
  STARTING(Icon.WAIT, Tone.MUTED, "starting"),
  /** Plain, figures live, alarms muted. */
  MAINTENANCE(Icon.WRENCH, Tone.MUTED, "maintenance"),
  /** Plain, the unknown figures replaced by what would make them known. */
  UNKNOWN(Icon.STALE, Tone.STALE, "not-known");

  private final Icon icon;
  private final Tone tone;
  private final PseudoClass pseudoClass;

  CardState(Icon icon, Tone tone, String pseudoClass) {
    this.icon = icon;
    this.tone = tone;
    this.pseudoClass = PseudoClass.getPseudoClass(pseudoClass);
  }

  /** The glyph before the name; null for a healthy card. */
  public Icon icon() {
    return icon;
  }

  /** The tone of the glyph. */
  public Tone tone() {
    return tone;
  }

  /** Marks a node as being in this state and no other. */
  void mark(Node node) {
    for (CardState state : values()) {
      node.pseudoClassStateChanged(state.pseudoClass, state == this);
    }
  }
}
