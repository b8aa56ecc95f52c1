package io.howdah.desktop.frame;

import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.desktop.terms.EventWords;
import io.howdah.desktop.terms.TimeOfDay;
import io.howdah.fleet.Event;
import io.howdah.fleet.Snapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the operator is among the events of the last hour. JavaFX thread. */
final class EventWalk {
  private Instant at;

  /** One event, ready to be shown. */
  record Seen(String target, Icon icon, Tone tone, String words) {}

  /** The event before ({@code -1}) or after ({@code 1}) the one last shown; stops at the ends. */
  Optional<Seen> step(Sight sight, int step) {
    List<Event> events = lately(sight);
    if (events.isEmpty()) {
      return Optional.empty();
    }
    int index = step < 0 ? lastBefore(events) : firstAfter(events);
    Event event = events.get(Math.clamp(index, 0, events.size() - 1));
    at = event.at();
    Level level = EventWords.level(event);
    String words =
        Words.of("frame.event.at", TimeOfDay.toSecond(event.at()), EventWords.withTarget(event));
    Tone tone = level == Level.CALM ? Tone.MUTED : level.tone();
    return Optional.of(new Seen(event.target(), EventWords.icon(event), tone, words));
  }

  /** Goes to the worst event at a moment and names whom it happened to. */
  Optional<String> at(Sight sight, Instant moment) {
    at = moment;
    return lately(sight).stream()
        .filter(event -> event.at().equals(moment))
        .max(Comparator.comparingInt(TimelineModels::rank))
        .map(Event::target);
  }

  private int lastBefore(List<Event> events) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (at == null || events.get(i).at().isBefore(at)) {
        return i;
      }
    }
    return 0;
  }

  private int firstAfter(List<Event> events) {
    for (int i = 0; i < events.size(); i++) {
      if (at != null && events.get(i).at().isAfter(at)) {
        return i;
      }
    }
    return events.size() - 1;
  }

  private static List<Event> lately(Sight sight) {
    Instant from = sight.now().wall().minus(TimelineModels.SPAN);
    return sight.events().stream().filter(event -> event.at().isAfter(from)).toList();
  }

  /** What a name stands for in this fleet. */
  static Optional<Target> target(Snapshot snapshot, String name) {
    if (snapshot.node(name).isPresent()) {
      return Optional.of(Target.node(name));
    }
    if (snapshot.pools().stream().anyMatch(pool -> pool.name().equals(name))) {
      return Optional.of(Target.pool(name));
    }
    return snapshot
        .cache()
        .filter(cache -> cache.cache().name().equals(name))
        .map(cache -> Target.cache(name));
  }
}
