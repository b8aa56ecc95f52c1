package io.howdah.watch;

import io.howdah.fleet.Lsn;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.DatabaseCounters;
import io.howdah.fleet.Snapshot.Rates;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is remembered of one node between two ticks. For the assembler's thread. */
final class NodeTrack {

  /** Servers publish their counters about once a second; shorter windows see them jump. */
  private static final Duration SPAN = Duration.ofSeconds(5);

  final Window<NodeFacts> window = new Window<>(SPAN, NodeTrack::continues);
  final Since since = new Since();

  private static boolean continues(NodeFacts old, NodeFacts now) {
    DatabaseCounters before = old.counters();
    DatabaseCounters after = now.counters();
    return old.startedAt().equals(now.startedAt())
        && before.statsReset().equals(after.statsReset())
        && before.xactCommit() <= after.xactCommit()
        && old.inRecovery() == now.inRecovery();
  }

  Optional<Rates> rates() {
    return window.ends().map(NodeTrack::rates);
  }

  private static Rates rates(Window.Ends<NodeFacts> ends) {
    DatabaseCounters old = ends.old().counters();
    DatabaseCounters now = ends.now().counters();
    return new Rates(
        ends.perSecond(old.xactCommit(), now.xactCommit()),
        wal(ends),
        ends.perSecond(old.conflicts(), now.conflicts()),
        OptionalDouble.of(ends.perSecond(old.xactRollback(), now.xactRollback())));
  }

  private static double wal(Window.Ends<NodeFacts> ends) {
    Optional<Lsn> old = position(ends.old());
    Optional<Lsn> now = position(ends.now());
    return old.isPresent() && now.isPresent()
        ? ends.perSecond(0, now.get().bytesSince(old.get()))
        : 0;
  }

  private static Optional<Lsn> position(NodeFacts facts) {
    return facts.wal().current().or(() -> facts.wal().received());
  }
}
