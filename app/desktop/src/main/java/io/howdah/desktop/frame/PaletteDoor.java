package io.howdah.desktop.frame;

import io.howdah.desktop.kit.Palette;
import io.howdah.desktop.kit.PaletteGroup;
import io.howdah.desktop.sight.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;

/** Opens the palette and passes on what was chosen in it. JavaFX thread. */
final class PaletteDoor {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 420;
  private static final double BELOW_TOP = 64;

  /** Who does what was chosen. */
  record Hands(
      Consumer<Target> target,
      Consumer<String> place,
      BiConsumer<String, String> offer,
      Consumer<PaletteGroups.Deed> deed) {}

  private final Overlays overlays;
  private final Hands hands;
  private final Palette palette = new Palette();

  PaletteDoor(Overlays overlays, Hands hands) {
    this.overlays = overlays;
    this.hands = hands;
    palette.setOnClose(overlays::hide);
    palette.setOnChosen(this::chosen);
    palette.setMaxSize(WIDTH, HEIGHT);
  }

  void open(List<PaletteGroup> own, List<PaletteGroup> offered) {
    List<PaletteGroup> groups = new ArrayList<>(own);
    groups.addAll(offered);
    overlays.show(palette, Pos.TOP_CENTER, new Insets(BELOW_TOP, 0, 0, 0));
    palette.open(groups);
  }

  private void chosen(PaletteGroup.Item item) {
    switch (PaletteGroups.choice(item)) {
      case PaletteGroups.Choice.Go(Target target) -> hands.target().accept(target);
      case PaletteGroups.Choice.Open(String place) -> hands.place().accept(place);
      case PaletteGroups.Choice.Offer(String place, String key) -> hands.offer().accept(place, key);
      case PaletteGroups.Choice.Do(PaletteGroups.Deed deed) -> hands.deed().accept(deed);
    }
  }
}
