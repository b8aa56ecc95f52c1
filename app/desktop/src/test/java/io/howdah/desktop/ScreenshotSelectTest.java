package io.howdah.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.desktop.frame.ConsoleStage;
import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.HowdahTable;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.queries.BlockDoor;
import io.howdah.desktop.sample.SampleDigests;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.DigestTable;
import org.junit.jupiter.api.Test;

/** A digest named on the command line, before the console has drawn anything. */
class ScreenshotSelectTest {
  private final Snapshot fleet = SampleFleet.incident(Moment.now());
  private final DigestTable digests = SampleDigests.incident(fleet);

  @Test
  void theNamedDigestIsSelectedInTheFirstDrawing() throws Exception {
    DigestRow wanted = digests.startingWith("c07b").getFirst();
    SampleFeed feed = new SampleFeed(fleet).with(digests);
    try (ConsoleStage stage =
        ConsoleStage.queries(feed, BlockDoor.NONE, Theme.DARK, 1600, 1000, "c07b")) {
      Object selected =
          FxToolkit.on(
              () ->
                  stage.scene().getRoot().lookupAll(".table-view").stream()
                      .filter(HowdahTable.class::isInstance)
                      .map(table -> ((HowdahTable<?>) table).selected().orElse(null))
                      .findFirst()
                      .orElseThrow());
      assertThat(selected.toString()).contains("digest=" + wanted.digest());
    }
  }

  @Test
  void aPrefixNamesOneDigest() {
    assertThat(Screenshot.digest(digests, "d41c")).isEqualTo(SampleDigests.NEW);
    assertThat(Screenshot.digest(digests, "fd1:d41c")).isEqualTo(SampleDigests.NEW);
  }

  @Test
  void anUnknownPrefixIsOneClearError() {
    assertThatThrownBy(() -> Screenshot.digest(digests, "no such"))
        .isInstanceOf(Station.Unusable.class)
        .hasMessage("--select: no digest seen lately begins with 'no such'");
    assertThatThrownBy(() -> Screenshot.digest(digests, "fd1:"))
        .isInstanceOf(Station.Unusable.class)
        .hasMessageContaining("several digests begin with 'fd1:': ")
        .hasMessageNotContaining("\n");
  }
}
