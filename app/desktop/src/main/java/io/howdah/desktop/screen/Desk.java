package io.howdah.desktop.screen;

import io.howdah.acts.Act;
import io.howdah.acts.ActReport;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.sight.Looking;
import io.howdah.desktop.sight.Target;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What a screen asks of the frame around it. JavaFX thread, but for {@link #refresh}. */
public interface Desk {

  /** Shows a target in the inspector, or the fleet for null. */
  void select(Target target);

  /** Changes what is looked at. */
  void look(UnaryOperator<Looking> change);

  /** Asks for a new drawing soon, because what the screen keeps itself has changed. Any thread. */
  void refresh();

  /**
   * Does an act that has been confirmed: looks at it once more, records it, does it, measures it.
   * Says what became of it, with Undo where it can be undone.
   *
   * @param then told on the JavaFX thread; what it cannot show itself is said at the bottom
   */
  void perform(Act act, String reason, Consumer<ActReport> then);

  /** The side changed: shows what {@link Screen#side} has now. */
  void placeSide();

  /** Says something in passing, at the bottom. */
  void say(Icon icon, Tone tone, String words);
}
