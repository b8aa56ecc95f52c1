package io.howdah.desktop.frame;

import io.howdah.desktop.kit.PaletteGroup;
import io.howdah.desktop.queries.BlockDoor;
import io.howdah.desktop.queries.QueriesPlace;
import io.howdah.desktop.screen.Desk;
import io.howdah.desktop.screen.Glance;
import io.howdah.desktop.screen.Place;
import io.howdah.desktop.screen.Screen;
import io.howdah.desktop.sight.Feed;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.desktop.topology.TopologyPlace;
import io.howdah.fleet.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The screens that exist and which of them is shown. The JavaFX thread turns to another one; the
 * drawing thread prepares the one that is shown.
 */
final class Screens {
  private final List<Screen> all;
  private volatile Screen shown;

  /** The first one is shown. */
  Screens(List<Screen> all) {
    this.all = List.copyOf(all);
    this.shown = all.getFirst();
  }

  /** Every screen of the product, in the rail's order. */
  static List<Screen> existing(Desk desk, Feed feed, BlockDoor blocks) {
    return List.of(new TopologyPlace(desk), new QueriesPlace(desk, feed, blocks));
  }

  Screen shown() {
    return shown;
  }

  List<Place> places() {
    return all.stream().map(Screen::place).toList();
  }

  /** The places one can turn to from here. */
  List<Place> elsewhere() {
    return places().stream().filter(place -> !place.equals(shown.place())).toList();
  }

  /** Turns to a screen; false if it does not exist. */
  boolean show(Place place) {
    Optional<Screen> found = all.stream().filter(it -> it.place().equals(place)).findFirst();
    found.ifPresent(screen -> shown = screen);
    return found.isPresent();
  }

  /** Where a target can be seen: here, else on the first screen that holds it. */
  Optional<Place> placeOf(Target target) {
    return shown.holds(target)
        ? Optional.of(shown.place())
        : all.stream().filter(screen -> screen.holds(target)).map(Screen::place).findFirst();
  }

  /** Computes the model of the screen that is shown. Drawing thread. */
  Runnable prepare(Glance glance) {
    return shown.prepare(glance);
  }

  /** What is wrong where, but for the screen that is shown. Drawing thread. */
  Map<Place, State> badges(Sight sight) {
    Map<Place, State> badges = new HashMap<>();
    Screen here = shown;
    all.stream()
        .filter(screen -> screen != here)
        .forEach(screen -> badges.put(screen.place(), screen.badge(sight)));
    return badges;
  }

  /** What every screen adds to the palette. */
  List<PaletteGroup> offers(Sight sight) {
    return all.stream()
        .flatMap(screen -> PaletteGroups.offers(screen.place(), screen.offers(sight)).stream())
        .toList();
  }

  /** The keys of every screen, for the list of keys. */
  List<String> keys() {
    return all.stream().flatMap(screen -> screen.keys().stream()).distinct().toList();
  }
}
