package io.howdah.desktop.kit;

import java.util.Locale;
import javafx.scene.control.Label;

/** A word in a small frame: a role, a state, a property. Never shortens itself. */
public final class Tag extends Label {
  /** What kind of thing the tag says. */
  public enum Kind {
    PLAIN,
    FILLED,
    WARN,
    CRITICAL,
    ACCENT,
    INFO
  }

  public Tag(String words) {
    this(words, Kind.PLAIN);
  }

  public Tag(String words, Kind kind) {
    super(Visible.of(words));
    getStyleClass().addAll("tag", "tag-" + kind.name().toLowerCase(Locale.ROOT));
    setMinWidth(USE_PREF_SIZE);
  }

  /** A tag that holds a machine's word, such as a moment. */
  public static Tag mono(String words, Kind kind) {
    Tag tag = new Tag(words, kind);
    tag.getStyleClass().add("mono");
    return tag;
  }
}
