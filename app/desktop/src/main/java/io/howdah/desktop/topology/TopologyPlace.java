package io.howdah.desktop.topology;

import io.howdah.desktop.screen.Desk;
import io.howdah.desktop.screen.Glance;
import io.howdah.desktop.screen.Place;
import io.howdah.desktop.screen.Screen;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/** The Topology screen's place in the console. JavaFX thread, as {@link Screen} says. */
public final class TopologyPlace implements Screen {
  private final TopologyScreen screen;

  public TopologyPlace(Desk desk) {
    screen =
        new TopologyScreen(
            new TopologyScreen.Hands(
                desk::select,
                text -> desk.look(looking -> looking.filter(text)),
                region -> desk.look(looking -> looking.toggle(region))));
  }

  @Override
  public Place place() {
    return Place.TOPOLOGY;
  }

  @Override
  public Region node() {
    return screen;
  }

  @Override
  public Runnable prepare(Glance glance) {
    TopologyModel model = TopologyModel.of(glance.sight(), glance.looking());
    return () -> screen.show(model);
  }

  @Override
  public State badge(Sight sight) {
    Snapshot snapshot = sight.snapshot();
    return Stream.of(
            snapshot.nodes().stream().map(Snapshot.NodeView::state),
            snapshot.pools().stream().map(Snapshot.PoolView::state),
            snapshot.cache().stream().map(Snapshot.CacheView::state))
        .flatMap(states -> states)
        .reduce(State.HEALTHY, State::worse);
  }

  @Override
  public void focusFilter() {
    screen.filter().focusField();
  }

  /** Every target of the fleet lies here. */
  @Override
  public boolean holds(Target target) {
    return true;
  }

  @Override
  public void reveal(Target target) {
    screen.reveal(target.name());
  }

  @Override
  public void mark(Optional<Target> selected) {
    screen.mark(selected);
  }

  @Override
  public List<String> keys() {
    return List.of("filter", "move", "open");
  }
}
