package io.howdah.desktop.gallery;

import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.kit.Tone;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;

/** Every part of the console in every state, on two pages a theme. JavaFX thread. */
public final class Gallery {
  /** Pixels of both pages side by side. */
  public static final int WIDTH = 1600;

  /** Pixels of a page. */
  public static final int HEIGHT = 1000;

  private Gallery() {}

  /** Both pages in a theme; their scene must have been given a theme too. */
  public static Parent pages(Theme theme) {
    HBox pages = new HBox(parts(theme), extremes(theme));
    theme.apply(pages);
    return pages;
  }

  private static Parent parts(Theme theme) {
    Sheet800 page = titled(theme, "Components");
    CardsPage.fill(page);
    LargeCardsPage.fill(page);
    MarksPage.fill(page);
    OverlaysPage.fill(page);
    ControlsPage.fill(page);
    ListsPage.fill(page);
    TimelinePage.fill(page);
    return page;
  }

  private static Parent extremes(Theme theme) {
    Sheet800 page = titled(theme, "Icons and extremes");
    GlyphsPage.fill(page);
    ExtremesPage.fill(page);
    return page;
  }

  private static Sheet800 titled(Theme theme, String words) {
    Sheet800 page = new Sheet800();
    Node title = Texts.of(words, "strong", "size-15");
    Node name = Texts.of(theme.name().toLowerCase(Locale.ROOT), Tone.MUTED);
    HBox head = new HBox(8, title, name);
    head.setAlignment(Pos.BASELINE_LEFT);
    page.put(16, 8, head);
    return page;
  }
}
