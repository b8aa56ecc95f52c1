package io.howdah.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
  private static final List<String> TEXT =
      List.of(
          "text", "text-muted", "text-faint", "accent", "ok", "warn", "critical", "stale", "info");
  private static final List<String> SURFACES = List.of("surface-0", "surface-1", "surface-2");
  private static final Pattern LITERAL =
      Pattern.compile(
          "#[0-9A-Fa-f]{3,8}\\b|\\b(rgba?|hsba?|hsl|derive|ladder)\\(|"
              + ":[^;{]*\\b(white|black|gr[ae]y|red|green|blue|orange|yellow)\\b\\s*[;,]");
  private static final Pattern JAVA_LITERAL =
      Pattern.compile("Color\\.(web|rgb|hsb|gr[ae]y|color|valueOf|(?!TRANSPARENT)[A-Z]{3,})");

  @ParameterizedTest
  @EnumSource
  void textKeepsItsContrastOnEverySurface(Theme theme) throws IOException {
    Map<String, Color> tokens = tokens(theme);
    for (String text : TEXT) {
      for (String surface : SURFACES) {
        assertThat(contrast(tokens.get(text), tokens.get(surface)))
            .as(theme + ": " + text + " on " + surface)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @Test
  void bothThemesNameTheSameTokens() throws IOException {
    assertThat(tokens(Theme.DARK).keySet()).isEqualTo(tokens(Theme.LIGHT).keySet());
  }

  @Test
  void everyTokenThatIsUsedExists() throws IOException {
    TreeSet<String> defined = new TreeSet<>(tokens(Theme.DARK).keySet());
    TreeSet<String> used = new TreeSet<>();
    for (String sheet : Theme.stylesheets()) {
      String css = read(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
      Matcher names = Pattern.compile("(?<![\\w-])-([a-z][a-z0-9-]*)(\\s*:)?").matcher(css);
      while (names.find()) {
        (names.group(2) == null ? used : defined).add(names.group(1));
      }
    }
    used.removeIf(name -> name.startsWith("fx-") || defined.contains(name));
    assertThat(used).isEmpty();
  }

  @Test
  void noStylesheetButTheTokensWritesAColour() throws IOException {
    for (String sheet : Theme.stylesheets()) {
      if (!sheet.endsWith("/tokens.css")) {
        assertThat(
                LITERAL.matcher(read(sheet).replace("smoothing-type: gray", "")).results().toList())
            .as(sheet)
            .isEmpty();
      }
    }
  }

  @Test
  void noSourceWritesAColour() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        assertThat(JAVA_LITERAL.matcher(Files.readString(file)).results().toList())
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  private static Map<String, Color> tokens(Theme theme) throws IOException {
    String css = read(Theme.stylesheets().getFirst());
    String block = css.substring(css.indexOf("." + theme.styleClass() + " {"));
    Matcher lines =
        Pattern.compile("-([\\w-]+): (#\\w{6});").matcher(block.substring(0, block.indexOf('}')));
    Map<String, Color> tokens = new TreeMap<>();
    while (lines.find()) {
      tokens.put(lines.group(1), Color.web(lines.group(2)));
    }
    return tokens;
  }

  private static String read(String sheet) throws IOException {
    String name = sheet.substring(sheet.lastIndexOf('/') + 1);
    try (InputStream file = Theme.class.getResourceAsStream("/io/howdah/ui/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Contrast of two colours as WCAG 2 defines it. */
  private static double contrast(Color a, Color b) {
    double light = Math.max(luminance(a), luminance(b));
    double dark = Math.min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
