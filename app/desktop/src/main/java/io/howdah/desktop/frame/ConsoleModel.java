package io.howdah.desktop.frame;

import io.howdah.desktop.inspector.InspectorModel;
import io.howdah.desktop.inspector.InspectorModels;
import io.howdah.desktop.inspector.SessionsModel;
import io.howdah.desktop.kit.TimelineModel;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.topology.TopologyModel;
import java.util.Optional;

/**
 * Everything on the screen at one tick. Computed off the JavaFX thread.
 *
 * @param sight what it was computed from
 */
record ConsoleModel(
    Sight sight,
    TopBarModel top,
    TopologyModel topology,
    InspectorModel inspector,
    TimelineModel timeline,
    Optional<SessionsModel> sessions,
    boolean frozen) {

  static ConsoleModel of(ConsoleState state) {
    Sight sight = state.sight();
    boolean frozen = state.isFrozen();
    return new ConsoleModel(
        sight,
        TopBarModel.of(sight),
        TopologyModel.of(sight, state.looking()),
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
