package io.howdah.acts.block;

import io.howdah.acts.ActProblem;
import io.howdah.acts.Say;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Match;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.watch.digest.DigestEvidence;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What is measured on the servers of a decision's effect, where it holds: that the digest has
 * stopped, or that it keeps to its limit. Blocks for at most two seconds.
 *
 * @param since when it came into force
 */
record Effect(DigestEvidence evidence, Decision decision, Moment since) {

  /** What statements in flight, quiet and two readings take. */
  static final Duration TAKES = DigestProof.QUIET.multipliedBy(2).plusSeconds(15);

  private static final Duration ASK = Duration.ofSeconds(2);

  /** Whether servers can tell anything of it: they know digests alone. */
  static boolean isMeasured(Decision decision) {
    return decision.match() instanceof Match.ByDigest
        && switch (decision.mode()) {
          case OBSERVE -> false;
          case LIMIT -> KeptLimit.isMeasured(decision);
          case REJECT, CANCEL -> true;
        };
  }

  /**
   * What was measured.
   *
   * @param over nothing more is to be expected soon
   */
  record Seen(boolean proved, boolean over, String words) {}

  Seen look() {
    evidence.lookClosely(decision.match().value());
    return switch (decision.mode()) {
      case OBSERVE -> new Seen(true, true, "");
      case LIMIT -> kept(new KeptLimit(decision, since).in(evidence.digests()));
      case REJECT, CANCEL -> stopped(proof());
    };
  }

  private static Seen kept(KeptLimit.Told told) {
    return new Seen(told.proved(), told.proved(), told.words());
  }

  private DigestProof proof() {
    CompletableFuture<DigestProof> asked =
        evidence.proof(decision.match().value(), since, decision.scope());
    try {
      return asked.get(ASK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw ActProblem.during(Say.it("act.block.proof.late"));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw ActProblem.during(Say.it("act.problem.interrupted"));
    } catch (ExecutionException broken) {
      throw ActProblem.during(String.valueOf(broken.getCause()));
    }
  }

  private Seen stopped(DigestProof proof) {
    return new Seen(
        proof.isProved(), proof.isAllThatCanBeTold(), ProofWords.of(proof, decision.scope()));
  }
}
