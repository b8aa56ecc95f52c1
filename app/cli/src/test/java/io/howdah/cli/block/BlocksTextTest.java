package io.howdah.cli.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.acts.block.Leader;
import io.howdah.acts.block.Overview;
import io.howdah.cli.text.Width;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlocksTextTest {

  private static List<String> lines(Optional<Stamp> stamp, Leader leader) {
    Overview overview =
        new Overview(
            stamp,
            Instant.EPOCH,
            "redis",
            List.of(),
            List.of(),
            Optional.empty(),
            leader,
            List.of());
    return new BlocksText(100).lines(overview, Map.of(), Map.of());
  }

  @Test
  void nothingInForceIsSaidOnlyByWhoCouldBeAsked() {
    assertThat(lines(Optional.of(Stamp.NONE), new Leader.Nobody()))
        .first()
        .isEqualTo("No decision is in force.");
    assertThat(lines(Optional.empty(), new Leader.Nobody()))
        .first()
        .asString()
        .contains("not known");
  }

  @Test
  void whoKeepsThemIsNobodyOnlyWhereSomebodyCouldTell() {
    Leader silent = new Leader.Unknown("who leads cannot be told: primary-1 does not answer");
    assertThat(lines(Optional.empty(), silent).getLast())
        .endsWith("upkeep: who leads cannot be told: primary-1 does not answer");
    assertThat(lines(Optional.empty(), new Leader.Known("keeper on ops-1")).getLast())
        .endsWith("upkeep: keeper on ops-1");
    assertThat(String.join(" ", lines(Optional.empty(), new Leader.Nobody())))
        .contains("upkeep: nobody");
  }

  private static String drawn(int width) {
    return drawn(width, Optional.of(Stamp.NONE));
  }

  private static String drawn(int width, Optional<Stamp> published) {
    List<String> lines =
        new BlocksText(width).lines(one(Mode.LIMIT, published), Map.of(), Map.of());
    assertThat(lines).allMatch(line -> Width.of(line) <= width);
    return String.join(" ", lines).replaceAll(" +", " ");
  }

  private static Overview one(Mode mode, Optional<Stamp> published) {
    Decision decision =
        new Decision(
            "3f9a01bc",
            new Stamp(1, 7),
            mode,
            new Match.ByDigest("fd1:" + "d4".repeat(16)),
            new Scope(Set.of("reports"), Set.of("replica-eu-1", "replica-eu-2"), Set.of()),
            Optional.of(new Limit(Measure.PER_SECOND, 20, Per.NODE))
                .filter(limit -> mode == Mode.LIMIT),
            "dba_on_call_of_the_night",
            "INC-2291: " + "so many words that no table has room for them, ".repeat(3) + "end",
            Instant.EPOCH,
            Optional.of(Instant.EPOCH.plusSeconds(3600)));
    Overview.Block block =
        new Overview.Block(decision, false, 3, 4, 12, 0, Optional.of(Duration.ofMinutes(59)));
    return new Overview(
        Optional.of(Stamp.NONE),
        Instant.EPOCH,
        "primary-1",
        List.of(block),
        List.of(),
        published,
        new Leader.Nobody(),
        List.of());
  }

  /** The sweeper enforces it: guards let it pass, whatever revision they apply. */
  @Test
  void guardsAreNotSaidToApplyACancel() {
    Overview cancel = one(Mode.CANCEL, Optional.of(Stamp.NONE));
    List<String> lines = new BlocksText(BlocksText.WHOLE).lines(cancel, Map.of(), Map.of());
    assertThat(String.join(" ", lines)).contains(" – ").doesNotContain("3/4");
    assertThat(BlocksJson.write(cancel, Map.of(), Map.of())).contains("\"guards\":null");
    Overview limit = one(Mode.LIMIT, Optional.of(Stamp.NONE));
    assertThat(BlocksJson.write(limit, Map.of(), Map.of()))
        .contains("\"guards\":{\"acknowledged\":3,\"known\":4}");
  }

  @Test
  void nothingOfADecisionIsLeftOutHoweverNarrowTheTerminal() {
    for (int width : List.of(40, 60, 80, 100, 120, 200, 400, BlocksText.WHOLE)) {
      assertThat(drawn(width))
          .as("in %d columns", width)
          .contains("3f9a01bc", "20/s on each node", "not yet recorded", "3/4", "59 min")
          .contains("dba_on_call_of_the_night", "replica-eu-1", "replica-eu-2", "reports")
          .contains("INC-2291: so many words", "for them, end");
    }
  }

  @Test
  void withoutRedisWhoObeysIsUnknownAndNotNobody() {
    assertThat(drawn(BlocksText.WHOLE))
        .contains(" 3/4 ", " 12 in all ", "0 guards heard")
        .doesNotContain("unknown");
    assertThat(drawn(BlocksText.WHOLE, Optional.empty()))
        .contains(" – – ", "guards unknown")
        .doesNotContain("3/4", "in all", "0 guards");
  }

  @Test
  void whereServersCanTellNothingItIsSaidWhatGuardsReport() {
    Decision decision =
        new Decision(
            "3f9a01bc",
            new Stamp(1, 7),
            Mode.REJECT,
            new Match.ByUser("app"),
            Scope.ALL,
            Optional.empty(),
            "dba",
            "r",
            Instant.EPOCH,
            Optional.of(Instant.EPOCH.plusSeconds(60)));
    Stopped.Told told =
        Stopped.nothing(new Overview.Block(decision, true, 2, 2, 12, 0, Optional.empty()));
    assertThat(told.failed()).isFalse();
    assertThat(told.words())
        .isEqualTo(
            "nothing to prove for mode reject: servers cannot tell statements by user;"
                + " 2 of 2 guards apply it and report 12 refused");
  }
}
