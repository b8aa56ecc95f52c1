package io.howdah.desktop;

import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/** Pictures of scenes, with or without a window. JavaFX thread. */
public final class Pictures {
  private Pictures() {}

  /** The scene in its own size; laid out twice, because a first layout may style new parts. */
  public static WritableImage of(Scene scene) {
    return scene.getWindow() == null ? unseen(scene) : settled(scene);
  }

  /**
   * Without a window nobody hands a scene's changes on to the renderer after its first picture. A
   * fresh scene is always drawn whole.
   */
  private static WritableImage unseen(Scene scene) {
    Parent root = scene.getRoot();
    scene.setRoot(new Group());
    Scene fresh = new Scene(root, scene.getWidth(), scene.getHeight(), scene.getFill());
    fresh.getStylesheets().setAll(scene.getStylesheets());
    try {
      return settled(fresh);
    } finally {
      fresh.setRoot(new Group());
      scene.setRoot(root);
    }
  }

  private static WritableImage settled(Scene scene) {
    for (int pass = 0; pass < 2; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    return scene.snapshot(null);
  }
}
