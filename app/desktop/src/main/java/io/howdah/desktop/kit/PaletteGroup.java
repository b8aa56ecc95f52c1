package io.howdah.desktop.kit;

import java.util.List;

/** A group of what the palette offers: nodes, pools, acts. */
public record PaletteGroup(String label, List<Item> items) {
  public PaletteGroup {
    items = List.copyOf(items);
  }

  /**
   * Something to go to or to do.
   *
   * @param key names it for who opened the palette
   * @param icon its glyph
   * @param tone the glyph's tone
   * @param words its name
   * @param hint at the right: its state, its key, or why it cannot be done
   * @param enabled whether it can be chosen
   */
  public record Item(
      String key, Icon icon, Tone tone, List<Span> words, String hint, boolean enabled) {
    public Item {
      words = List.copyOf(words);
    }

    String plain() {
      return Span.plain(words);
    }
  }
}
