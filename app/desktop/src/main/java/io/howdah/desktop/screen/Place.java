package io.howdah.desktop.screen;

import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Words;
import java.util.List;
import java.util.Optional;

/**
 * A place the rail leads to.
 *
 * @param word as a command line names it: {@code topology}
 * @param titleKey of the word below its icon
 * @param digit Ctrl and this digit, 1 to 9, lead to it; it keeps its digit whatever else exists
 */
public record Place(String word, String titleKey, Icon icon, int digit) {
  public static final Place TOPOLOGY =
      new Place("topology", "frame.place.topology", Icon.NAV_TOPOLOGY, 1);

  public static final Place QUERIES =
      new Place("queries", "frame.place.queries", Icon.NAV_QUERIES, 3);

  /** Every place of the product, in the rail's order. */
  public static final List<Place> ALL = List.of(TOPOLOGY, QUERIES);

  /** The place a command line names. */
  public static Optional<Place> of(String word) {
    return ALL.stream().filter(place -> place.word.equals(word)).findFirst();
  }

  /** What stands below its icon. */
  public String title() {
    return Words.of(titleKey);
  }

  /** The keys that lead to it. */
  public String keys() {
    return Words.of("frame.place.key", digit);
  }
}
