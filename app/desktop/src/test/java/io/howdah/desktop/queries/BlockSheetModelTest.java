package io.howdah.desktop.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Scope;
import io.howdah.desktop.sample.SampleBlocks;
import io.howdah.desktop.sample.SampleDigests;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.screen.Glance;
import io.howdah.desktop.sight.Looking;
import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.digest.View;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlockSheetModelTest {
  private final Snapshot fleet = SampleFleet.incident(Moment.now());
  private final SampleFeed feed = new SampleFeed(fleet).with(SampleDigests.incident(fleet));
  private final Sight sight = Sight.of(feed);
  private final Instant now = sight.now().wall();
  private final BlockForm first =
      new BlockForm(
          SampleDigests.NEW,
          Set.of("conversation-list", "history-export"),
          Set.of("conversation-list", "history-export"),
          BlockForm.Area.FLEET,
          "replica-eu-3",
          "West Europe",
          Mode.REJECT,
          Measure.PER_SECOND,
          "20",
          Per.NODE,
          BlockForm.Expiry.HOUR,
          "",
          "");

  @Test
  void allWorkloadsTickedMeansEverybody() {
    assertThat(first.wish(now).orElseThrow().scope()).isEqualTo(Scope.ALL);
    assertThat(first.toggle("history-export", false).wish(now).orElseThrow().scope().workloads())
        .containsExactly("conversation-list");
  }

  @Test
  void saysWhatIsMissingInTheOrderOfTheSheet() {
    assertThat(of(first).missing()).isEqualTo("reason missing");
    BlockForm nobody = first.toggle("history-export", false).toggle("conversation-list", false);
    assertThat(of(nobody).missing()).isEqualTo("no workload chosen");
    assertThat(nobody.wish(now)).isEmpty();
    assertThat(of(first.mode(Mode.LIMIT).limit(Measure.AT_ONCE, "0", Per.NODE)).missing())
        .isEqualTo("no limit given");
    assertThat(of(first.ends(BlockForm.Expiry.UNTIL, "noon")).missing())
        .isEqualTo("end unreadable or over");
    assertThat(of(first.ends(BlockForm.Expiry.UNTIL, "2001-01-01 04:00")).missing())
        .isEqualTo("end unreadable or over");
    assertThat(of(first.reason("INC-2291")).missing()).isEmpty();
  }

  @Test
  void showsCallersTheGuardsOwnWords() {
    BlockForm limited =
        first.mode(Mode.LIMIT).limit(Measure.PER_SECOND, "20", Per.NODE).reason("INC-2291");
    assertThat(of(limited).callers())
        .startsWith("ERROR QH002: digest d41c is limited to 20/s on this node until ")
        .contains("INC-2291")
        .doesNotContain("00000000,");
    assertThat(of(first).callers()).startsWith("ERROR QH001: digest d41c is rejected until ");
  }

  @Test
  void offersOnlyWorkloadsThatAScopeMayName() {
    assertThat(of(first).workloads())
        .extracting(BlockSheetModel.Traffic::name)
        .containsExactly("conversation-list", "history-export");
    assertThat(of(first).others()).isEmpty();
    feed.with(SampleDigests.hostile(fleet));
    QueryRow strange =
        new QueriesModels(feed, SampleBlocks.incident(now), new Plans(feed, () -> {}))
            .of(new Glance(Sight.of(feed), Looking.AT_ALL, true), Wanted.AT_FIRST)
            .rows()
            .getFirst();
    BlockSheetModel model =
        BlockSheetModels.of(Sight.of(feed), strange, first, SampleBlocks.incident(now));
    assertThat(strange.line().workloads()).isNotEmpty();
    assertThat(model.workloads()).isEmpty();
    assertThat(model.others()).endsWith("/s");
  }

  @Test
  void aShareOfTimeIsTypedInPerCent() {
    BlockForm share = first.mode(Mode.LIMIT).limit(Measure.TIME_SHARE, "5", Per.NODE);
    assertThat(share.limit().orElseThrow().amount()).isEqualTo(0.05);
  }

  @Test
  void predictsOnTheNodeThatGainsMost() {
    BlockSheetModel.Prediction prediction = of(first).prediction();
    assertThat(prediction.from()).isEqualTo("estimate from the last 5 min");
    assertThat(prediction.freed()).contains("−38 %");
    assertThat(prediction.node()).isEqualTo("replica-eu-3");
    assertThat(prediction.waiting()).isEqualTo("214 → 0");
    assertThat(prediction.rejected()).isEqualTo("≈ 5.9 k/s");
  }

  @Test
  void saysWhatItWasEstimatedFromAlsoWhereThatIsLess() {
    Effect soon = new Effect(Duration.ofSeconds(40), Optional.of("replica-eu-3"), 0.1, 3);
    assertThat(Predictions.of(sight, row(), Optional.of(soon)).from())
        .isEqualTo("estimate from the last 40 s");
    assertThat(Predictions.of(sight, row(), Optional.empty()).from()).isEqualTo("estimate");
  }

  @Test
  void offersTheNodeWhereTheDigestRunsAndNotOneWhereItDoesNot() {
    Scopes elsewhere = scopes(View.fleet(), "primary-1");
    Scopes offered = elsewhere.where(row().line(), fleet);
    assertThat(row().line().nodes()).noneMatch(on -> on.node().equals("primary-1"));
    assertThat(offered.node()).isEqualTo(row().line().busiestFirst().getFirst().node());
    assertThat(offered.region())
        .isEqualTo(fleet.node(offered.node()).orElseThrow().node().region());
    assertThat(scopes(View.node("primary-1"), "primary-1").where(row().line(), fleet).node())
        .as("looked at")
        .isEqualTo("primary-1");
    Scopes there = scopes(View.fleet(), "replica-eu-3");
    assertThat(there.where(row().line(), fleet)).isEqualTo(there);
  }

  private Scopes scopes(View view, String node) {
    String region = fleet.node(node).orElseThrow().node().region();
    return new Scopes(view, region, node, List.of(), List.of());
  }

  @Test
  void withoutGuardsOnlyCancellingIsLeft() {
    SampleBlocks none = SampleBlocks.hostile(now);
    BlockSheetModel reject = BlockSheetModels.of(sight, row(), first, none);
    assertThat(reject.guarded()).isFalse();
    assertThat(reject.missing()).isEqualTo("no guard runs");
    BlockForm cancel = first.mode(Mode.CANCEL).reason("storm");
    assertThat(BlockSheetModels.of(sight, row(), cancel, none).missing()).isEmpty();
  }

  @Test
  void eightDigitsAreAskedWhereFourNameTwo() {
    assertThat(of(first).confirm()).isEqualTo("d41c");
    feed.with(SampleDigests.large(fleet, 70_000, 1));
    QueryRow ambiguous =
        new QueriesModels(feed, SampleBlocks.incident(now), new Plans(feed, () -> {}))
            .of(
                new Glance(Sight.of(feed), Looking.AT_ALL, true),
                Wanted.AT_FIRST.filter("fd1:1000"))
            .rows()
            .getFirst();
    assertThat(
            BlockSheetModels.of(Sight.of(feed), ambiguous, first, SampleBlocks.incident(now))
                .confirm())
        .hasSize(8);
  }

  @Test
  void timesAreReadAsTheClockOnTheWall() {
    Duration length = first.ends(BlockForm.Expiry.UNTIL, "23:59").lasts(now).orElseThrow();
    ZonedDateTime end = now.plus(length).atZone(ZoneId.systemDefault());
    assertThat(end.toLocalTime()).isEqualTo(LocalTime.of(23, 59));
    assertThat(length).isPositive().isLessThanOrEqualTo(Duration.ofDays(1));
  }

  private QueryRow row() {
    return new QueriesModels(feed, SampleBlocks.incident(now), new Plans(feed, () -> {}))
        .of(new Glance(sight, Looking.AT_ALL, true), Wanted.AT_FIRST)
        .rows()
        .getFirst();
  }

  private BlockSheetModel of(BlockForm form) {
    return BlockSheetModels.of(sight, row(), form, SampleBlocks.incident(now));
  }
}
