package io.howdah.cli.status;

import io.howdah.fleet.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which sessions take part in waiting for locks. */
final class Blocking {
  private Blocking() {}

  /** All of them, or those that block or are blocked. */
  static List<Session> shown(List<Session> sessions, boolean blockingOnly) {
    if (!blockingOnly) {
      return sessions;
    }
    Set<Integer> blockers =
        sessions.stream().flatMap(s -> s.blockedBy().stream()).collect(Collectors.toSet());
    return sessions.stream()
        .filter(s -> !s.blockedBy().isEmpty() || blockers.contains(s.key().pid()))
        .toList();
  }

  static Optional<String> firstBlocker(Session session) {
    return session.blockedBy().stream().findFirst().map(pid -> Integer.toString(pid));
  }
}
