package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.digest.Digests;
import io.howdah.contract.json.JsonWriter;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.Workload;
import io.howdah.postgres.Patience;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.Sweeps;
import io.howdah.postgres.decisions.Sweeps.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Cancels, on every node, what decisions of mode cancel are about. An execution is cancelled by a
 * statement that looks once more whether it is the very one, never twice, and written into the
 * audit. Behind a pooler in transaction mode the race between that look and the signal remains. One
 * sweeper of a fleet runs at a time: its owner holds the lease.
 */
public final class Sweeper implements AutoCloseable {
  private static final Duration ASK = Duration.ofSeconds(3);

  /** One that stands still holds up the next sweep of the others. */
  private static final Patience STILL = new Patience(Duration.ofSeconds(2), ASK);

  private static final int MOST_KNOWN = 20_000;

  private final Desk desk;
  private final Sweeps sweeps;
  private final Map<String, Map<Long, String>> digests = new ConcurrentHashMap<>();
  private final Claims claims;

  public Sweeper(Desk desk, Secrets secrets) {
    this.desk = desk;
    this.claims = new Claims(desk.channel());
    Fleet fleet = desk.fleet();
    this.sweeps = new Sweeps(fleet.database(), desk.operator(), fleet.access(), secrets);
  }

  /**
   * What one sweep did.
   *
   * @param cancelled executions signalled
   * @param problems nodes that could not be swept, and why
   */
  public record Swept(int cancelled, List<String> problems) {
    static final Swept NOTHING = new Swept(0, List.of());

    public Swept {
      problems = List.copyOf(problems);
    }
  }

  /** Looks once at every node that a decision of mode cancel is about. */
  public Swept sweep(Collection<Decision> inForce) {
    List<Decision> wanted =
        inForce.stream()
            .filter(d -> d.mode() == Mode.CANCEL && d.match() instanceof Match.ByDigest)
            .toList();
    if (wanted.isEmpty()) {
      return Swept.NOTHING;
    }
    ConcurrentLinkedQueue<Swept> all = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (Node node : desk.fleet().nodes()) {
      List<Decision> here =
          wanted.stream().filter(decision -> covers(decision.scope(), node)).toList();
      if (!here.isEmpty()) {
        threads.add(Thread.startVirtualThread(() -> all.add(sweep(node, here))));
      }
    }
    threads.forEach(Sweeper::join);
    desk.swept(wanted.stream().map(Decision::id).collect(Collectors.toSet()));
    return new Swept(
        all.stream().mapToInt(Swept::cancelled).sum(),
        all.stream().flatMap(swept -> swept.problems().stream()).toList());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean covers(Scope scope, Node node) {
    return scope.covers(node.name(), node.region());
  }

  private Swept sweep(Node node, List<Decision> wanted) {
    Map<Long, String> known =
        digests.computeIfAbsent(node.name(), name -> new ConcurrentHashMap<>());
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    Answer<List<Running>> answer =
        sweeps.running(node, known.keySet(), desk.primaries().patience(node, STILL));
    if (!(answer instanceof Answer.Given<List<Running>>(List<Running> running))) {
      return failed(node, answer);
    }
    int cancelled = 0;
    List<String> problems = new ArrayList<>(learn(node, known, running));
    for (Decision decision : wanted) {
      Swept swept = cancel(node, decision, targets(decision, known, running));
      cancelled += swept.cancelled();
      problems.addAll(swept.problems());
    }
    return new Swept(cancelled, problems);
  }

  private static Swept failed(Node node, Answer<?> answer) {
    return new Swept(0, List.of(Answering.words(node.name(), answer)));
  }

  /**
   * The server's own text counts: of several statements sent as one it names the one that runs.
   *
   * @return why statements remain unknown, if any does
   */
  private List<String> learn(Node node, Map<Long, String> known, List<Running> running) {
    List<Running> strangers =
        running.stream().filter(each -> !known.containsKey(each.queryId())).toList();
    if (strangers.isEmpty()) {
      return List.of();
    }
    List<Long> ids = strangers.stream().map(Running::queryId).distinct().toList();
    Answer<Map<Long, String>> answer = sweeps.texts(node, ids, ASK);
    Map<Long, String> texts =
        answer instanceof Answer.Given<Map<Long, String>>(Map<Long, String> found)
            ? found
            : Map.of();
    texts.forEach((id, text) -> known.put(id, Digests.of(text).id()));
    strangers.stream()
        .filter(Running::whole)
        .forEach(
            each ->
                each.text().ifPresent(t -> known.putIfAbsent(each.queryId(), Digests.of(t).id())));
    return answer instanceof Answer.Given || known.keySet().containsAll(ids)
        ? List.of()
        : failed(node, answer).problems();
  }

  private List<Running> targets(Decision decision, Map<Long, String> known, List<Running> running) {
    String digest = decision.match().value();
    return running.stream()
        .filter(each -> digest.equals(known.get(each.queryId())))
        .filter(each -> covers(decision.scope(), each.application()))
        .toList();
  }

  /** A workload is told by its application_name. */
  private boolean covers(Scope scope, String application) {
    return scope.workloads().isEmpty()
        || scope.workloads().contains(application)
        || desk.fleet().workloads().stream()
            .filter(workload -> scope.workloads().contains(workload.name()))
            .map(Workload::applicationName)
            .anyMatch(application::equals);
  }

  private Swept cancel(Node node, Decision decision, List<Running> targets) {
    List<Running> fresh = claim(node, targets);
    if (fresh.isEmpty()) {
      return Swept.NOTHING;
    }
    Answer<Sweeps.Cancelled> answer = sweeps.cancel(node, fresh, ASK);
    if (!(answer instanceof Answer.Given<Sweeps.Cancelled>(Sweeps.Cancelled done))) {
      claims.giveBack(names(node, fresh));
      return failed(node, answer);
    }
    claims.giveBack(names(node, done.refused()));
    List<Running> signalled = done.signalled();
    if (!signalled.isEmpty()) {
      desk.note(note(node, decision, signalled));
    }
    return new Swept(signalled.size(), spared(node, done));
  }

  private static List<String> spared(Node node, Sweeps.Cancelled done) {
    if (done.refused().isEmpty()) {
      return List.of();
    }
    String users =
        done.refused().stream()
            .map(Running::user)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return List.of(
        Say.it(
            done.remedy().isEmpty() ? "act.block.spared" : "act.block.spared.remedy",
            Integer.toString(done.refused().size()),
            node.name(),
            users,
            done.remedy().orElse("")));
  }

  private List<Running> claim(Node node, List<Running> targets) {
    List<String> ours = claims.take(names(node, targets));
    return targets.stream().filter(each -> ours.contains(name(node, each))).toList();
  }

  private static List<String> names(Node node, List<Running> running) {
    return running.stream().map(each -> name(node, each)).toList();
  }

  private static String name(Node node, Running each) {
    return String.join(
        "/",
        node.name(),
        Integer.toString(each.pid()),
        each.backendStart().toString(),
        each.queryStart().toString());
  }

  private static String note(Node node, Decision decision, List<Running> signalled) {
    JsonWriter out = new JsonWriter().open();
    out.put("op", "sweep/" + decision.id() + "/" + name(node, signalled.getFirst()));
    out.put("what", "cancelled").put("decision", decision.id()).put("node", node.name());
    out.name("executions").openList();
    for (Running each : signalled.subList(0, Math.min(200, signalled.size()))) {
      out.open().put("pid", each.pid()).put("user", each.user());
      out.put("application", each.application());
      out.put("backendStart", each.backendStart().toString());
      out.put("queryStart", each.queryStart().toString());
      out.put("queryId", Long.toString(each.queryId())).close();
    }
    return out.closeList().put("count", signalled.size()).close().toString();
  }

  @Override
  public void close() {
    sweeps.close();
  }
}
