package io.howdah.desktop.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.acts.block.Leader;
import io.howdah.acts.block.Overview;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.decision.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusalSeriesTest {
  private static final String ID = "0000d001";
  private static final Decision DECISION =
      new Decision(
          ID,
          new Stamp(1, 1),
          Mode.REJECT,
          new Match.ByUser("app"),
          Scope.ALL,
          Optional.empty(),
          "dba",
          "r",
          Instant.EPOCH,
          Optional.of(Instant.EPOCH.plusSeconds(60)));
  private static final Overview.Block BLOCK =
      new Overview.Block(DECISION, true, 1, 1, 0, 0, Optional.empty());

  private final RefusalSeries series = new RefusalSeries();

  @Test
  void growsWithEachLookThatARateIsKnownIn() {
    look(0, List.of(BLOCK), heard("g1", 0, 100));
    look(4, List.of(BLOCK), heard("g1", 4, 100));
    assertThat(series.now(ID)).isNaN();
    look(6, List.of(BLOCK), heard("g1", 1, 150));
    look(8, List.of(BLOCK), heard("g1", 3, 150));
    assertThat(series.now(ID)).isEqualTo(10);
    look(9, List.of(BLOCK));
    assertThat(series.now(ID)).isNaN();
    assertThat(series.of(ID)).containsExactly(10.0, 10.0);
  }

  @Test
  void ofADecisionThatEndedIsForgotten() {
    look(0, List.of(BLOCK), heard("g1", 0, 0));
    look(5, List.of(BLOCK), heard("g1", 0, 50));
    look(6, List.of());
    assertThat(series.of(ID)).isEmpty();
    assertThat(series.now(ID)).isNaN();
  }

  private void look(long second, List<Overview.Block> blocks, Heard... heard) {
    Overview look =
        new Overview(
            Optional.of(Stamp.NONE),
            Instant.EPOCH,
            "primary-1",
            blocks,
            List.of(heard),
            Optional.of(Stamp.NONE),
            new Leader.Nobody(),
            List.of());
    series.hear(look, Duration.ofSeconds(second).toNanos());
  }

  private static Heard heard(String id, long secondsAgo, long refused) {
    return new Heard(
        id,
        "shop",
        "checkout",
        List.of(),
        Duration.ofSeconds(secondsAgo),
        new Stamp(1, 1),
        0,
        Map.of(ID, new Heard.Counted(0, refused, 0)));
  }
}
