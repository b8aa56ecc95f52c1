package io.howdah.watch.digest;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.fleet.digest.DigestProof.Verdict;
import io.howdah.postgres.StatementSheet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Says of every node whether a digest has stopped there. For the collector's thread. */
final class Prover {

  /** A session that the newest samples show runs now. */
  private static final Duration PRESENT = Duration.ofMillis(2500);

  private final List<NodeDesk> desks;
  private final TextBook book;
  private final Duration every;

  Prover(List<NodeDesk> desks, TextBook book, Duration every) {
    this.desks = desks;
    this.book = book;
    this.every = every;
  }

  DigestProof prove(String digest, Moment since, CloseLook look, Moment now) {
    Set<Long> ids = book.queryIds(digest);
    return new DigestProof(
        digest, since, now, desks.stream().map(desk -> node(desk, ids, since, look, now)).toList());
  }

  private DigestProof.OnNode node(
      NodeDesk desk, Set<Long> ids, Moment since, CloseLook look, Moment now) {
    OptionalLong grown = look.lastGrown(desk.name());
    OptionalLong sampled =
        ids.stream().flatMapToLong(id -> desk.samples.lastNanos(id).stream()).reduce(Math::max);
    return new DigestProof.OnNode(
        desk.name(),
        Optional.ofNullable(desk.ledger.readAt()),
        look.callsSince(desk.name(), since.nanos()),
        moment(grown, now),
        moment(sampled, now),
        desk.samples.ticksSince(since.nanos()),
        verdict(desk, since, grown, sampled, now));
  }

  private static Optional<Moment> moment(OptionalLong nanos, Moment now) {
    return nanos.isPresent()
        ? Optional.of(now.plus(Duration.ofNanos(nanos.getAsLong() - now.nanos())))
        : Optional.empty();
  }

  private Verdict verdict(
      NodeDesk desk, Moment since, OptionalLong grown, OptionalLong sampled, Moment now) {
    Optional<String> blind = blind(desk, now);
    if (blind.isPresent()) {
      return new DigestProof.Unknown(blind.get());
    }
    long read = desk.ledger.readAt().nanos();
    boolean running =
        grown.isPresent() && grown.getAsLong() >= read && grown.getAsLong() > since.nanos()
            || sampled.isPresent() && now.nanos() - sampled.getAsLong() < PRESENT.toNanos();
    if (running) {
      return new DigestProof.Running();
    }
    long quietFrom = Math.max(since.nanos(), Math.max(or(grown, since), or(sampled, since)));
    Duration left = DigestProof.QUIET.minusNanos(now.nanos() - quietFrom);
    if (left.isPositive() || read < since.nanos()) {
      return new DigestProof.Quieting(left.isPositive() ? left : Duration.ZERO);
    }
    return new DigestProof.Stopped();
  }

  private static long or(OptionalLong nanos, Moment otherwise) {
    return nanos.orElse(otherwise.nanos());
  }

  private Optional<String> blind(NodeDesk desk, Moment now) {
    if (desk.statements instanceof Fact.Unknown<StatementSheet>(String why, var remedy)) {
      return Optional.of(remedy.map(cure -> why + ": " + cure).orElse(why));
    }
    if (!desk.isFresh(now, every)) {
      return Optional.of("no answer for " + now.since(desk.ledger.readAt()).toSeconds() + " s");
    }
    if (desk.sampled() instanceof Fact.Unknown<?>(String why, var remedy)) {
      return Optional.of(why);
    }
    OptionalLong newest = desk.samples.newestNanos();
    boolean old = newest.isEmpty() || now.nanos() - newest.getAsLong() > 10_000_000_000L;
    return old ? Optional.of("sessions are not sampled") : Optional.empty();
  }
}
