package io.howdah.desktop.frame;

import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.TimelineModel;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.screen.Place;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.watch.words.FleetSentence;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the operator is and goes: which screen, which target, which event. JavaFX thread. */
final class Navigation {
  private final ConsoleState state;
  private final Screens screens;
  private final Overlays overlays;
  private final Supplier<Optional<Sight>> drawn;
  private final Runnable moved;
  private final EventWalk walk = new EventWalk();

  /**
   * @param drawn what the screen shows; empty before the first drawing
   * @param moved runs when another screen, target or tab is to be shown
   */
  Navigation(
      ConsoleState state,
      Screens screens,
      Overlays overlays,
      Supplier<Optional<Sight>> drawn,
      Runnable moved) {
    this.state = state;
    this.screens = screens;
    this.overlays = overlays;
    this.drawn = drawn;
    this.moved = moved;
  }

  /** Turns to a screen; on the one that is shown, moves the keyboard to what is selected. */
  void open(Place place) {
    overlays.hide();
    if (screens.shown().place().equals(place)) {
      state.looking().selected().ifPresent(screens.shown()::reveal);
    } else {
      turn(place);
    }
  }

  void openNamed(String word) {
    screens.places().stream()
        .filter(place -> place.word().equals(word))
        .findFirst()
        .ifPresent(this::open);
  }

  /** Turns to a screen and has it show what is meant by a key of its own. */
  void choose(String word, String key) {
    screens.places().stream()
        .filter(place -> place.word().equals(word))
        .findFirst()
        .ifPresent(
            place -> {
              if (!screens.shown().place().equals(place)) {
                turn(place);
              }
              screens.shown().choose(key);
              moved.run();
            });
  }

  private void turn(Place place) {
    if (screens.show(place)) {
      screens.shown().mark(state.looking().selected());
      state.turned();
      moved.run();
    }
  }

  /** Selects a target, or nothing for null. */
  void select(Target target) {
    if (target == null) {
      showSessions(false);
    }
    state.look(looking -> looking.select(target));
    screens.shown().mark(Optional.ofNullable(target));
    moved.run();
  }

  /** Selects a target where it can be seen and moves the keyboard to it. */
  void go(Target target) {
    screens
        .placeOf(target)
        .filter(place -> !place.equals(screens.shown().place()))
        .ifPresent(this::turn);
    select(target);
    screens.shown().reveal(target);
  }

  void goPart(FleetSentence.Part part) {
    part.targets().stream().findFirst().flatMap(this::targetOf).ifPresent(this::go);
  }

  void goEvent(TimelineModel.Event event) {
    overlays.toast(event.icon(), event.level().tone(), event.words());
    drawn
        .get()
        .flatMap(sight -> walk.at(sight, event.at()))
        .flatMap(this::targetOf)
        .ifPresent(this::go);
  }

  /** Shows the previous ({@code -1}) or next ({@code 1}) event and whom it happened to. */
  void walkEvents(int step) {
    drawn
        .get()
        .ifPresent(
            sight ->
                walk.step(sight, step)
                    .ifPresentOrElse(
                        this::showEvent,
                        () -> overlays.toast(Icon.INFO, Tone.INFO, Words.of("frame.event.none"))));
  }

  private void showEvent(EventWalk.Seen seen) {
    overlays.toast(seen.icon(), seen.tone(), seen.words());
    targetOf(seen.target()).ifPresent(this::go);
  }

  private Optional<Target> targetOf(String name) {
    return drawn.get().flatMap(sight -> EventWalk.target(sight.snapshot(), name));
  }

  Optional<String> selectedNode() {
    return state
        .looking()
        .selected()
        .filter(target -> target.kind() == Target.Kind.NODE)
        .map(Target::name);
  }

  /** Opens the sessions of the selected node, if one is, or closes them. */
  void showSessions(boolean open) {
    if (!open || selectedNode().isPresent()) {
      state.setSessionsTab(open);
      moved.run();
    }
  }

  /** Takes away what lies on top, then the selection. */
  void back() {
    if (overlays.isOpen()) {
      overlays.hide();
    } else if (screens.shown().back()) {
      moved.run();
    } else if (state.isSessionsTab()) {
      showSessions(false);
    } else {
      select(null);
    }
  }
}
