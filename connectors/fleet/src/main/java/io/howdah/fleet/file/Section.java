package io.howdah.fleet.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * One table of the file. Each question remembers its key, so that {@link #close} can name the keys
 * nobody asked for; every wrong value becomes a {@link Problem} and reading goes on.
 */
final class Section {
  private static final int SHOWN = 60;
  private static final int LONGEST = 1_000;

  private final TomlTable table;
  private final String path;
  private final TomlPosition place;
  private final List<Problem> problems;
  private final Set<String> asked = new HashSet<>();

  Section(TomlTable table, String path, TomlPosition place, List<Problem> problems) {
    this.table = table;
    this.path = path;
    this.place = place;
    this.problems = problems;
  }

  /** The text, or an empty string after a Problem was noted. */
  String text(String key, String expected) {
    return optionalText(key, expected).orElseGet(() -> missing(key, expected, ""));
  }

  Optional<String> optionalText(String key, String expected) {
    return value(key, expected, found -> found instanceof String s && isText(s) ? s : null);
  }

  private static boolean isText(String text) {
    return !text.isBlank() && text.length() <= LONGEST;
  }

  /** A host without scheme, port or parameters; as {@link #text} otherwise. */
  String host(String key, String expected) {
    return value(key, expected, found -> found instanceof String s && isHost(s) ? s : null)
        .orElseGet(() -> missing(key, expected, ""));
  }

  private static boolean isHost(String text) {
    return !text.isBlank()
        && text.length() <= 255
        && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-._:%".indexOf(c) >= 0);
  }

  int port(String key, int fallback) {
    return value(
            key,
            "a port from 1 to 65535",
            found -> found instanceof Long n && n >= 1 && n <= 65_535 ? n.intValue() : null)
        .orElse(fallback);
  }

  boolean flag(String key, boolean fallback) {
    return value(key, "true or false", found -> found instanceof Boolean b ? b : null)
        .orElse(fallback);
  }

  Duration duration(String key, Duration fallback) {
    return value(
            key,
            "a duration such as \"2s\", \"500ms\" or \"15min\"",
            found ->
                found instanceof String s
                    ? Amounts.duration(s).filter(Duration::isPositive).orElse(null)
                    : null)
        .orElse(fallback);
  }

  OptionalLong bytes(String key) {
    return value(
            key,
            "a size such as \"8 MiB\" or \"2 TiB\"",
            found ->
                switch (found) {
                  case Long n when n > 0 -> n;
                  case String s -> Amounts.bytes(s).filter(n -> n > 0).orElse(null);
                  default -> null;
                })
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  OptionalDouble ratio(String key) {
    return value(
            key,
            "a share from 0 to 1, such as 0.95",
            found ->
                found instanceof Number n && n.doubleValue() >= 0 && n.doubleValue() <= 1
                    ? n.doubleValue()
                    : null)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  long count(String key, long fallback, long most) {
    return value(
            key,
            "a whole number from 1 to " + most,
            found -> found instanceof Long n && n >= 1 && n <= most ? n : null)
        .orElse(fallback);
  }

  /** One of the given words; the first is taken after a Problem was noted. */
  <E extends Enum<E>> Optional<E> word(String key, List<E> allowed, Function<E, String> spelling) {
    String expected = "one of " + String.join(", ", allowed.stream().map(spelling).toList());
    return value(
        key,
        expected,
        found ->
            allowed.stream()
                .filter(e -> found instanceof String s && spelling.apply(e).equals(lower(s)))
                .findFirst()
                .orElse(null));
  }

  Optional<Section> section(String key) {
    return value(key, "a table [" + key + "]", found -> found instanceof TomlTable t ? t : null)
        .map(found -> new Section(found, path(key), position(key), problems));
  }

  List<Section> sections(String key) {
    Optional<TomlArray> array =
        value(
            key,
            "tables [[" + path(key) + "]]",
            found -> found instanceof TomlArray a && holdsTables(a) ? a : null);
    List<Section> sections = new ArrayList<>();
    array.ifPresent(
        tables -> {
          for (int i = 0; i < tables.size(); i++) {
            String name = path(key) + "[" + (i + 1) + "]";
            sections.add(
                new Section(tables.getTable(i), name, tables.inputPositionOf(i), problems));
          }
        });
    return sections;
  }

  /** Notes a Problem at a key that was read, for rules that span several values. */
  void reject(String key, String found, String expected) {
    TomlPosition at = position(key);
    problems.add(new Problem(at.line(), at.column(), path(key), found, expected));
  }

  <T> T missing(String key, String expected, T stand) {
    if (!table.contains(List.of(key))) {
      problems.add(new Problem(place.line(), place.column(), path(key), "nothing", expected));
    }
    return stand;
  }

  /** Notes every key that no question asked for. */
  void close() {
    table.keySet().stream()
        .filter(key -> !asked.contains(key))
        .forEach(key -> reject(key, "an unknown key", expectedKeys(key)));
  }

  private String expectedKeys(String key) {
    Optional<String> near =
        asked.stream()
            .filter(known -> Math.abs(known.length() - key.length()) <= 2)
            .filter(known -> distance(known, key) <= 2)
            .min(Comparator.comparingInt(known -> distance(known, key)));
    String known = "one of " + String.join(", ", asked.stream().sorted().toList());
    return near.map(meant -> known + " (did you mean " + meant + "?)").orElse(known);
  }

  private <T> Optional<T> value(String key, String expected, Function<Object, T> accept) {
    asked.add(key);
    Object found = table.get(List.of(key));
    if (found == null) {
      return Optional.empty();
    }
    T accepted = accept.apply(found);
    if (accepted == null) {
      reject(key, shown(found), expected);
    }
    return Optional.ofNullable(accepted);
  }

  private String path(String key) {
    String shown = bounded(key);
    return path.isEmpty() ? shown : path + "." + shown;
  }

  private TomlPosition position(String key) {
    TomlPosition at = table.inputPositionOf(List.of(key));
    return at == null ? place : at;
  }

  private static String shown(Object value) {
    String text =
        switch (value) {
          case String s -> '"' + s + '"';
          case TomlTable table -> "a table";
          case TomlArray array -> "an array";
          default -> value.toString();
        };
    return bounded(text);
  }

  static String bounded(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean holdsTables(TomlArray array) {
    return array.toList().stream().allMatch(TomlTable.class::isInstance);
  }

  /** Levenshtein distance, for "did you mean". */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
