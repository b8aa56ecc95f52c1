package io.howdah.desktop.frame;

import io.howdah.desktop.kit.TimelineModel;
import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.Event;
import io.howdah.fleet.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When users were hurt: the times in which anything was critical, joined where they overlap. */
final class Alarms {
  private Alarms() {}

  static List<TimelineModel.Alarm> of(Sight sight, Instant from, Instant until) {
    Map<String, Instant> open = new HashMap<>();
    List<TimelineModel.Alarm> alarms = new ArrayList<>();
    for (Event event : sight.events()) {
      if (event instanceof Event.StateChanged changed) {
        if (changed.to() == State.CRITICAL) {
          open.putIfAbsent(changed.target(), changed.at());
        } else if (changed.from() == State.CRITICAL || open.containsKey(changed.target())) {
          // When it began may lie before the first event that is still known.
          Instant since = Optional.ofNullable(open.remove(changed.target())).orElse(from);
          alarms.add(new TimelineModel.Alarm(since, changed.at()));
        }
      }
    }
    critical(sight).forEach((name, since) -> open.putIfAbsent(name, since));
    open.keySet().retainAll(critical(sight).keySet());
    open.values().forEach(since -> alarms.add(new TimelineModel.Alarm(since, until)));
    return joined(alarms, from);
  }

  private static Map<String, Instant> critical(Sight sight) {
    Map<String, Instant> critical = new HashMap<>();
    sight.snapshot().nodes().stream()
        .filter(node -> node.state() == State.CRITICAL)
        .forEach(node -> critical.put(node.name(), node.stateSince().wall()));
    sight.snapshot().pools().stream()
        .filter(pool -> pool.state() == State.CRITICAL)
        .forEach(pool -> critical.put(pool.name(), pool.stateSince().wall()));
    sight
        .snapshot()
        .cache()
        .filter(cache -> cache.state() == State.CRITICAL)
        .ifPresent(cache -> critical.put(cache.cache().name(), cache.stateSince().wall()));
    return critical;
  }

  private static List<TimelineModel.Alarm> joined(List<TimelineModel.Alarm> alarms, Instant from) {
    List<TimelineModel.Alarm> joined = new ArrayList<>();
    alarms.stream()
        .filter(alarm -> alarm.until().isAfter(from))
        .map(
            alarm ->
                alarm.from().isBefore(from) ? new TimelineModel.Alarm(from, alarm.until()) : alarm)
        .sorted(Comparator.comparing(TimelineModel.Alarm::from))
        .forEach(alarm -> join(joined, alarm));
    return joined;
  }

  private static void join(List<TimelineModel.Alarm> joined, TimelineModel.Alarm next) {
    TimelineModel.Alarm last = joined.isEmpty() ? null : joined.getLast();
    if (last == null || next.from().isAfter(last.until())) {
      joined.add(next);
    } else if (next.until().isAfter(last.until())) {
      joined.set(joined.size() - 1, new TimelineModel.Alarm(last.from(), next.until()));
    }
  }
}
