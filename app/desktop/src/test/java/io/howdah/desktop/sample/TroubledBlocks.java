package io.howdah.desktop.sample;

import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.desktop.queries.InForce;
import io.howdah.desktop.queries.Keeping;
import io.howdah.fleet.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Decisions while something is wrong; a test exchanges them. */
public final class TroubledBlocks implements ShownBlocks {
  private volatile InForce inForce;

  public TroubledBlocks(InForce first) {
    inForce = first;
  }

  public void set(InForce newer) {
    inForce = newer;
  }

  /** The database tells, Redis does not: nobody knows what guards do. */
  public static InForce withoutRedis(Instant now) {
    return of(
        now,
        OptionalInt.empty(),
        new Keeping.Other("keeper on ops-1 (pid 4711)"),
        List.of("Redis does not answer: connection refused"),
        Optional.empty());
  }

  /** Nobody tells; what was told last is shown. */
  public static InForce toldLongAgo(Instant now) {
    return of(
        now,
        OptionalInt.empty(),
        new Keeping.Unknown(),
        List.of("primary-1: no answer within 2 s", "Redis does not answer: no answer within 2 s"),
        Optional.of(Moment.now().plus(Duration.ofSeconds(-65))));
  }

  private static InForce of(
      Instant now,
      OptionalInt guards,
      Keeping keeping,
      List<String> problems,
      Optional<Moment> told) {
    return new InForce(
        true,
        Optional.of(new Stamp(3, 87)),
        now,
        told,
        SampleBlocks.incident(now).inForce().blocks().stream().map(TroubledBlocks::silent).toList(),
        guards,
        0,
        keeping,
        problems);
  }

  private static InForce.Block silent(InForce.Block block) {
    return new InForce.Block(block.decision(), block.recorded(), 0, 0, Double.NaN, List.of());
  }

  /** So many rejections, of every age. */
  public static InForce many(Instant now, int count) {
    List<InForce.Block> blocks =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    SampleBlocks.block(
                        "%08x".formatted(0x3f000000 + i),
                        "%04x".formatted(0x1100 + i * 0x35),
                        now,
                        i + 1,
                        Duration.ofMinutes(3 + i * 7L),
                        i % 3 == 0 ? Mode.LIMIT : Mode.REJECT,
                        i % 2 == 0
                            ? Scope.ALL
                            : new Scope(Set.of("history-export"), Set.of("replica-eu-3"), Set.of()),
                        i % 5 == 0 ? "a-rather-long-role-name-of-an-operator" : "ana",
                        "INC-" + (2_000 + i) + ", one of many in a long night",
                        i * 13 % 900,
                        i % 7 != 0))
            .toList();
    return new InForce(
        true,
        Optional.of(new Stamp(3, 200)),
        now,
        Optional.empty(),
        blocks,
        OptionalInt.of(415),
        412,
        new Keeping.Here(),
        List.of());
  }

  @Override
  public InForce inForce() {
    return inForce;
  }
}
