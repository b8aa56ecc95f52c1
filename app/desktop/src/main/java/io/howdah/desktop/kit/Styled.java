package io.howdah.desktop.kit;

import javafx.scene.Parent;

/** What was added to a window that is shown. JavaFX thread. */
public final class Styled {
  private Styled() {}

  /**
   * Styles it now. A label that a pulse styles first adds its text while the pulse does so: then
   * the toolkit asks for one more pulse, in which nothing has changed, and paints the whole window
   * because nothing has.
   */
  public static void now(Parent added) {
    added.applyCss();
  }
}
