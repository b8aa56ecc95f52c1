package io.howdah.desktop.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The two typefaces: Inter for words, JetBrains Mono for figures and names of machine things.
 *
 * <p>Weights are families of their own ({@code "Inter SemiBold"}): asking for weight 600 of {@code
 * Inter} silently gives Regular. The toolkit shapes plain Latin text glyph by glyph, so no ligature
 * is ever formed.
 */
public final class Fonts {
  /** Family of body text. */
  public static final String UI = "Inter";

  /** Family of titles and emphasised words. */
  public static final String UI_STRONG = "Inter SemiBold";

  /** Family of figures, names of machine things, SQL. */
  public static final String MONO = "JetBrains Mono";

  private static final String INTER = "/com/formdev/flatlaf/fonts/inter/Inter-";
  private static final String JETBRAINS =
      "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-";
  private static final List<String> FILES =
      List.of(
          INTER + "Regular.otf",
          INTER + "SemiBold.otf",
          INTER + "Bold.otf",
          JETBRAINS + "Regular.ttf",
          JETBRAINS + "Bold.ttf");

  private static boolean loaded;

  private Fonts() {}

  /** Registers the typefaces with the toolkit, once. */
  public static synchronized void load() {
    if (!loaded) {
      FILES.forEach(Fonts::load);
      loaded = true;
    }
  }

  private static void load(String path) {
    try (InputStream file = Fonts.class.getResourceAsStream(path)) {
      if (file == null || Font.loadFont(file, 12) == null) {
        throw new IllegalStateException("Font missing or unreadable: " + path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Font unreadable: " + path, e);
    }
  }
}
