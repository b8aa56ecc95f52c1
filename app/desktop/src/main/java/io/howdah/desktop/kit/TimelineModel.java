package io.howdah.desktop.kit;

import java.time.Instant;
import java.util.List;

/**
 * All that the timeline shows.
 *
 * @param from left end of the axis
 * @param until right end: now, whether live or not
 * @param playhead the moment the screens show
 * @param live whether the screens follow the newest data; then the playhead is at the right end
 * @param moment the playhead as time of day
 * @param lines three series with their legends, top to bottom; samples are even from from to until
 * @param events what happened, oldest first
 * @param ticks labelled moments on the axis
 * @param alarms spans during which something was critical
 */
public record TimelineModel(
    Instant from,
    Instant until,
    Instant playhead,
    boolean live,
    String moment,
    List<Line> lines,
    List<Event> events,
    List<Tick> ticks,
    List<Alarm> alarms) {

  public TimelineModel {
    lines = List.copyOf(lines);
    events = List.copyOf(events);
    ticks = List.copyOf(ticks);
    alarms = List.copyOf(alarms);
  }

  /** A series, its label and its newest figure. */
  public record Line(String label, Amount newest, Series series) {}

  /** Something that happened. */
  public record Event(Instant at, Icon icon, Level level, String words) {}

  /** A labelled moment. */
  public record Tick(Instant at, String label) {}

  /** From when to when users were hurt. */
  public record Alarm(Instant from, Instant until) {}
}
