package io.howdah.desktop.topology;

/**
 * One card's place in its lane: its own size is not known yet, only whose child it is.
 *
 * @param depth 0 on the bus, 1 below a relay of the same lane, and so on; parents come before their
 *     children
 * @param feed where its replication stream comes from, as far as the lane can show it
 * @param link how its stub is drawn
 */
public record Slot(String name, int depth, Feed feed, Link link) {

  /** Where the stub of a card leads. */
  public enum Feed {
    /** To the bus, that is, to the primary. */
    BUS,
    /** To the trunk of the relay above it in the same lane. */
    RELAY,
    /** To a node in another lane: the stub ends open. */
    ELSEWHERE,
    /** Nowhere: it streams from nobody we know. */
    NONE
  }

  /** What a stub says about replication. */
  public enum Link {
    CALM,
    WARN,
    STALE
  }
}
