package io.howdah.desktop.kit;

import java.util.Locale;

/** The paints a table's rows are drawn with; stylesheets give them as {@code -cell-muted} … */
enum CellInk {
  TEXT,
  MUTED,
  FAINT,
  OK,
  WARN,
  CRITICAL,
  STALE,
  INFO,
  ACCENT,
  INVERSE,
  TRACK,
  DATA,
  HATCH,
  CUT,
  EDGE,
  LINE,
  WARN_SOFT,
  WARN_EDGE,
  CRITICAL_SOFT,
  CRITICAL_EDGE,
  ACCENT_SOFT,
  ACCENT_EDGE,
  INFO_SOFT,
  INFO_EDGE,
  CODE_PLAIN,
  CODE_KEYWORD,
  CODE_KEYWORD_HOVER,
  CODE_STRING,
  CODE_NUMBER,
  CODE_COMMENT;

  String property() {
    return "-cell-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static CellInk of(Tone tone) {
    return switch (tone) {
      case PLAIN -> TEXT;
      case MUTED -> MUTED;
      case FAINT -> FAINT;
      case OK -> OK;
      case WARN -> WARN;
      case CRITICAL -> CRITICAL;
      case STALE -> STALE;
      case INFO -> INFO;
      case ACCENT -> ACCENT;
      case INVERSE -> INVERSE;
    };
  }

  static CellInk of(Snippet.Kind kind, boolean hover) {
    return switch (kind) {
      case PLAIN -> CODE_PLAIN;
      case KEYWORD -> hover ? CODE_KEYWORD_HOVER : CODE_KEYWORD;
      case STRING -> CODE_STRING;
      case NUMBER -> CODE_NUMBER;
      case COMMENT -> CODE_COMMENT;
    };
  }
}
