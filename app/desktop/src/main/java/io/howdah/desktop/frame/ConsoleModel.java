package io.howdah.desktop.frame;

import io.howdah.desktop.inspector.InspectorModel;
import io.howdah.desktop.inspector.InspectorModels;
import io.howdah.desktop.inspector.SessionsModel;
import io.howdah.desktop.kit.TimelineModel;
import io.howdah.desktop.screen.Glance;
import io.howdah.desktop.screen.Place;
import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.State;
import java.util.Map;
import java.util.Optional;

/**
 * Everything on the screen at one tick. Computed off the JavaFX thread.
 *
 * @param sight what it was computed from
 * @param screen draws the screen that is shown
 * @param badges the worst of every screen that is not
 */
record ConsoleModel(
    Sight sight,
    TopBarModel top,
    Runnable screen,
    Map<Place, State> badges,
    InspectorModel inspector,
    TimelineModel timeline,
    Optional<SessionsModel> sessions,
    boolean frozen) {

  static ConsoleModel of(ConsoleState state, Screens screens) {
    Sight sight = state.sight();
    boolean frozen = state.isFrozen();
    TopBarModel top = TopBarModel.of(sight);
    return new ConsoleModel(
        sight,
        top,
        screens.prepare(new Glance(sight, state.looking(), !frozen && !top.lost())),
        screens.badges(sight),
        InspectorModels.of(sight, state.looking().selected(), state.clients()),
        TimelineModels.of(sight, frozen),
        state.sessions(),
        frozen);
  }

  /** Whether acts make sense: the screen shows what is, not what was. */
  boolean live() {
    return !frozen && !top.lost();
  }
}
