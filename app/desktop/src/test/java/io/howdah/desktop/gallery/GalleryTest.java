package io.howdah.desktop.gallery;

import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.Png;
import io.howdah.desktop.kit.Theme;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GalleryTest {
  @ParameterizedTest
  @EnumSource
  void everyPartIsDrawnInBothThemes(Theme theme) throws Exception {
    WritableImage picture = FxToolkit.on(() -> scene(theme).snapshot(null));
    Png.write(picture, target("gallery-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
  }

  private static Scene scene(Theme theme) {
    Parent page = Gallery.page(theme);
    Scene scene = new Scene(page, 800, 1000);
    theme.install(scene);
    return scene;
  }

  private static Path target(String name) {
    return Path.of("target", name);
  }
}
