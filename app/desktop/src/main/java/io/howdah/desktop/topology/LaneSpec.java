package io.howdah.desktop.topology;

import java.util.List;

/**
 * What one lane holds.
 *
 * @param folded the healthy cards are one block on top, only the others have slots
 * @param slots in drawing order, parents before children
 */
public record LaneSpec(String region, boolean folded, List<Slot> slots) {
  public LaneSpec {
    slots = List.copyOf(slots);
  }

  /** Rows that the lane needs with this many columns. */
  int rows(int columns) {
    return (folded ? 1 : 0) + (slots.size() + columns - 1) / columns;
  }

  /** Whether cards stand below others: then it would rather stay in one column. */
  boolean cascades() {
    return slots.stream().anyMatch(slot -> slot.depth() > 0);
  }
}
