package io.howdah.cli.text;

import io.howdah.fleet.State;

/** Colours of the terminal, never the only sign: each state has a glyph and a word as well. */
public record Paint(boolean colours) {
  private static final String RESET = "\u001b[0m";

  public String state(State state, String text) {
    return switch (state) {
      case CRITICAL -> wrap("\u001b[1;31m", text);
      case WARNING -> wrap("\u001b[33m", text);
      case UNKNOWN -> wrap("\u001b[36m", text);
      case HEALTHY -> text;
    };
  }

  public String bold(String text) {
    return wrap("\u001b[1m", text);
  }

  public String faint(String text) {
    return wrap("\u001b[2m", text);
  }

  /** One cell that stands for a state; a space when healthy. */
  public static String glyph(State state) {
    return switch (state) {
      case CRITICAL -> "●";
      case WARNING -> "▲";
      case UNKNOWN -> "?";
      case HEALTHY -> " ";
    };
  }

  private String wrap(String code, String text) {
    return colours ? code + text + RESET : text;
  }
}
