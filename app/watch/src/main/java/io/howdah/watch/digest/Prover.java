package io.howdah.watch.digest;

import io.howdah.contract.decision.Scope;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.fleet.digest.DigestProof.Verdict;
import io.howdah.fleet.digest.DigestProof.Where;
import io.howdah.fleet.digest.ServerId;
import io.howdah.postgres.StatementSheet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Says of every node whether a digest has stopped there. For the collector's thread. */
final class Prover {

  /** A session that the newest samples show runs now. */
  private static final Duration PRESENT = Duration.ofMillis(2500);

  private static final int MOST_WHERE = 8;

  private final WorkloadNames workloads;
  private final List<NodeDesk> desks;
  private final TextBook book;
  private final Duration every;

  Prover(Fleet fleet, List<NodeDesk> desks, TextBook book, Duration every) {
    this.workloads = WorkloadNames.of(fleet);
    this.desks = desks;
    this.book = book;
    this.every = every;
  }

  /** What is asked, and by when. */
  private record Question(
      Set<Long> ids, boolean crowded, Moment since, Scope scope, CloseLook look, Moment now) {}

  DigestProof prove(String digest, Moment since, Scope scope, CloseLook look, Moment now) {
    Question question =
        new Question(book.queryIds(digest), book.isCrowded(digest), since, scope, look, now);
    return new DigestProof(
        digest,
        since,
        now,
        desks.stream()
            .filter(desk -> covers(scope, desk.node))
            .map(desk -> node(desk, question))
            .toList());
  }

  private static boolean covers(Scope scope, Node node) {
    return scope.covers(node.name(), node.region());
  }

  private DigestProof.OnNode node(NodeDesk desk, Question asked) {
    OptionalLong grown = grown(desk, asked);
    OptionalLong sampled =
        asked.ids.stream()
            .flatMap(id -> desk.samples.lastNanos(id).entrySet().stream())
            .filter(seen -> concerns(asked.scope, seen.getKey()))
            .mapToLong(Map.Entry::getValue)
            .max();
    boolean shared = !asked.scope.workloads().isEmpty();
    return new DigestProof.OnNode(
        desk.name(),
        Optional.ofNullable(desk.ledger.readAt()),
        asked.look.callsSince(desk.name(), asked.since.nanos()),
        moment(grown, asked.now),
        moment(sampled, asked.now),
        desk.samples.ticksSince(asked.since.nanos()),
        where(desk, asked),
        shared && isLate(grown, asked),
        verdict(desk, asked, shared ? OptionalLong.empty() : grown, sampled));
  }

  private static boolean isLate(OptionalLong grown, Question asked) {
    return grown.isPresent()
        && grown.getAsLong() > asked.since.nanos()
        && asked.now.nanos() - grown.getAsLong() < DigestProof.QUIET.toNanos();
  }

  /** An application that is no workload of the fleet file may be any. */
  private boolean concerns(Scope scope, String application) {
    return scope.workloads().isEmpty()
        || application.isEmpty()
        || scope.workloads().contains(workloads.of(application));
  }

  /** Also of entries that were linked only after they grew. */
  private static OptionalLong grown(NodeDesk desk, Question asked) {
    OptionalLong watched = asked.look.lastGrown(desk.name());
    long last = watched.orElse(Long.MIN_VALUE);
    for (Tally tally : desk.ledger.of(asked.ids)) {
      last = Math.max(last, tally.grownNanos);
    }
    return last == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(last);
  }

  private List<Where> where(NodeDesk desk, Question asked) {
    Set<Where> found = new LinkedHashSet<>();
    for (Tally tally : desk.ledger.of(asked.ids)) {
      if (tally.grownNanos > asked.since.nanos()) {
        ServerId id = book.serverId(desk.major, tally);
        found.add(new DigestProof.ByCounters(id.user(), id.database()));
      }
    }
    for (long id : asked.ids) {
      desk.samples
          .lastNanos(id)
          .forEach(
              (application, nanos) -> {
                if (nanos > asked.since.nanos() && concerns(asked.scope, application)) {
                  found.add(new DigestProof.BySamples(application));
                }
              });
    }
    List<Where> all = new ArrayList<>(found);
    return all.subList(0, Math.min(MOST_WHERE, all.size()));
  }

  private static Optional<Moment> moment(OptionalLong nanos, Moment now) {
    return nanos.isPresent()
        ? Optional.of(now.plus(Duration.ofNanos(nanos.getAsLong() - now.nanos())))
        : Optional.empty();
  }

  private Verdict verdict(NodeDesk desk, Question asked, OptionalLong grown, OptionalLong sampled) {
    Optional<String> blind = blind(desk, asked.now);
    if (blind.isPresent()) {
      return new DigestProof.Unknown(blind.get());
    }
    long since = asked.since.nanos();
    long now = asked.now.nanos();
    long read = desk.ledger.readAt().nanos();
    boolean running =
        grown.isPresent() && grown.getAsLong() >= read && grown.getAsLong() > since
            || sampled.isPresent()
                && sampled.getAsLong() > since
                && now - sampled.getAsLong() < PRESENT.toNanos();
    if (running) {
      return new DigestProof.Running();
    }
    if (asked.crowded) {
      return new DigestProof.Unknown("it has more queryids than are kept");
    }
    Optional<String> seenOf = desk.samples.seenOf();
    if (seenOf.isPresent()) {
      return new DigestProof.Unknown("only " + seenOf.get() + " sessions tell what they run");
    }
    long quietFrom = Math.max(since, Math.max(grown.orElse(since), sampled.orElse(since)));
    long seenTo = Math.min(read, desk.samples.newestNanos().orElse(since));
    long complete = Math.max(desk.samples.unbrokenNanos(), desk.samples.partialNanos());
    long seenFrom = Math.max(quietFrom, complete);
    Duration left = DigestProof.QUIET.minusNanos(Math.max(0, seenTo - seenFrom));
    long lost = lost(desk, since);
    if (lost > 0) {
      return new DigestProof.Unknown("the server lost the text of " + lost + " that ran since");
    }
    if (desk.sweepCut) {
      return new DigestProof.Unknown("it has more statements than are read");
    }
    boolean linked = desk.awaiting == 0;
    return left.isPositive() || !linked
        ? new DigestProof.Quieting(left.isPositive() ? left : Duration.ZERO)
        : new DigestProof.Stopped();
  }

  /** Statements that ran since and may be it: nobody can tell what their text was. */
  private long lost(NodeDesk desk, long since) {
    return desk.ledger.all().stream()
        .filter(tally -> tally.grownNanos > since)
        .filter(tally -> book.isLost(desk.major, tally.key.queryId()))
        .count();
  }

  private Optional<String> blind(NodeDesk desk, Moment now) {
    if (desk.statements instanceof Fact.Unknown<StatementSheet>(String why, var remedy)) {
      return Optional.of(remedy.map(cure -> why + ": " + cure).orElse(why));
    }
    if (!desk.isFresh(now, every)) {
      return Optional.of(
          desk.ledger.isBlank()
              ? "no answer yet"
              : "no answer for " + now.since(desk.ledger.readAt()).toSeconds() + " s");
    }
    if (desk.sampled() instanceof Fact.Unknown<?>(String why, var remedy)) {
      return Optional.of(remedy.map(cure -> why + ": " + cure).orElse(why));
    }
    OptionalLong newest = desk.samples.newestNanos();
    boolean old = newest.isEmpty() || now.nanos() - newest.getAsLong() > 10_000_000_000L;
    return old ? Optional.of("sessions are not sampled") : Optional.empty();
  }
}
