package io.howdah.desktop.sample;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.desktop.queries.Effect;
import io.howdah.desktop.queries.InForce;
import io.howdah.desktop.queries.Keeping;
import io.howdah.desktop.queries.Wish;
import io.howdah.fleet.digest.DigestTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Decisions put together by hand. */
public record SampleBlocks(InForce inForce) implements ShownBlocks {

  /** The three of the pictures. */
  public static SampleBlocks incident(Instant now) {
    Duration ended = Duration.ofMinutes(6);
    List<InForce.Block> blocks =
        List.of(
            block(
                "3f9a01bc",
                "3f9a",
                now,
                60,
                Duration.ofMinutes(184),
                Mode.REJECT,
                new Scope(Set.of("analytics-daily"), Set.of(), Set.of("East US")),
                "ben",
                "scans messages without an index",
                12,
                true),
            block(
                "8812aa01",
                "5d72",
                now,
                70,
                Duration.ofMinutes(117),
                Mode.LIMIT,
                new Scope(Set.of("history-export"), Set.of(), Set.of()),
                "ana",
                "INC-2291, low priority during cascade",
                880,
                true),
            block(
                "1b07c0de",
                "c07b",
                now,
                80,
                ended,
                Mode.CANCEL,
                new Scope(Set.of("analytics-daily"), Set.of(), Set.of()),
                "chen",
                "report storm after month close",
                0,
                false));
    return new SampleBlocks(
        new InForce(
            true,
            Optional.of(new Stamp(3, 87)),
            now,
            Optional.empty(),
            blocks,
            OptionalInt.of(415),
            412,
            new Keeping.Other("keeper on ops-1 (pid 4711)"),
            List.of()));
  }

  /** Reasons and names as an attacker would write them. */
  public static SampleBlocks hostile(Instant now) {
    return new SampleBlocks(
        new InForce(
            true,
            Optional.of(new Stamp(3, 9)),
            now,
            Optional.empty(),
            List.of(
                block(
                    "3f9a01bc",
                    "dead",
                    now,
                    5,
                    Duration.ofMinutes(55),
                    Mode.REJECT,
                    Scope.ALL,
                    "x\u202e\u0007<script>",
                    "'; drop table howdah.audit; -- \n\u200b" + "y".repeat(400),
                    3,
                    false)),
            OptionalInt.of(0),
            0,
            new Keeping.Nobody("nobody\u202e can <b>lead"),
            List.of("Redis\u0000 <b>is</b> silent")));
  }

  static InForce.Block block(
      String id,
      String hex,
      Instant now,
      int age,
      Duration left,
      Mode mode,
      Scope scope,
      String owner,
      String reason,
      double rate,
      boolean recorded) {
    String digest = "fd1:" + (hex + "5b0c" + hex + "91e2" + "0".repeat(32)).substring(0, 32);
    Optional<Limit> limit =
        mode == Mode.LIMIT
            ? Optional.of(new Limit(Measure.PER_SECOND, 50, Per.FLEET))
            : Optional.empty();
    Decision decision =
        new Decision(
            id,
            new Stamp(3, 87),
            mode,
            new Match.ByDigest(digest),
            scope,
            limit,
            owner,
            reason,
            now.minus(Duration.ofMinutes(age)),
            Optional.of(now.plus(left)));
    List<Double> samples =
        IntStream.range(0, 24).mapToObj(i -> rate * (1 + (i * 7 % 5) * 0.1)).toList();
    return new InForce.Block(decision, recorded, 415, 412, rate, samples);
  }

  @Override
  public Optional<Effect> effect(DigestTable table, Wish wish) {
    return Optional.of(new Effect(Duration.ofMinutes(5), Optional.of("replica-eu-3"), 0.38, 5_900));
  }
}
