package io.howdah.fleet.judge;

import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.ConnectionUse;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Session;
import io.howdah.fleet.Thresholds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sessions: too many of them, transactions left open, and who blocks whom. */
final class SessionRule {

  /** Locks are waited for all the time; a wait of this length is worth a word. */
  static final Duration BLOCKED_LIMIT = Duration.ofSeconds(5);

  private SessionRule() {}

  static List<Reason> reasons(NodeFacts facts, Thresholds limits) {
    List<Reason> reasons = new ArrayList<>();
    connections(facts.connections(), limits).ifPresent(reasons::add);
    List<Session> notable = facts.notable().toOptional().orElse(List.of());
    blocking(notable).ifPresent(reasons::add);
    longest(notable, true, limits.idleInTransaction())
        .map(idle -> idleInTransaction(idle, notable))
        .ifPresent(reasons::add);
    longest(notable, false, limits.longTransaction())
        .map(open -> longTransaction(open, notable))
        .ifPresent(reasons::add);
    return reasons;
  }

  private static Optional<Reason> connections(ConnectionUse use, Thresholds limits) {
    int available = use.max() - use.reserved();
    return available > 0 && use.used() >= limits.connectionsUsed() * available
        ? Optional.of(new Reason.ConnectionsNearLimit(use.used(), available))
        : Optional.empty();
  }

  private static Optional<Session> longest(List<Session> notable, boolean idle, Duration limit) {
    return notable.stream()
        .filter(session -> isIdle(session) == idle)
        .filter(session -> age(session).compareTo(limit) >= 0)
        .max(Comparator.comparing(SessionRule::age));
  }

  /** An idle transaction is as old as its idleness, any other as its beginning. */
  private static Duration age(Session session) {
    Optional<Duration> age = isIdle(session) ? session.stateAge() : session.transactionAge();
    return age.orElse(Duration.ZERO);
  }

  private static boolean isIdle(Session session) {
    return session.key().state().startsWith("idle in transaction");
  }

  private static Reason idleInTransaction(Session session, List<Session> notable) {
    return new Reason.IdleInTransaction(
        session.key().pid(), name(session), age(session), blocks(session, notable));
  }

  private static Reason longTransaction(Session session, List<Session> notable) {
    return new Reason.LongTransaction(
        session.key().pid(), name(session), age(session), blocks(session, notable));
  }

  /** The startup process of a standby, which blocks as well, has no application's name. */
  private static String name(Session session) {
    return session.applicationName().isBlank() ? session.backendType() : session.applicationName();
  }

  private static int blocks(Session session, List<Session> notable) {
    return Math.max(session.blocks(), (int) waiters(session, notable).count());
  }

  private static Stream<Session> waiters(Session blocker, List<Session> notable) {
    return notable.stream().filter(other -> other.blockedBy().contains(blocker.key().pid()));
  }

  /** The blocker at the root with the most waiters, once one of them has waited long enough. */
  private static Optional<Reason> blocking(List<Session> notable) {
    return notable.stream()
        .filter(session -> session.blockedBy().isEmpty())
        .filter(session -> longestWait(session, notable).compareTo(BLOCKED_LIMIT) >= 0)
        .max(Comparator.comparingInt(session -> blocks(session, notable)))
        .map(
            session ->
                new Reason.Blocking(
                    session.key().pid(),
                    name(session),
                    blocks(session, notable),
                    longestWait(session, notable)));
  }

  private static Duration longestWait(Session blocker, List<Session> notable) {
    return waiters(blocker, notable)
        .map(waiter -> waiter.stateAge().orElse(Duration.ZERO))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
