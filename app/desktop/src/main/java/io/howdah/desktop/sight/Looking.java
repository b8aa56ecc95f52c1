package io.howdah.desktop.sight;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator looks at: the part of a screen's input that does not come from the fleet.
 *
 * @param selected shown in the inspector
 * @param filter only what contains it is shown; empty shows everything
 * @param opened regions whose folded cards are opened
 */
public record Looking(Optional<Target> selected, String filter, Set<String> opened) {
  public static final Looking AT_ALL = new Looking(Optional.empty(), "", Set.of());

  public Looking {
    opened = Set.copyOf(opened);
  }

  public Looking select(Target target) {
    return new Looking(Optional.ofNullable(target), filter, opened);
  }

  public Looking filter(String text) {
    return new Looking(selected, text, opened);
  }

  /** Opens the folded cards of a region, or folds them again. */
  public Looking toggle(String region) {
    Set<String> changed = new HashSet<>(opened);
    if (!changed.remove(region)) {
      changed.add(region);
    }
    return new Looking(selected, filter, changed);
  }

  /** Whether a text passes the filter. */
  public boolean passes(String text) {
    return text.toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT));
  }
}
