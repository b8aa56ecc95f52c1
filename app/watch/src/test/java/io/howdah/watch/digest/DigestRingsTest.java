package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.FirstSeen;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.fleet.digest.NodeDigests.Collected;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.Recent;
import io.howdah.fleet.digest.StatementKind;
import io.howdah.fleet.digest.Usage;
import io.howdah.watch.digest.DigestHistory.Figure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestRingsTest {
  private static final Moment START = Moment.now();
  private final DigestRings rings = new DigestRings(START);

  private static Usage usage(double calls, double millis) {
    return new Usage(calls, millis, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private static DigestRow row(String digest, Usage usage) {
    OnNode on =
        new OnNode("p", usage, Recent.NONE, List.of(), List.of(), List.of(), Optional.empty());
    return new DigestRow(
        digest,
        "",
        Optional.empty(),
        true,
        StatementKind.SELECT,
        1,
        List.of(),
        new FirstSeen(Optional.empty(), START.wall()),
        List.of(on),
        usage,
        Optional.empty(),
        false,
        false);
  }

  private void take(int second, boolean told, List<DigestRow> rows) {
    Moment at = START.plus(Duration.ofSeconds(second));
    Collected collected =
        new Collected(
            at,
            Duration.ofSeconds(10),
            Usage.NONE,
            Usage.NONE,
            Duration.ofMinutes(5),
            1,
            1,
            0,
            Optional.empty(),
            0,
            0);
    Fact<Collected> fact = told ? Fact.known(collected) : Fact.unknown("silent");
    NodeDigests node = new NodeDigests("p", "eu", fact, Fact.unknown("not sampled"));
    rings.take(
        new DigestTable(
            second,
            at,
            Duration.ofSeconds(10),
            true,
            rows,
            List.of(node),
            Optional.empty(),
            List.of()));
  }

  private double[] calls(String digest, int steps) {
    return rings.series(digest, Figure.CALLS_PER_SECOND, Duration.ofSeconds(20L * steps), steps);
  }

  @Test
  void aPointIsTheMeanOfItsTime() {
    take(1, true, List.of(row("a", usage(10, 100))));
    take(11, true, List.of(row("a", usage(30, 900))));
    assertThat(calls("a", 1)).containsExactly(20);
    assertThat(rings.series("a", Figure.MEAN_MILLIS, Duration.ofSeconds(20), 1))
        .containsExactly(25);
  }

  @Test
  void whoIsNotInTheTableDidNothingUnlessNobodyTold() {
    take(1, true, List.of(row("a", usage(10, 10))));
    take(21, true, List.of());
    take(41, false, List.of());
    take(61, true, List.of(row("a", usage(5, 5))));
    assertThat(calls("a", 4)).containsExactly(10, 0, Double.NaN, 5);
  }

  @Test
  void whoIsBusyNowTakesThePlaceOfTheIdlest() {
    for (int round = 0; round < 3; round++) {
      String prefix = round + "-";
      take(
          1 + 20 * round,
          true,
          IntStream.range(0, 2_000).mapToObj(i -> row(prefix + i, usage(1, 1))).toList());
    }
    assertThat(calls("2-1999", 1)).containsExactly(1);
    assertThat(calls("1-1999", 2)[0]).isEqualTo(1);
    assertThat(calls("0-1999", 3)[0]).isNaN();
  }
}
