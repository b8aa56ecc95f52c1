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
  private final Map<String, Instant> proved = new HashMap<>();
  private final Map<String, CompletableFuture<DigestProof>> asked = new HashMap<>();
  private final Map<String, DigestProof> told = new HashMap<>();

  /** What is said of a decision; empty words for one that is not followed. */
  record Said(String words, Tone tone) {
    static final Said NOTHING = new Said("", null);
  }

  Proofs(Feed feed) {
    this.feed = feed;
  }

  Said of(Decision decision, Moment now) {
    Duration since = Duration.between(decision.decidedAt(), now.wall());
    if (proved.containsKey(decision.id())) {
      return proved(decision);
    }
    boolean followed =
        (decision.mode() == Mode.REJECT || decision.mode() == Mode.CANCEL)
            && decision.match() instanceof Match.ByDigest
            && since.compareTo(FOLLOWED) < 0
            && proved.size() < MOST;
    return followed ? look(decision, now.plus(since.negated())) : Said.NOTHING;
  }

  private Said proved(Decision decision) {
    String at = TimeOfDay.toSecond(proved.get(decision.id()));
    return new Said(Words.of("queries.proof.done", at), Tone.OK);
  }

  private Said look(Decision decision, Moment since) {
    DigestProof proof = newest(decision, since);
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
    proved.put(decision.id(), proof.at().wall());
    return proved(decision);
  }

  /** What was told last; asks again once it was told. Null until the first answer. */
  private DigestProof newest(Decision decision, Moment since) {
    String digest = decision.match().value();
    CompletableFuture<DigestProof> asking = asked.get(decision.id());
    if (asking != null && asking.isDone() && !asking.isCompletedExceptionally()) {
      told.put(decision.id(), asking.join());
    }
    if (asking == null || asking.isDone()) {
      feed.lookClosely(digest);
      asked.put(decision.id(), feed.proof(digest, since, decision.scope()));
    }
    return told.get(decision.id());
  }

  private static List<String> named(DigestProof proof, Class<? extends DigestProof.Verdict> kind) {
    return proof.that(kind).stream().map(DigestProof.OnNode::node).toList();
  }

  private static String some(List<String> nodes) {
    String first = QueryRows.name(nodes.getFirst());
    return nodes.size() == 1 ? first : first + " " + Words.of("queries.more", nodes.size() - 1);
  }
}
