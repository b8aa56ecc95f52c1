package io.howdah.desktop.inspector;

import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.terms.EventWords;
import io.howdah.desktop.terms.TimeOfDay;
import io.howdah.fleet.Event;
import java.util.List;

/** What happened to some targets lately. */
final class Happened {
  private static final int MOST = 8;

  private Happened() {}

  static Section on(Sight sight, List<String> targets) {
    List<Section.Happenings.Happening> happenings =
        sight.events().reversed().stream()
            .filter(event -> targets.contains(event.target()))
            .limit(MOST)
            .map(Happened::of)
            .toList();
    return new Section.Happenings(Words.of("insp.recent"), happenings);
  }

  private static Section.Happenings.Happening of(Event event) {
    String time = TimeOfDay.toSecond(event.at());
    Icon icon = EventWords.icon(event);
    Level level = EventWords.level(event);
    return new Section.Happenings.Happening(time, icon, level, EventWords.words(event));
  }
}
