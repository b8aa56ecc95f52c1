package io.howdah.watch.digest;

import io.howdah.contract.decision.Scope;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.fleet.digest.DigestTable;
import java.util.concurrent.CompletableFuture;

/** What is measured of digests: what a decision about one is proved with. Thread-safe. */
public interface DigestEvidence {

  /** The newest table of digests; never null. The first one has measured nothing yet. */
  DigestTable digests();

  /**
   * Whether a digest has stopped since a moment on each node of a scope, for its workloads. Call
   * {@link #lookClosely} at that moment: only then is every linked queryid read from there on.
   */
  CompletableFuture<DigestProof> proof(String digest, Moment since, Scope scope);

  /**
   * Has the counters of a digest read on every node at once, and with every reading of the next
   * half hour, however little it takes. Asked again within ten seconds it only lasts longer.
   */
  void lookClosely(String digest);
}
