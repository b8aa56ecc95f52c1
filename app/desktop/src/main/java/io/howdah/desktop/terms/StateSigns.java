package io.howdah.desktop.terms;

import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Tone;
import io.howdah.fleet.State;

/** What stands for a state on the screen: glyph, tone, level. Pure; any thread. */
public final class StateSigns {
  private StateSigns() {}

  public static Icon icon(State state) {
    return switch (state) {
      case CRITICAL -> Icon.CRITICAL;
      case WARNING -> Icon.WARN;
      case UNKNOWN -> Icon.STALE;
      case HEALTHY -> Icon.OK;
    };
  }

  public static Tone tone(State state) {
    return switch (state) {
      case CRITICAL -> Tone.CRITICAL;
      case WARNING -> Tone.WARN;
      case UNKNOWN -> Tone.STALE;
      case HEALTHY -> Tone.MUTED;
    };
  }

  public static Level level(State state) {
    return switch (state) {
      case CRITICAL -> Level.HURT;
      case WARNING -> Level.OVER;
      case UNKNOWN -> Level.UNKNOWN;
      case HEALTHY -> Level.CALM;
    };
  }
}
