package io.howdah.contract.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Decisions to test with. */
final class Sample {
  static final String DIGEST = "fd1:d41c8e0f3a5b7c9d1e2f405162738495";
  static final Instant DECIDED = Instant.parse("2026-11-20T02:47:32.123456Z");
  static final Instant END = Instant.parse("2026-11-20T03:47:32Z");

  private Sample() {}

  static Decision reject(int number, String reason) {
    return reject(String.format("%08x", number), new Match.ByDigest(DIGEST), reason);
  }

  static Decision reject(String id, Match match, String reason) {
    return new Decision(
        id,
        new Stamp(1, 87),
        Mode.REJECT,
        match,
        new Scope(Set.of("insights"), Set.of("replica-eu-3"), Set.of("eu")),
        Optional.empty(),
        "rahel",
        reason,
        DECIDED,
        Optional.of(END));
  }

  static Decision limit(Measure measure, double amount, Per per) {
    return new Decision(
        "3f9a01bc",
        new Stamp(2, 88),
        Mode.LIMIT,
        new Match.ByDigest(DIGEST),
        Scope.ALL,
        Optional.of(new Limit(measure, amount, per)),
        "rahel",
        "INC-2291",
        DECIDED,
        Optional.of(END));
  }

  static Decision observe(Match match) {
    return new Decision(
        "00000001",
        new Stamp(1, 1),
        Mode.OBSERVE,
        match,
        Scope.ALL,
        Optional.empty(),
        "o",
        "r",
        DECIDED,
        Optional.empty());
  }
}
