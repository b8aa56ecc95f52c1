package io.howdah.watch.digest;

import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.FirstSeen;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.StatementKind;
import io.howdah.fleet.digest.Usage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A row of the table while its nodes are gathered, in fleet order. It is kept for the next table:
 * what no node tells otherwise then is the same row again, since thousands of them made anew with
 * every table are what the garbage collector would have to carry about.
 */
final class RowDraft {

  final String digest;
  private Optional<DigestText> text = Optional.empty();
  private int count;

  /** What is told now, once it is not what was told last; what is the same is not even stored. */
  private OnNode[] others;

  private Tally sighting;
  private List<OnNode> nodes = List.of();
  private Usage usage = Usage.NONE;
  private DigestText textOfRow;
  private DigestRow row;

  RowDraft(String digest) {
    this.digest = digest;
  }

  /** A new table begins. */
  void clear() {
    count = 0;
    others = null;
    sighting = null;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /**
   * Adds what a node tells.
   *
   * @param itsSighting null where only samples saw it
   */
  void add(OnNode node, Optional<DigestText> itsText, Tally itsSighting) {
    text = count == 0 ? itsText : text;
    sighting = sighting == null ? itsSighting : sighting;
    if (others == null && (count >= nodes.size() || nodes.get(count) != node)) {
      others = nodes.subList(0, count).toArray(new OnNode[Math.max(nodes.size(), count + 1)]);
    }
    if (others != null) {
      others = count == others.length ? Arrays.copyOf(others, 2 * count) : others;
      others[count] = node;
    }
    count++;
  }

  /** All nodes told: sums up, if they are others. */
  void gathered() {
    if (others != null || count != nodes.size()) {
      nodes =
          others == null
              ? List.copyOf(nodes.subList(0, count))
              : List.of(count == others.length ? others : Arrays.copyOf(others, count));
      usage = OnNode.together(nodes);
      others = null;
      row = null;
    }
  }

  Optional<DigestText> text() {
    return text;
  }

  /** For a digest that nothing is recorded of: its first sighting now. */
  Optional<Tally> sighting() {
    return Optional.ofNullable(sighting);
  }

  Usage usage() {
    return usage;
  }

  boolean isOwn() {
    return text.isPresent() && text.get().own();
  }

  /** Whether it ran there lately. */
  boolean ranOn(String node) {
    return nodes.stream().anyMatch(on -> on.node().equals(node) && on.now().calls() > 0);
  }

  /** The row, the same as in the last table where nothing in it is another. */
  DigestRow row(FirstSeen firstSeen, boolean readsOnPrimary) {
    boolean same =
        row != null
            && textOfRow == text.orElse(null)
            && row.firstSeen().equals(firstSeen)
            && row.readsOnPrimary() == readsOnPrimary;
    if (!same) {
      row = made(firstSeen, readsOnPrimary);
      textOfRow = text.orElse(null);
    }
    return row;
  }

  private DigestRow made(FirstSeen firstSeen, boolean readsOnPrimary) {
    return new DigestRow(
        digest,
        text.map(DigestText::text).orElse(""),
        text.flatMap(DigestText::statement),
        text.isPresent(),
        text.map(DigestText::kind).orElse(StatementKind.UNKNOWN),
        text.map(DigestText::joins).orElse(0),
        text.map(DigestText::tables).orElse(List.of()),
        firstSeen,
        nodes,
        usage,
        Optional.empty(),
        readsOnPrimary,
        isOwn());
  }
}
