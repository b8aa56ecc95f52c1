package io.howdah.desktop.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A scroll pane that is painted where something changes. The toolkit's keeps a picture of all it
 * shows, which is painted anew as a whole when one figure in it is another.
 */
public final class ScrollArea extends ScrollPane {
  public ScrollArea(Node content) {
    super(content);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    Skin<?> skin = super.createDefaultSkin();
    getChildren().stream()
        .filter(child -> child.getStyleClass().contains("viewport"))
        .forEach(viewport -> viewport.setCache(false));
    return skin;
  }
}
