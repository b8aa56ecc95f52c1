package io.howdah.desktop.inspector;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.BlockingRow;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.terms.Amounts;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Reading;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Session;
import io.howdah.watch.words.FailureWords;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sessions of one node: who blocks whom first, then the others, longest first.
 *
 * @param sessions by the key of their row, as they were read
 * @param failure why there is no newer list
 */
public record SessionsModel(
    String node,
    List<BlockingRow> blocking,
    List<BlockingRow> others,
    Map<String, Session> sessions,
    Optional<String> failure) {
  private static final int MOST = 200;

  public SessionsModel {
    blocking = List.copyOf(blocking);
    others = List.copyOf(others);
    sessions = Map.copyOf(sessions);
  }

  /** Nothing read yet. */
  public static SessionsModel none(String node) {
    return new SessionsModel(node, List.of(), List.of(), Map.of(), Optional.empty());
  }

  /**
   * @param refusal why no session can be acted on now, as a button's label; empty if they can
   */
  public static SessionsModel of(String node, Reading<List<Session>> reading, String refusal) {
    Optional<String> failure = reading.failure().map(FailureWords::of);
    return of(node, reading.value().orElse(List.of()), failure, refusal);
  }

  /** The same sessions when a newer reading failed. */
  public SessionsModel failed(Failure cause) {
    return new SessionsModel(node, blocking, others, sessions, Optional.of(FailureWords.of(cause)));
  }

  private static SessionsModel of(
      String node, List<Session> all, Optional<String> failure, String refusal) {
    Map<Integer, Session> byPid = new LinkedHashMap<>();
    all.forEach(session -> byPid.put(session.key().pid(), session));
    Map<Integer, List<Session>> waiters = new LinkedHashMap<>();
    for (Session session : all) {
      session.blockedBy().stream()
          .filter(byPid::containsKey)
          .findFirst()
          .ifPresent(pid -> waiters.computeIfAbsent(pid, none -> new ArrayList<>()).add(session));
    }
    List<BlockingRow> blocking = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (Session session : all) {
      boolean heads = waiters.containsKey(session.key().pid()) && session.blockedBy().isEmpty();
      if (heads) {
        chain(session, 0, waiters, blocking, seen, refusal);
      }
    }
    waiters.keySet().stream()
        .filter(pid -> !seen.contains(pid))
        .toList()
        .forEach(pid -> chain(byPid.get(pid), 0, waiters, blocking, seen, refusal));
    List<BlockingRow> others =
        all.stream()
            .filter(session -> !seen.contains(session.key().pid()))
            .sorted(Comparator.comparing(SessionsModel::weight).reversed())
            .limit(MOST)
            .map(session -> row(session, 0, 0, refusal))
            .toList();
    Map<String, Session> sessions = new LinkedHashMap<>();
    all.forEach(session -> sessions.put(key(session), session));
    return new SessionsModel(node, blocking, others, sessions, failure);
  }

  /** Those that do something before those that do nothing, then the longest. */
  private static Duration weight(Session session) {
    Duration age = session.transactionAge().or(session::stateAge).orElse(Duration.ZERO);
    return session.key().state().equals("idle") ? age.dividedBy(1_000_000) : age.plusDays(1);
  }

  private static void chain(
      Session session,
      int depth,
      Map<Integer, List<Session>> waiters,
      List<BlockingRow> rows,
      Set<Integer> seen,
      String refusal) {
    if (!seen.add(session.key().pid())) {
      return;
    }
    List<Session> below = waiters.getOrDefault(session.key().pid(), List.of());
    rows.add(row(session, depth, below.size(), refusal));
    below.forEach(waiter -> chain(waiter, depth + 1, waiters, rows, seen, refusal));
  }

  private static String key(Session session) {
    return session.key().pid() + "@" + session.key().backendStart();
  }

  private static BlockingRow row(Session session, int depth, int waiters, String refusal) {
    boolean head = depth == 0 && waiters > 0;
    boolean own = !session.backendType().equals("client backend");
    String why = own ? Words.of("insp.session.server") : refusal;
    return new BlockingRow(
        key(session),
        depth,
        head ? Level.OVER : Level.CALM,
        Integer.toString(session.key().pid()),
        SafeText.of(who(session), 24),
        doing(session),
        since(session, head),
        why.isEmpty() ? cancelRefusal(session) : why,
        why);
  }

  private static String cancelRefusal(Session session) {
    return session.key().state().startsWith("idle") ? Words.of("insp.session.nothing-runs") : "";
  }

  private static String who(Session session) {
    return session.applicationName().isBlank() ? session.userName() : session.applicationName();
  }

  private static List<Span> doing(Session session) {
    String state = SafeText.of(session.key().state(), 30);
    if (!session.blockedBy().isEmpty()) {
      return List.of(
          Span.words(
              Words.of(
                  "insp.session.wants",
                  SafeText.of(session.waitEvent().orElse(Words.of("insp.session.lock")), 24))));
    }
    return session.waitEventType().isPresent() && state.equals("active")
        ? List.of(
            Span.words(
                Words.of(
                    "insp.session.waits",
                    SafeText.of(session.waitEvent().orElse(session.waitEventType().get()), 24))))
        : List.of(Span.words(state));
  }

  private static Amount since(Session session, boolean head) {
    Duration age = session.transactionAge().or(session::stateAge).orElse(Duration.ZERO);
    return Amounts.judged(Figures.duration(age), head ? Level.OVER : Level.CALM);
  }
}
