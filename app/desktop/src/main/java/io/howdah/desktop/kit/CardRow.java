package io.howdah.desktop.kit;

import java.util.List;

/** One of the two rows below a card's name. */
public sealed interface CardRow {
  /** Lag, its last half hour, sessions. */
  record Lag(Amount lag, Series series, Amount sessions) implements CardRow {}

  /** Share of the pool in use, 0 to 1 or not a number, and who waits for it. */
  record Pool(Amount percent, double share, Level level, Amount waiting) implements CardRow {}

  /** A statement in words. */
  record Note(List<Span> spans) implements CardRow {
    public static Note of(Span... spans) {
      return new Note(List.of(spans));
    }
  }

  /** How far something has come, 0 to 1, and the time left in words; empty if not known. */
  record Progress(String percent, double share, String left) implements CardRow {}

  /** Nothing. */
  record Empty() implements CardRow {}

  /** The row as one text, for screen readers. */
  default String plain() {
    return switch (this) {
      case Lag row -> text(row.lag) + ", " + text(row.sessions);
      case Pool row -> text(row.percent) + ", " + text(row.waiting);
      case Note row -> Span.plain(row.spans);
      case Progress row -> row.percent + ", " + row.left;
      case Empty row -> "";
    };
  }

  private static String text(Amount amount) {
    return Visible.of(amount.value() + " " + amount.unit());
  }
}
