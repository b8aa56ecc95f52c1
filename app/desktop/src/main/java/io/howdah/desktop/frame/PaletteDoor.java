package io.howdah.desktop.frame;

import io.howdah.desktop.kit.Palette;
import io.howdah.desktop.kit.PaletteGroup;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;

/** Opens the palette and passes on what was chosen in it. JavaFX thread. */
final class PaletteDoor {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 420;
  private static final double BELOW_TOP = 64;

  private final Overlays overlays;
  private final Consumer<Target> onTarget;
  private final Consumer<PaletteGroups.Deed> onDeed;
  private final Palette palette = new Palette();

  PaletteDoor(Overlays overlays, Consumer<Target> onTarget, Consumer<PaletteGroups.Deed> onDeed) {
    this.overlays = overlays;
    this.onTarget = onTarget;
    this.onDeed = onDeed;
    palette.setOnClose(overlays::hide);
    palette.setOnChosen(this::chosen);
    palette.setMaxSize(WIDTH, HEIGHT);
  }

  void open(Sight sight, boolean frozen, Optional<Target> selected) {
    overlays.show(palette, Pos.TOP_CENTER, new Insets(BELOW_TOP, 0, 0, 0));
    palette.open(PaletteGroups.of(sight, frozen, selected));
  }

  private void chosen(PaletteGroup.Item item) {
    PaletteGroups.target(item)
        .ifPresentOrElse(onTarget, () -> onDeed.accept(PaletteGroups.Deed.valueOf(item.key())));
  }
}
