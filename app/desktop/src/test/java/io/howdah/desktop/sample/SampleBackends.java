package io.howdah.desktop.sample;

import io.howdah.acts.session.Backends;
import io.howdah.fleet.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Backends that remember what was signalled; a signalled one is gone. */
public final class SampleBackends implements Backends {
  private final List<String> signals = new CopyOnWriteArrayList<>();
  private volatile List<Session> sessions = List.of();

  public void set(List<Session> all) {
    sessions = all;
  }

  /** {@code cancel 4711}, oldest first. */
  public List<String> signals() {
    return List.copyOf(signals);
  }

  @Override
  public Sighting look(String node, int pid) {
    Optional<Session> found =
        sessions.stream().filter(session -> session.key().pid() == pid).findFirst();
    return new Sighting("operator", true, found, sessions, Set.of("observer", "operator"));
  }

  @Override
  public Presence presence(String node, Session.Key key) {
    boolean signalled = signals.stream().anyMatch(signal -> signal.endsWith(" " + key.pid()));
    return signalled ? Presence.GONE : Presence.SAME_EXECUTION;
  }

  @Override
  public Signalled cancel(String node, Session.Key key) {
    signals.add("cancel " + key.pid());
    return new Signalled.Sent();
  }

  @Override
  public Signalled terminate(String node, Session.Key key) {
    signals.add("terminate " + key.pid());
    return new Signalled.Sent();
  }

  @Override
  public void close() {
    sessions = List.of();
  }
}
