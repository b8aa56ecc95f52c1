package io.howdah.acts.session;

import io.howdah.acts.Confirmation;
import io.howdah.acts.Operator;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.acts.Preview.Evidence;
import io.howdah.acts.Say;
import io.howdah.fleet.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a look at one session into the words of a {@link Preview}; {@code kind} picks the words. */
record SessionPreview(String kind, String node, Session.Key key) {
  private static final int QUERY_SHOWN = 400;

  Preview of(Backends.Sighting sighting, Confirmation confirmation, Optional<Outcome> objection) {
    Optional<Session> session = sighting.session().filter(this::isSameExecution);
    Waiters waiters = Waiters.behind(key.pid(), sighting.all());
    return new Preview(
        kind,
        node,
        sentence(session),
        session.map(seen -> evidence(seen, waiters)).orElse(List.of()),
        effect(waiters),
        List.of(say("risk.pooling"), say("risk.rollback")),
        say("undone"),
        confirmation,
        Operator.local(sighting.sessionUser()),
        session.isEmpty() ? Optional.of(gone(sighting)) : objection);
  }

  boolean isSameExecution(Session session) {
    return session.key().equals(key);
  }

  private String sentence(Optional<Session> session) {
    String who = session.map(s -> s.userName() + " · " + s.applicationName()).orElse("–");
    return say("sentence", Integer.toString(key.pid()), node, who);
  }

  private String effect(Waiters waiters) {
    return waiters.count() == 0
        ? say("effect.alone")
        : say(
            waiters.count() == 1 ? "effect.frees.one" : "effect.frees.many",
            waiters.count(),
            waiters.longest().map(Say::time).orElse("–"));
  }

  private Outcome gone(Backends.Sighting sighting) {
    String pid = Integer.toString(key.pid());
    return new Outcome.NotNeeded(
        sighting.session().isEmpty()
            ? Say.it("act.session.gone", pid, node)
            : Say.it("act.session.moved", pid, node));
  }

  private String say(String word, Object... values) {
    return Say.it("act." + kind + "." + word, values);
  }

  private static List<Evidence> evidence(Session session, Waiters waiters) {
    List<Evidence> rows = new ArrayList<>();
    add(rows, "user", session.userName() + " @ " + session.databaseName());
    add(rows, "application", session.applicationName());
    session.clientAddr().ifPresent(address -> add(rows, "client", address));
    add(rows, "state", session.key().state() + aged(session.stateAge()));
    session.transactionAge().ifPresent(age -> add(rows, "transaction", Say.time(age)));
    session.waitEventType().ifPresent(type -> add(rows, "wait", wait(session, type)));
    if (!session.blockedBy().isEmpty()) {
      add(rows, "blockedBy", pids(session.blockedBy()));
    }
    if (waiters.count() > 0) {
      add(rows, "blocks", blocks(waiters));
    }
    add(rows, "query", cut(session.query()));
    return rows;
  }

  private static void add(List<Evidence> rows, String label, String value) {
    rows.add(new Evidence(Say.it("act.evidence." + label), value));
  }

  private static String aged(Optional<Duration> age) {
    return age.map(value -> " · " + Say.time(value)).orElse("");
  }

  private static String wait(Session session, String type) {
    return type + session.waitEvent().map(event -> " · " + event).orElse("");
  }

  private static String blocks(Waiters waiters) {
    List<Integer> pids = waiters.sessions().stream().map(s -> s.key().pid()).limit(8).toList();
    String more = waiters.count() > pids.size() ? ", …" : "";
    return waiters.count() + aged(waiters.longest()) + " · " + pids(pids) + more;
  }

  private static String pids(List<Integer> pids) {
    return String.join(", ", pids.stream().map(pid -> Integer.toString(pid)).toList());
  }

  private static String cut(String query) {
    String flat = query.strip();
    return flat.length() > QUERY_SHOWN ? flat.substring(0, QUERY_SHOWN) + "…" : flat;
  }
}
