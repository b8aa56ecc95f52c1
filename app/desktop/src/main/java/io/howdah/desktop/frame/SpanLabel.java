package io.howdah.desktop.frame;

import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import javafx.scene.control.Label;

/** Names the span of the timeline. */
final class SpanLabel extends Label {
  SpanLabel() {
    super(Words.of("frame.span"));
    getStyleClass().add("span-label");
    Tone.set(this, Tone.FAINT);
    setMinWidth(USE_PREF_SIZE);
  }
}
