package io.howdah.desktop.gallery;

import io.howdah.desktop.kit.NodeCard;
import java.util.List;

/** Names that nobody should give, and cards at full size. */
final class ExtremesPage {
  /** Names as a fleet may hold them. */
  static final List<String> NAMES =
      List.of(
          "replica-southeastasia-1",
          "replica-southeastasia-analytics-reporting-0001",
          "a-name-of-sixty-characters-as-long-as-the-server-lets-one-be",
          "報告用複製サーバー東京第一データセンター三号機",
          "報".repeat(60),
          "bell\u0007 tab\t nl\n",
          "rtl-\u202Eevil\u202C-name",
          "<b>bold</b> & \"quoted\"",
          "👩‍🔬 emoji-node",
          "x".repeat(200));

  private ExtremesPage() {}

  static void fill(Sheet800 page) {
    page.caption(16, 512, "names are never shortened, whatever they hold");
    for (int i = 0; i < NAMES.size(); i++) {
      double x = 16 + i % 5 * 154;
      double y = 528 + i / 5 * 74;
      page.put(x, y, 147, NodeCard.of(CardsPage.figures(NAMES.get(i), "12", "1 840", 78)));
    }
    page.caption(16, 678, "primary, cache at full size");
    page.put(16, 694, 480, 170, LargeCardsPage.primary(false));
    page.put(508, 694, 276, 170, LargeCardsPage.cache(false, LargeCardsPage.below()));
    page.put(508, 874, 276, 110, LargeCardsPage.cache(false, LargeCardsPage.silent()));
  }
}
