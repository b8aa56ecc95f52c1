package io.howdah.desktop.terms;

import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Words;
import io.howdah.fleet.Event;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.State;
import io.howdah.watch.words.Figures;
import io.howdah.watch.words.ReasonWords;

/** An event as glyph, alarm and words. */
public final class EventWords {
  private static final int LIMIT = 90;

  private EventWords() {}

  public static Icon icon(Event event) {
    return switch (event) {
      case Event.StateChanged changed ->
          changed.to() == State.HEALTHY ? Icon.DONE : StateSigns.icon(changed.to());
      case Event.PrimaryChanged changed -> Icon.ROUTE;
      case Event.Restarted restarted -> Icon.WAIT;
      case Event.Acted acted -> acted.act().startsWith("maintenance") ? Icon.WRENCH : Icon.GEAR;
      case Event.ConsoleSlept slept -> Icon.INFO;
    };
  }

  public static Level level(Event event) {
    return switch (event) {
      case Event.StateChanged changed -> StateSigns.level(changed.to());
      case Event.PrimaryChanged changed -> Level.OVER;
      case Event.Restarted restarted -> Level.CALM;
      case Event.Acted acted -> Level.CALM;
      case Event.ConsoleSlept slept -> Level.CALM;
    };
  }

  /** What happened, with the name of whom it happened to. */
  public static String withTarget(Event event) {
    String words = words(event);
    return event.target().isEmpty()
        ? words
        : Words.of("frame.event.of", SafeText.of(event.target(), 63), words);
  }

  /** What happened. */
  public static String words(Event event) {
    return switch (event) {
      case Event.StateChanged changed -> changed(changed);
      case Event.PrimaryChanged changed ->
          Words.of("frame.event.primary", SafeText.of(changed.previous(), 63), changed.timeline());
      case Event.Restarted restarted -> Words.of("frame.event.restarted");
      case Event.Acted acted ->
          Words.of(
              "frame.event.acted",
              SafeText.of(acted.act(), 30),
              SafeText.of(acted.operator(), 30),
              SafeText.of(acted.reason(), LIMIT));
      case Event.ConsoleSlept slept ->
          Words.of("frame.event.slept", Figures.duration(slept.length()));
    };
  }

  private static String changed(Event.StateChanged changed) {
    if (changed.to() == State.HEALTHY) {
      return Words.of("frame.event.healthy");
    }
    return changed.reasons().isEmpty()
        ? changed.to().word()
        : SafeText.of(ReasonWords.of(changed.reasons().getFirst()), LIMIT);
  }
}
