package io.howdah.desktop.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.PaletteGroup;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sample.SampleSights;
import io.howdah.desktop.sample.SampleStates;
import io.howdah.desktop.screen.Place;
import io.howdah.desktop.sight.Target;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Role;
import io.howdah.fleet.Snapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaletteGroupsTest {
  private static final int NODES = 0;
  private static final int POOLS = 1;
  private static final int SCREENS = 2;
  private static final int ACTS = 3;

  private final Moment now = Moment.now();

  @Test
  void aFleetOfOneNodeOffersIt() {
    List<PaletteGroup> groups =
        groups(new SampleFleet(now).withoutPools().snapshot(), Optional.empty());
    assertThat(names(groups.get(NODES))).containsExactly(SampleFleet.PRIMARY);
    assertThat(groups.get(POOLS).items()).isEmpty();
    assertThat(groups.get(SCREENS).items()).isEmpty();
    assertThat(groups.get(ACTS).items()).isNotEmpty();
  }

  @Test
  void theWorstStandOnTopAndSayWhy() {
    PaletteGroup nodes = groups(SampleFleet.incident(now), Optional.empty()).get(NODES);
    assertThat(nodes.items()).hasSize(51);
    assertThat(names(nodes).subList(0, 3))
        .containsExactly("replica-us-16", "replica-sea-6", "replica-uw-5");
    assertThat(nodes.items().getFirst().icon()).isEqualTo(Icon.WARN);
    assertThat(nodes.items().getFirst().hint()).isEqualTo("lagging");
    PaletteGroup pools = groups(SampleFleet.incident(now), Optional.empty()).get(POOLS);
    assertThat(names(pools)).startsWith("pgb-eu-3", "redis-main").hasSize(52);
  }

  @Test
  void aHostileNameIsShownSafeAndLeadsToItsNode() {
    Snapshot snapshot =
        new SampleFleet(now)
            .add(SampleStates.HOSTILE, Role.HOT, "x", SampleFleet.PRIMARY, 9)
            .add("a:b:c", Role.HOT, "x", SampleFleet.PRIMARY, 9)
            .snapshot();
    PaletteGroup nodes = groups(snapshot, Optional.empty()).get(NODES);
    assertThat(names(nodes)).contains("<b>x</b>'\"‹0007›‹202E›--; ", "a:b:c");
    assertThat(nodes.items().stream().map(PaletteGroups::choice))
        .contains(
            new PaletteGroups.Choice.Go(Target.node(SampleStates.HOSTILE)),
            new PaletteGroups.Choice.Go(Target.node("a:b:c")));
  }

  @Test
  void actsOnANodeAreOfferedForTheSelectedNodeAlone() {
    Snapshot snapshot = SampleFleet.healthy(now);
    assertThat(deeds(groups(snapshot, Optional.empty())))
        .doesNotContain(PaletteGroups.Deed.SESSIONS, PaletteGroups.Deed.MAINTENANCE);
    assertThat(deeds(groups(snapshot, Optional.of(Target.pool("pgb-us-1")))))
        .doesNotContain(PaletteGroups.Deed.SESSIONS);
    assertThat(deeds(groups(snapshot, Optional.of(Target.node("replica-us-1")))))
        .contains(PaletteGroups.Deed.SESSIONS, PaletteGroups.Deed.MAINTENANCE);
  }

  @Test
  void everyItemLeadsWhereItSays() {
    List<PaletteGroup> groups =
        PaletteGroups.of(
            SampleSights.of(SampleFleet.incident(now)),
            true,
            Optional.empty(),
            List.of(Place.TOPOLOGY));
    assertThat(groups.stream().flatMap(group -> group.items().stream()))
        .allSatisfy(item -> assertThat(PaletteGroups.choice(item)).isNotNull());
    assertThat(PaletteGroups.choice(groups.get(SCREENS).items().getFirst()))
        .isEqualTo(new PaletteGroups.Choice.Open("topology"));
    assertThat(PaletteGroups.choice(groups.get(POOLS).items().get(1)))
        .isEqualTo(new PaletteGroups.Choice.Go(Target.cache("redis-main")));
    assertThat(names(groups.get(ACTS)).getFirst()).isEqualTo("Follow the fleet again");
  }

  private static List<PaletteGroup> groups(Snapshot snapshot, Optional<Target> selected) {
    return PaletteGroups.of(SampleSights.of(snapshot), false, selected, List.of());
  }

  private static List<String> names(PaletteGroup group) {
    return group.items().stream().map(item -> item.words().getFirst()).map(Span::text).toList();
  }

  private static List<PaletteGroups.Deed> deeds(List<PaletteGroup> groups) {
    return groups.get(ACTS).items().stream()
        .map(PaletteGroups::choice)
        .map(choice -> ((PaletteGroups.Choice.Do) choice).deed())
        .toList();
  }
}
