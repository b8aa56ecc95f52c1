package io.howdah.desktop.kit;

import java.util.List;

/**
 * A session in the blocking tree.
 *
 * @param key names it from tick to tick
 * @param depth 0 for who blocks, more for who waits below
 * @param level over for the head of a chain that is worth a look
 * @param pid its backend
 * @param who application or user
 * @param doing its state or what it wants
 * @param since for how long
 * @param cancel empty if it can be cancelled, else why not, as the button's label
 * @param terminate empty if it can be terminated, else why not, as the button's label
 */
public record BlockingRow(
    String key,
    int depth,
    Level level,
    String pid,
    String who,
    List<Span> doing,
    Amount since,
    String cancel,
    String terminate) {
  public BlockingRow {
    doing = List.copyOf(doing);
  }
}
