package io.howdah.desktop;

import io.howdah.acts.journal.StateFolder;
import io.howdah.desktop.kit.Theme;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What the console remembers from one start to the next. A file that is missing or damaged is the
 * same as never having been started.
 *
 * @param width of the window in pixels, its frame left out
 */
record Remembered(Theme theme, double width, double height, boolean maximized) {
  static final Remembered NOTHING = new Remembered(Theme.DARK, 1600, 1000, false);

  static final double LEAST_WIDTH = 1280;
  static final double LEAST_HEIGHT = 800;
  private static final double MOST = 20_000;

  /** Where it is kept: {@code ${XDG_STATE_HOME:-~/.local/state}/howdah/console.properties}. */
  static Path file(Map<String, String> environment, Path home) {
    return StateFolder.root(environment, home).resolve("console.properties");
  }

  static Remembered read(Path file) {
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      return NOTHING;
    }
    return new Remembered(
        kept.getProperty("theme", "").equals("light") ? Theme.LIGHT : Theme.DARK,
        size(kept.getProperty("width"), NOTHING.width, LEAST_WIDTH),
        size(kept.getProperty("height"), NOTHING.height, LEAST_HEIGHT),
        Boolean.parseBoolean(kept.getProperty("maximized")));
  }

  private static double size(String text, double usual, double least) {
    try {
      return text == null ? usual : Math.clamp(Double.parseDouble(text), least, MOST);
    } catch (NumberFormatException damaged) {
      return usual;
    }
  }

  /** Replaces the file atomically; remembering is a comfort, so the caller may ignore a failure. */
  void write(Path file) throws IOException {
    Properties kept = new Properties();
    kept.setProperty("theme", theme.name().toLowerCase(Locale.ROOT));
    kept.setProperty("width", Double.toString(width));
    kept.setProperty("height", Double.toString(height));
    kept.setProperty("maximized", Boolean.toString(maximized));
    Files.createDirectories(file.getParent());
    Path fresh = Files.createTempFile(file.getParent(), "console", ".new");
    try (Writer writer = Files.newBufferedWriter(fresh)) {
      kept.store(writer, null);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  Remembered withTheme(Theme value) {
    return new Remembered(value, width, height, maximized);
  }

  Remembered withWindow(double newWidth, double newHeight, boolean newMaximized) {
    return newMaximized
        ? new Remembered(theme, width, height, true)
        : new Remembered(theme, newWidth, newHeight, false);
  }
}
