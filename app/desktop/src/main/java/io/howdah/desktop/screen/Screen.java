package io.howdah.desktop.screen;

import io.howdah.desktop.kit.PaletteGroup;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.fleet.State;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * One screen of the console: what lies between rail, top bar, inspector and timeline. JavaFX
 * thread, but for {@link #prepare} and {@link #badge}, which the drawing thread calls.
 */
public interface Screen {

  Place place();

  /** What is shown; the same at every call. */
  Region node();

  /**
   * Computes the screen's model; only while the screen is shown. Drawing thread.
   *
   * @return shows the model; run on the JavaFX thread, or dropped for a newer one
   */
  Runnable prepare(Glance glance);

  /** What it shows is not renewed any more, until the next model: nothing may be done by it. */
  default void undrawn() {}

  /** The worst there is on this screen, for the rail while another one is shown. Cheap. */
  default State badge(Sight sight) {
    return State.HEALTHY;
  }

  /** Puts the keyboard into the screen's filter. */
  void focusFilter();

  /** Whether targets of this kind lie on this screen, so that it can {@link #reveal} them. */
  default boolean holds(Target target) {
    return false;
  }

  /** Brings a target into view and moves the keyboard to it. */
  default void reveal(Target target) {}

  /** Draws the selection at once, before the next model comes. */
  default void mark(Optional<Target> selected) {}

  /** What stands in the inspector's place now; empty leaves the inspector. */
  default Optional<Region> side() {
    return Optional.empty();
  }

  /**
   * A key pressed or typed that nothing focused has used, while no sheet covers the screen and no
   * text is being written. The screen is asked before the frame.
   *
   * @return whether it was used
   */
  default boolean use(KeyEvent event) {
    return false;
  }

  /** Height of what is watched at its foot while an act runs: toasts stay above it. */
  default double foot() {
    return 0;
  }

  /** Takes away what lies on top of this screen; false if there was nothing. */
  default boolean back() {
    return false;
  }

  /** What it adds to the palette; its keys come back to {@link #choose}. Drawn sight. */
  default List<PaletteGroup> offers(Sight sight) {
    return List.of();
  }

  /** What was chosen of its offers, or named on a command line; it is shown. */
  default void choose(String key) {}

  /** Its own keys for the list of keys: names under {@code frame.keys}. */
  default List<String> keys() {
    return List.of();
  }
}
