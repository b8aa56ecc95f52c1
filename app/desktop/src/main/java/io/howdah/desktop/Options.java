package io.howdah.desktop;

import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.screen.Place;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command line: a verb and its options, each checked. */
record Options(Verb verb, Map<String, String> values) {
  private static final Pattern SIZE = Pattern.compile("(\\d{3,5})x(\\d{3,5})");

  enum Verb {
    DESKTOP(Set.of("fleet", "theme")),
    SCREENSHOT(Set.of("fleet", "theme", "screen", "out", "size", "select"));

    private final Set<String> known;

    Verb(Set<String> known) {
      this.known = known;
    }
  }

  /** The command line cannot be understood; the message says why in one line. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message);
    }
  }

  /** Width and height in pixels. */
  record Size(int width, int height) {}

  static Options parse(List<String> words) {
    if (words.isEmpty()) {
      throw new Wrong("say desktop or screenshot; --help tells more");
    }
    Verb verb =
        switch (words.getFirst()) {
          case "desktop" -> Verb.DESKTOP;
          case "screenshot" -> Verb.SCREENSHOT;
          default -> throw new Wrong("unknown verb '" + words.getFirst() + "'");
        };
    Map<String, String> values = new HashMap<>();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      String name = word.replaceFirst("^--", "").replaceFirst("=.*$", "");
      if (!word.startsWith("--") || !verb.known.contains(name)) {
        throw new Wrong("unknown option '" + word + "'");
      }
      if (equals < 0 && i + 1 >= words.size()) {
        throw new Wrong("option '" + word + "' needs a value");
      }
      values.put(name, equals < 0 ? words.get(++i) : word.substring(equals + 1));
    }
    return new Options(verb, Map.copyOf(values));
  }

  Optional<Path> fleet() {
    return Optional.ofNullable(values.get("fleet")).map(Path::of);
  }

  Optional<Theme> theme() {
    return Optional.ofNullable(values.get("theme"))
        .map(
            word ->
                switch (word) {
                  case "dark" -> Theme.DARK;
                  case "light" -> Theme.LIGHT;
                  default -> throw new Wrong("--theme is dark or light, not '" + word + "'");
                });
  }

  Path out() {
    return Optional.ofNullable(values.get("out"))
        .map(Path::of)
        .orElseThrow(() -> new Wrong("--out FILE is missing: where the picture goes"));
  }

  Place screen() {
    String screen = values.getOrDefault("screen", Place.TOPOLOGY.word());
    return Place.of(screen)
        .orElseThrow(() -> new Wrong("--screen is " + places() + ", not '" + screen + "'"));
  }

  private static String places() {
    return Place.ALL.stream().map(Place::word).collect(Collectors.joining(" or "));
  }

  Size size() {
    Matcher size = SIZE.matcher(values.getOrDefault("size", "1600x1000"));
    if (!size.matches()) {
      throw new Wrong("--size is WIDTHxHEIGHT, as 1600x1000, not '" + values.get("size") + "'");
    }
    int width = Integer.parseInt(size.group(1));
    int height = Integer.parseInt(size.group(2));
    if (width < 800 || height < 500 || width > 8_000 || height > 8_000) {
      throw new Wrong("--size is between 800x500 and 8000x8000");
    }
    return new Size(width, height);
  }

  Optional<String> select() {
    return Optional.ofNullable(values.get("select"));
  }
}
