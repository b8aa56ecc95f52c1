package io.howdah.desktop.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.kit.CardRow;
import io.howdah.desktop.kit.NodeCardModel;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sample.SampleNodes;
import io.howdah.desktop.sample.SampleSights;
import io.howdah.desktop.sample.SampleStates;
import io.howdah.desktop.sight.Looking;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Role;
import io.howdah.fleet.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanesTest {
  private final Moment now = Moment.now();

  @Test
  void aPrimaryAloneHasNoLane() {
    assertThat(lanes(new SampleFleet(now).snapshot(), Looking.AT_ALL)).isEmpty();
  }

  @Test
  void oneReplicaHasALaneOfItsRegion() {
    List<LaneModel> lanes = lanes(replicas(1), Looking.AT_ALL);
    assertThat(lanes).hasSize(1);
    assertThat(lanes.getFirst().spec().region()).isEqualTo("East US");
    assertThat(lanes.getFirst().cards()).containsOnlyKeys("replica-us-1");
  }

  @Test
  void fiftyReplicasAreAllOpenInTheOrderOfTheFile() {
    List<LaneModel> lanes = lanes(SampleFleet.healthy(now), Looking.AT_ALL);
    assertThat(lanes.stream().map(lane -> lane.spec().region()))
        .containsExactly("East US", "West US 2", "West Europe", "SE Asia");
    assertThat(lanes.stream().mapToInt(lane -> lane.cards().size()).sum()).isEqualTo(50);
    assertThat(lanes).allMatch(lane -> lane.fold().isEmpty());
  }

  @Test
  void the55thReplicaFoldsAndAFilterUnfolds() {
    assertThat(lanes(replicas(54), Looking.AT_ALL).getFirst().cards()).hasSize(54);
    LaneModel folded = lanes(replicas(55), Looking.AT_ALL).getFirst();
    assertThat(folded.cards()).isEmpty();
    assertThat(folded.fold().orElseThrow().title()).contains("55");
    assertThat(lanes(replicas(55), Looking.AT_ALL.filter("us-7")).getFirst().cards())
        .containsOnlyKeys("replica-us-7");
  }

  @Test
  void aFilteredChildKeepsTheRelaysAboveIt() {
    LaneModel lane =
        lanes(SampleStates.snapshot(now), Looking.AT_ALL.filter("great-grandchild")).getFirst();
    assertThat(lane.cards())
        .containsOnlyKeys("relay-1", "relay-2", "grandchild-1", "great-grandchild-1");
  }

  @Test
  void hostileNamesAndRegionsAreKeptAndFound() {
    String region = "<i>\u0000\u202e";
    Snapshot snapshot =
        new SampleFleet(now)
            .add(SampleStates.HOSTILE, Role.HOT, region, SampleFleet.PRIMARY, 9)
            .add(SampleStates.WIDE, Role.HOT, region, SampleFleet.PRIMARY, 9)
            .snapshot();
    LaneModel lane = lanes(snapshot, Looking.AT_ALL).getFirst();
    assertThat(lane.cards()).containsOnlyKeys(SampleStates.HOSTILE, SampleStates.WIDE);
    assertThat(lanes(snapshot, Looking.AT_ALL.filter("</B>")).getFirst().cards())
        .containsOnlyKeys(SampleStates.HOSTILE);
    assertThat(lane.cards().get(SampleStates.HOSTILE).plain()).contains("‹0007›‹202E›");
  }

  @Test
  void whatIsNotKnownOfANodeIsNotZero() {
    Moment since = now.plus(Duration.ofSeconds(-40));
    Failure nobody = new Failure.Unreachable("no route");
    Snapshot snapshot =
        new SampleFleet(now)
            .withoutPools()
            .add("replica-x", Role.HOT, "x", SampleFleet.PRIMARY, 9)
            .change(
                "replica-x",
                node -> SampleNodes.unheard(node, since, new Reason.ReplayPaused(), nobody))
            .withoutPools()
            .snapshot();
    NodeCardModel card = lanes(snapshot, Looking.AT_ALL).getFirst().cards().get("replica-x");
    assertThat(card.second())
        .isInstanceOfSatisfying(
            CardRow.Note.class, note -> assertThat(card.plain()).contains("no answer for 40 s"));
    assertThat(card.plain()).doesNotContain(" 0 ");
  }

  private Snapshot replicas(int count) {
    return new SampleFleet(now).region("East US", "us", count).snapshot();
  }

  private static List<LaneModel> lanes(Snapshot snapshot, Looking looking) {
    return new Lanes(SampleSights.of(snapshot), looking, Optional.of(SampleFleet.PRIMARY)).models();
  }
}
