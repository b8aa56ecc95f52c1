package io.howdah.fleet.digest;

import io.howdah.fleet.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All digests of the fleet at one moment. Immutable; safe to share between threads.
 *
 * @param version counts up with every table
 * @param at when it was put together
 * @param span about what the rates cover
 * @param complete every node has been read twice, or told why it cannot be
 * @param rows those that ran within five minutes, by their share of the fleet's time
 * @param nodes in fleet order: what is known of each, or why not
 * @param recordedSince since when first appearances are recorded on this computer
 * @param notes what the operator should know of the record, as sentences; mostly empty
 */
public record DigestTable(
    long version,
    Moment at,
    Duration span,
    boolean complete,
    List<DigestRow> rows,
    List<NodeDigests> nodes,
    Optional<Instant> recordedSince,
    List<String> notes) {
  public DigestTable {
    rows = List.copyOf(rows);
    nodes = List.copyOf(nodes);
    notes = List.copyOf(notes);
  }

  /** Before anything was read. */
  public static DigestTable none(Moment at, List<NodeDigests> nodes) {
    return new DigestTable(
        0, at, Duration.ZERO, false, List.of(), nodes, Optional.empty(), List.of());
  }

  /**
   * The digests that ran in a view, by their share of its time. Takes milliseconds for thousands of
   * digests: not for the thread that draws.
   */
  public List<DigestLine> view(View view) {
    return Viewing.of(this, view);
  }

  public Optional<DigestRow> row(String digest) {
    return rows.stream().filter(row -> row.digest().equals(digest)).findFirst();
  }

  /** Those whose id, with or without its {@code fd1:}, begins so. */
  public List<DigestRow> startingWith(String prefix) {
    return rows.stream()
        .filter(
            row ->
                row.digest().startsWith(prefix)
                    || row.digest().startsWith(prefix, row.digest().indexOf(':') + 1))
        .toList();
  }

  public Optional<NodeDigests> node(String name) {
    return nodes.stream().filter(node -> node.node().equals(name)).findFirst();
  }
}
