package io.howdah.bench;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.digest.Digests;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decisions made without a database. */
final class BenchDecisions {
  private BenchDecisions() {}

  static Decision reject(int number, String sql) {
    return decision(number, Mode.REJECT, sql, Optional.empty());
  }

  static Decision limit(int number, String sql, Limit limit) {
    return decision(number, Mode.LIMIT, sql, Optional.of(limit));
  }

  private static Decision decision(int number, Mode mode, String sql, Optional<Limit> limit) {
    return new Decision(
        "%08x".formatted(number),
        new Stamp(1, 1),
        mode,
        new Match.ByDigest(Digests.of(sql).id()),
        Scope.ALL,
        limit,
        "bench",
        "bench",
        Instant.now(),
        Optional.of(Instant.now().plus(Duration.ofHours(1))));
  }
}
