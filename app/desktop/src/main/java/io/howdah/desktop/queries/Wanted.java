package io.howdah.desktop.queries;

import io.howdah.fleet.digest.View;
import java.util.Locale;
import java.util.Optional;

/**
 * What the operator asked this screen for.
 *
 * @param view where to look; empty until chosen, which is the whole fleet
 * @param filter only rows whose digest, text, tables or workload contain it
 * @param selected the digest shown in detail; empty takes the first row
 */
record Wanted(
    View view, SortBy sort, boolean descending, String filter, Optional<String> selected) {
  static final Wanted AT_FIRST = new Wanted(View.fleet(), SortBy.SHARE, true, "", Optional.empty());

  Wanted view(View newView) {
    return new Wanted(newView, sort, descending, filter, selected);
  }

  Wanted sort(SortBy by, boolean down) {
    return new Wanted(view, by, down, filter, selected);
  }

  Wanted filter(String text) {
    return new Wanted(view, sort, descending, text.toLowerCase(Locale.ROOT), selected);
  }

  Wanted select(String digest) {
    return new Wanted(view, sort, descending, filter, Optional.of(digest));
  }

  /** Whether the same rows stand in the same order for another wish. */
  boolean ordersAs(Wanted other) {
    return view.equals(other.view)
        && sort == other.sort
        && descending == other.descending
        && filter.equals(other.filter);
  }
}
