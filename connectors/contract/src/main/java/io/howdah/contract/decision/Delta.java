package io.howdah.contract.decision;

import java.util.List;

/**
 * What changed from one stamp to a later one. With both the same it carries nothing: it tells that
 * the whole set was replaced and is to be read again.
 *
 * @param put new and changed decisions
 * @param gone ids of the lifted and expired ones
 */
public record Delta(Stamp from, Stamp to, List<Decision> put, List<String> gone) {
  public Delta {
    put = List.copyOf(put);
    gone = List.copyOf(gone);
    if (from.isAfter(to) || from.equals(to) && !(put.isEmpty() && gone.isEmpty())) {
      throw new IllegalArgumentException("a change from " + from + " to " + to);
    }
  }

  /** Tells everyone who has an older set to read the whole of this one. */
  public static Delta replaced(Stamp by) {
    return new Delta(by, by, List.of(), List.of());
  }
}
