package io.howdah.acts.session;

import io.howdah.fleet.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who waits behind one session, directly or through others. */
record Waiters(List<Session> sessions) {

  static Waiters behind(int pid, List<Session> all) {
    Map<Integer, Session> found = new LinkedHashMap<>();
    Deque<Integer> holders = new ArrayDeque<>(List.of(pid));
    while (!holders.isEmpty()) {
      Integer holder = holders.poll();
      for (Session session : all) {
        int waiting = session.key().pid();
        boolean isNew = waiting != pid && !found.containsKey(waiting);
        if (isNew && session.blockedBy().contains(holder)) {
          found.put(waiting, session);
          holders.add(waiting);
        }
      }
    }
    return new Waiters(List.copyOf(found.values()));
  }

  int count() {
    return sessions.size();
  }

  Optional<Duration> longest() {
    return sessions.stream().flatMap(s -> s.stateAge().stream()).max(Duration::compareTo);
  }
}
