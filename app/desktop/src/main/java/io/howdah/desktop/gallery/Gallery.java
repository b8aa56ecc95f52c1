package io.howdah.desktop.gallery;

import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.kit.Tone;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Every part of the console in every state, on one page a theme. JavaFX thread. */
public final class Gallery {
  private Gallery() {}

  /** The page, 800 by 1000 pixels, in a theme; its scene must have been given a theme too. */
  public static Parent page(Theme theme) {
    Sheet800 page = new Sheet800();
    theme.apply(page);
    Node title = Texts.of("Components", "strong", "size-15");
    title.setLayoutY(14);
    page.put(16, 24, title);
    page.put(112, 24, Texts.of(theme.name().toLowerCase(Locale.ROOT), Tone.MUTED));
    CardsPage.fill(page);
    LargeCardsPage.fill(page);
    MarksPage.fill(page);
    TimelinePage.fill(page);
    return page;
  }
}
