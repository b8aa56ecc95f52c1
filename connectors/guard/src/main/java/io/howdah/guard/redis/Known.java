package io.howdah.guard.redis;

import io.howdah.contract.decision.DecisionCodec.ReadDelta;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.redis.Stored;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The decisions that a guard enforces, and how far they are from what Redis has. Something counts
 * as known once it is enforced: what failed is tried again. By one thread at a time, but for {@link
 * #stamp} and {@link #skipped}.
 */
final class Known {
  private final Heard heard;
  private final DatabaseClock clock;
  private DecisionSet set = DecisionSet.EMPTY;
  private volatile Set<String> skipped = Set.of();
  private volatile Stamp stamp = Stamp.NONE;

  Known(Heard heard, DatabaseClock clock) {
    this.heard = heard;
    this.clock = clock;
  }

  Stamp stamp() {
    return stamp;
  }

  /** How many decisions in force this version cannot read. */
  int skipped() {
    return skipped.size();
  }

  /** Enforces a change. False when the whole set must be read instead. */
  boolean change(ReadDelta read) {
    Optional<DecisionSet> next = set.apply(read.delta());
    if (next.isEmpty() || !clock.agrees(read.clockMillis())) {
      return false;
    }
    if (next.get() != set) {
      Set<String> unread = new HashSet<>(skipped);
      read.delta().gone().forEach(unread::remove);
      read.delta().put().forEach(decision -> unread.remove(decision.id()));
      unread.addAll(read.skipped());
      enforce(next.get(), unread);
    }
    return true;
  }

  /** Enforces what is stored, when it is newer; when only the time is new, what is known. */
  void whole(Stored stored, boolean clockMoved) {
    if (stored.set().stamp().isAfter(stamp)) {
      enforce(stored.set(), stored.skipped());
    } else if (clockMoved) {
      again();
    }
  }

  /** Enforces the same by another time. */
  void again() {
    enforce(set, skipped);
  }

  private void enforce(DecisionSet next, Set<String> unread) {
    heard.decisions(next, clock::endNanos);
    set = next;
    skipped = Set.copyOf(unread);
    stamp = next.stamp();
  }
}
