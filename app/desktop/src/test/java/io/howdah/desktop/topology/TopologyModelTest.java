package io.howdah.desktop.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.kit.CardRow;
import io.howdah.desktop.kit.CardState;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.NodeCardModel;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sample.SampleStates;
import io.howdah.desktop.sight.Looking;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Role;
import io.howdah.fleet.Snapshot;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopologyModelTest {
  private final Moment now = Moment.now();

  @ParameterizedTest
  @CsvSource({
    "healthy,HEALTHY",
    "down,CRITICAL",
    "refused,CRITICAL",
    "starting,STARTING",
    "unmeasured,UNKNOWN",
    "promoted,CRITICAL",
    "two-primaries,CRITICAL",
    "another-cluster,CRITICAL",
    "missing-right,UNKNOWN",
    "maintained,MAINTENANCE",
    "paused,WARN",
    "silent-link,WARN",
    "lost-slot,CRITICAL",
    "not-streaming,WARN",
    "silent,STALE",
    "pod-silent,CRITICAL"
  })
  void everyStateHasItsCard(String node, CardState state) {
    assertThat(card(model(SampleStates.snapshot(now), Looking.AT_ALL), node).state())
        .isEqualTo(state);
  }

  @Test
  void aSilentNodeShowsNoLiveFigures() {
    NodeCardModel card = card(model(SampleFleet.incident(now), Looking.AT_ALL), "replica-uw-5");
    assertThat(card.second()).isInstanceOf(CardRow.Note.class);
    assertThat(card.third()).isInstanceOf(CardRow.Note.class);
    assertThat(card.plain()).contains("no answer for 12 s", "last");
  }

  @Test
  void aSaturatedPoolHurtsItsNode() {
    NodeCardModel card = card(model(SampleFleet.incident(now), Looking.AT_ALL), "replica-eu-3");
    assertThat(card.state()).isEqualTo(CardState.CRITICAL);
    assertThat(card.third())
        .isInstanceOfSatisfying(
            CardRow.Pool.class,
            pool -> {
              assertThat(pool.level()).isEqualTo(Level.HURT);
              assertThat(pool.waiting().value()).isEqualTo("214");
            });
  }

  @Test
  void aMissingRightIsShownWithItsRemedy() {
    NodeCardModel card = card(model(SampleStates.snapshot(now), Looking.AT_ALL), "missing-right");
    assertThat(card.plain()).contains("sessions unknown", "GRANT pg_monitor");
  }

  @Test
  void childrenStandBelowTheirRelayAtAnyDepth() {
    LaneModel lane = lane(model(SampleStates.snapshot(now), Looking.AT_ALL), "cascade");
    assertThat(lane.spec().slots().stream().map(Slot::name))
        .containsExactly("relay-1", "child-1", "relay-2", "grandchild-1", "great-grandchild-1");
    assertThat(lane.spec().slots().stream().map(Slot::depth)).containsExactly(0, 1, 1, 2, 3);
  }

  @Test
  void whoStreamsFromNobodyHasNoStub() {
    LaneModel lane = lane(model(SampleStates.snapshot(now), Looking.AT_ALL), "states");
    assertThat(slot(lane, "promoted").feed()).isEqualTo(Slot.Feed.NONE);
    assertThat(slot(lane, "another-cluster").feed()).isEqualTo(Slot.Feed.NONE);
    assertThat(slot(lane, "silent").link()).isEqualTo(Slot.Link.STALE);
    assertThat(slot(lane, "maintained").link()).isEqualTo(Slot.Link.CALM);
  }

  @Test
  void aCircleOfUpstreamsLosesNobody() {
    Snapshot circle =
        new SampleFleet(now)
            .add("a", Role.HOT, "east", "b", 9)
            .add("b", Role.HOT, "east", "a", 9)
            .add("c", Role.HOT, "east", "c", 9)
            .snapshot();
    assertThat(lane(model(circle, Looking.AT_ALL), "east").cards()).containsOnlyKeys("a", "b", "c");
  }

  @Test
  void moreThan54ReplicasFoldAndKeepTroubleOpen() {
    TopologyModel model = model(SampleFleet.large(now), Looking.AT_ALL);
    assertThat(open(model))
        .containsExactlyInAnyOrder("replica-eu-7", "replica-sea-3", "replica-us-12");
    assertThat(model.lanes()).allMatch(lane -> lane.fold().isPresent());
  }

  @Test
  void anOpenedLaneAndASelectedNodeAreShown() {
    Looking looking = Looking.AT_ALL.toggle("East US").select(Target.node("replica-eu-1"));
    TopologyModel model = model(SampleFleet.large(now), looking);
    assertThat(lane(model, "East US").cards()).hasSize(25);
    assertThat(lane(model, "West Europe").cards()).containsOnlyKeys("replica-eu-1", "replica-eu-7");
  }

  @Test
  void theFilterLooksAtNamesRolesRegionsAndStates() {
    Snapshot incident = SampleFleet.incident(now);
    assertThat(open(model(incident, Looking.AT_ALL.filter("saturated"))))
        .containsExactly("replica-eu-3");
    assertThat(open(model(incident, Looking.AT_ALL.filter("UW-5"))))
        .containsExactly("replica-uw-5");
    assertThat(open(model(incident, Looking.AT_ALL.filter("se asia")))).hasSize(9);
    assertThat(model(incident, Looking.AT_ALL.filter("nobody")).lanes()).isEmpty();
  }

  @Test
  void aFleetWithoutReplicasPoolsAndCacheIsAModel() {
    Snapshot alone = new SampleFleet(now).withoutPools().snapshot();
    TopologyModel model = model(alone, Looking.AT_ALL);
    assertThat(model.lanes()).isEmpty();
    assertThat(model.cache()).isEmpty();
    assertThat(model.primary().pool().name()).isEqualTo("no pool");
  }

  @Test
  void countsAddUp() {
    CountsModel counts = model(SampleFleet.incident(now), Looking.AT_ALL).counts();
    assertThat(counts.nodes()).isEqualTo(51);
    assertThat(counts.healthy()).isEqualTo(47);
    assertThat(counts.kinds().stream().map(CountsModel.Kind::label))
        .containsExactly("pool saturated", "lagging over 2 s", "no answer");
  }

  private static TopologyModel model(Snapshot snapshot, Looking looking) {
    return TopologyModel.of(Sight.of(new SampleFeed(snapshot)), looking);
  }

  private static LaneModel lane(TopologyModel model, String region) {
    return model.lanes().stream()
        .filter(lane -> lane.spec().region().equals(region))
        .findFirst()
        .orElseThrow();
  }

  private static Slot slot(LaneModel lane, String name) {
    return lane.spec().slots().stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static NodeCardModel card(TopologyModel model, String node) {
    return model.lanes().stream()
        .flatMap(lane -> lane.cards().values().stream())
        .filter(card -> card.name().equals(node))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> open(TopologyModel model) {
    return model.lanes().stream()
        .flatMap(lane -> lane.cards().keySet().stream())
        .collect(Collectors.toList());
  }
}
