package io.howdah.watch;

import io.howdah.fleet.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last events, bounded. Thread-safe. */
final class EventLog {

  private final int capacity;
  private final Deque<Event> events = new ArrayDeque<>();

  EventLog(int capacity) {
    this.capacity = capacity;
  }

  synchronized void add(Event event) {
    if (events.size() == capacity) {
      events.removeFirst();
    }
    events.addLast(event);
  }

  synchronized List<Event> newestLast() {
    return List.copyOf(events);
  }
}
