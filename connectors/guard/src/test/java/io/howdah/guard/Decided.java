package io.howdah.guard;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.digest.Digests;
import java.time.Instant;
import java.util.Optional;

/** Decisions on a statement, for all workloads and without an end. */
final class Decided {
  private Decided() {}

  static Decision reject(int number, String sql) {
    return decision(number, Mode.REJECT, sql, Optional.empty());
  }

  static Decision limit(int number, String sql, Limit limit) {
    return decision(number, Mode.LIMIT, sql, Optional.of(limit));
  }

  private static Decision decision(int number, Mode mode, String sql, Optional<Limit> limit) {
    return new Decision(
        String.format("%08x", number),
        new Stamp(1, 1),
        mode,
        new Match.ByDigest(Digests.of(sql).id()),
        Scope.ALL,
        limit,
        "o",
        "r",
        Instant.EPOCH,
        Optional.of(Instant.MAX));
  }
}
