package io.howdah.desktop.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rows in their order, and the place of each by its key. Immutable; of thousands of rows it is made
 * away from the JavaFX thread, which then only looks places up.
 *
 * @param <R> the rows, immutable
 */
public final class Ranked<R> {
  private final List<R> rows;
  private final List<String> keys;
  private final Map<String, Integer> places;

  private Ranked(List<R> rows, List<String> keys, Map<String, Integer> places) {
    this.rows = rows;
    this.keys = keys;
    this.places = places;
  }

  /** Of rows with the same key the last one counts, in the place of the first. */
  public static <R> Ranked<R> of(List<R> rows, Function<? super R, String> key) {
    List<R> once = new ArrayList<>(rows.size());
    List<String> keys = new ArrayList<>(rows.size());
    Map<String, Integer> places = HashMap.newHashMap(rows.size());
    for (R row : rows) {
      String name = key.apply(row);
      Integer known = places.putIfAbsent(name, once.size());
      if (known == null) {
        once.add(row);
        keys.add(name);
      } else {
        once.set(known, row);
      }
    }
    return new Ranked<>(List.copyOf(once), keys, places);
  }

  public List<R> rows() {
    return rows;
  }

  int size() {
    return rows.size();
  }

  R row(int place) {
    return rows.get(place);
  }

  String key(int place) {
    return keys.get(place);
  }

  /** -1 for a key that no row has. */
  int place(String key) {
    return places.getOrDefault(key, -1);
  }
}
