package io.howdah.desktop.frame;

import io.howdah.desktop.inspector.PoolClients;
import io.howdah.desktop.inspector.SessionsModel;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Feed;
import io.howdah.desktop.sight.Looking;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.fleet.PodLinks;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Session;
import io.howdah.fleet.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * What the operator looks at and what was read for that alone. Thread-safe: the JavaFX thread
 * changes it, the drawing thread computes from it.
 */
final class ConsoleState {
  private static final Duration SESSIONS_EVERY = Duration.ofSeconds(2);

  private final Feed feed;
  private final Runnable changed;
  private final AtomicReference<Looking> looking = new AtomicReference<>(Looking.AT_ALL);
  private final AtomicReference<Sight> frozen = new AtomicReference<>();
  private final AtomicReference<SessionsModel> sessions = new AtomicReference<>();
  private final AtomicReference<PoolClients> clients = new AtomicReference<>();
  private volatile boolean sessionsTab;
  private volatile long sessionsAskedNanos;
  private volatile boolean asking;

  /** {@code changed} runs after every change, on the thread that made it. */
  ConsoleState(Feed feed, Runnable changed) {
    this.feed = feed;
    this.changed = changed;
  }

  Looking looking() {
    return looking.get();
  }

  void look(UnaryOperator<Looking> change) {
    looking.updateAndGet(change);
    changed.run();
  }

  /** Another screen is shown now. */
  void turned() {
    changed.run();
  }

  boolean isFrozen() {
    return frozen.get() != null;
  }

  void setFrozen(boolean value) {
    frozen.set(value ? Sight.of(feed).frozen() : null);
    changed.run();
  }

  Sight sight() {
    Sight still = frozen.get();
    return still == null ? Sight.of(feed) : still;
  }

  boolean isSessionsTab() {
    return sessionsTab;
  }

  void setSessionsTab(boolean value) {
    sessionsTab = value;
    sessionsAskedNanos = 0;
    changed.run();
  }

  Optional<PoolClients> clients() {
    return Optional.ofNullable(clients.get());
  }

  /** Reads the clients of every pod of a pool, once. */
  void readClients(String pool) {
    Optional<Snapshot.PoolView> view =
        feed.latest().pools().stream().filter(it -> it.name().equals(pool)).findFirst();
    if (view.isEmpty()) {
      return;
    }
    List<CompletableFuture<Reading<PodLinks>>> asked =
        view.get().pods().stream().map(pod -> feed.clients(pod.pod().name())).toList();
    CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
        .thenRun(
            () -> {
              List<Reading<PodLinks>> readings =
                  asked.stream().map(CompletableFuture::join).toList();
              clients.set(new PoolClients(pool, readings));
              changed.run();
            });
  }

  /** The sessions of the selected node while their tab is open; read again every two seconds. */
  Optional<SessionsModel> sessions() {
    Optional<String> node =
        looking
            .get()
            .selected()
            .filter(target -> target.kind() == Target.Kind.NODE)
            .map(Target::name);
    if (!sessionsTab || node.isEmpty()) {
      return Optional.empty();
    }
    ask(node.get());
    SessionsModel read = sessions.get();
    return Optional.of(
        read != null && read.node().equals(node.get()) ? read : SessionsModel.none(node.get()));
  }

  private void ask(String node) {
    SessionsModel last = sessions.get();
    boolean other = last == null || !last.node().equals(node);
    boolean due = System.nanoTime() - sessionsAskedNanos > SESSIONS_EVERY.toNanos();
    if (asking || isFrozen() && !other || !due && !other) {
      return;
    }
    asking = true;
    sessionsAskedNanos = System.nanoTime();
    feed.sessions(node)
        .whenComplete(
            (reading, broken) -> {
              asking = false;
              if (broken == null) {
                take(node, reading);
              }
            });
  }

  private void take(String node, Reading<List<Session>> reading) {
    SessionsModel last = sessions.get();
    boolean keep = reading.value().isEmpty() && last != null && last.node().equals(node);
    sessions.set(
        keep
            ? last.failed(reading.failure().orElseThrow())
            : SessionsModel.of(node, reading, refusal()));
    changed.run();
  }

  /** Why no session can be ended from here; empty if it can. */
  private String refusal() {
    boolean operator = feed.latest().fleet().access().operator().isPresent();
    if (isFrozen()) {
      return Words.of("insp.session.not-live");
    }
    return operator ? "" : Words.of("insp.session.no-operator");
  }
}
