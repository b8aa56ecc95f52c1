package io.howdah.desktop;

import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/** Pictures of scenes that no window shows. JavaFX thread. */
public final class Pictures {
  private Pictures() {}

  /** The scene in its own size; laid out twice, because a first layout may style new parts. */
  public static WritableImage of(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    scene.snapshot(null);
    return scene.snapshot(null);
  }
}
