package io.howdah.cli.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.acts.block.Overview;
import io.howdah.contract.decision.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlocksTextTest {

  private static List<String> lines(Optional<Stamp> stamp) {
    Overview overview =
        new Overview(
            stamp,
            Instant.EPOCH,
            "redis",
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return new BlocksText(100).lines(overview, Map.of(), Map.of());
  }

  @Test
  void nothingInForceIsSaidOnlyByWhoCouldBeAsked() {
    assertThat(lines(Optional.of(Stamp.NONE))).first().isEqualTo("No decision is in force.");
    assertThat(lines(Optional.empty())).first().asString().contains("not known");
  }
}
