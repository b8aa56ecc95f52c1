package io.howdah.desktop.queries;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Feed;
import io.howdah.desktop.terms.TimeOfDay;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestProof;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Follows what becomes of a rejected or cancelled digest until it is proved to have stopped where
 * the decision holds. Drawing thread.
 */
final class Proofs {
  private static final Duration FOLLOWED = Duration.ofHours(1);
  private static final int MOST = 200;

  private final Feed feed;
  private final Map<String, Followed> followed = new HashMap<>();

  /** One decision; what is empty has not come about. */
  private static final class Followed {
    private final Moment since;
    private CompletableFuture<DigestProof> asked = CompletableFuture.completedFuture(null);
    private DigestProof told;
    private Instant proved;

    Followed(Moment since) {
      this.since = since;
    }
  }

  /** What is said of a decision; empty words for one that is not followed. */
  record Said(String words, Tone tone) {
    static final Said NOTHING = new Said("", null);
  }

  Proofs(Feed feed) {
    this.feed = feed;
  }

  /** Decisions that are over need no proof any more. */
  void keepOnly(Collection<String> inForce) {
    followed.keySet().retainAll(inForce);
  }

  /**
   * What can be said of it now.
   *
   * @param databaseNow by the clock that decided it: this computer's may be minutes off
   */
  Said of(Decision decision, Instant databaseNow, Moment now) {
    Followed known = followed.get(decision.id());
    if (known == null) {
      Duration since = Duration.between(decision.decidedAt(), databaseNow);
      if (!isFollowed(decision, since)) {
        return Said.NOTHING;
      }
      known = new Followed(now.plus(since.negated()));
      followed.put(decision.id(), known);
    }
    return known.proved == null ? look(decision, known) : proved(known.proved);
  }

  private boolean isFollowed(Decision decision, Duration since) {
    return (decision.mode() == Mode.REJECT || decision.mode() == Mode.CANCEL)
        && decision.match() instanceof Match.ByDigest
        && since.compareTo(FOLLOWED) < 0
        && followed.size() < MOST;
  }

  private static Said proved(Instant at) {
    return new Said(Words.of("queries.proof.done", TimeOfDay.toSecond(at)), Tone.OK);
  }

  private Said look(Decision decision, Followed known) {
    DigestProof proof = newest(decision, known);
    if (proof == null) {
      return new Said(Words.of("queries.proof.asking"), Tone.MUTED);
    }
    List<String> running = named(proof, DigestProof.Running.class);
    List<String> unknown = named(proof, DigestProof.Unknown.class);
    List<String> quieting = named(proof, DigestProof.Quieting.class);
    if (proof.nodes().isEmpty()) {
      return new Said(Words.of("queries.proof.unknown"), Tone.STALE);
    }
    if (!running.isEmpty()) {
      return new Said(Words.of("queries.proof.running", some(running)), Tone.WARN);
    }
    if (!quieting.isEmpty()) {
      return new Said(Words.of("queries.proof.quieting", quieting.size()), Tone.MUTED);
    }
    if (!unknown.isEmpty()) {
      return new Said(Words.of("queries.proof.unknown-on", some(unknown)), Tone.STALE);
    }
    known.proved = proof.at().wall();
    return proved(known.proved);
  }

  /** What was told last; asks again once it was told. Null until the first answer. */
  private DigestProof newest(Decision decision, Followed known) {
    if (known.asked.isDone()) {
      if (!known.asked.isCompletedExceptionally() && known.asked.join() != null) {
        known.told = known.asked.join();
      }
      String digest = decision.match().value();
      feed.lookClosely(digest);
      known.asked = feed.proof(digest, known.since, decision.scope());
    }
    return known.told;
  }

  private static List<String> named(DigestProof proof, Class<? extends DigestProof.Verdict> kind) {
    return proof.that(kind).stream().map(DigestProof.OnNode::node).toList();
  }

  private static String some(List<String> nodes) {
    String first = QueryRows.name(nodes.getFirst());
    return nodes.size() == 1 ? first : first + " " + Words.of("queries.more", nodes.size() - 1);
  }
}
