package io.howdah.fleet.judge;

import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.Slot;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Thresholds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Replication slots whose retained WAL will end them, or the disk. */
final class SlotRule {

  /** An abandoned slot without any known limit is worth a word from here on. */
  static final long ABANDONED_BYTES = 1L << 30;

  private SlotRule() {}

  static List<Reason> reasons(NodeCase target, NodeFacts facts, Thresholds limits) {
    return facts.slots().toOptional().stream()
        .flatMap(List::stream)
        .flatMap(slot -> judge(slot, target, limits).stream())
        .toList();
  }

  private static Optional<Reason> judge(Slot slot, NodeCase target, Thresholds limits) {
    if (slot.walStatus().equals("lost")) {
      return Optional.of(new Reason.SlotLost(slot.name()));
    }
    Optional<Duration> left =
        SlotRoom.of(target.node(), slot).flatMap(room -> room.left(target.walBytesPerSecond()));
    return holdsBack(slot) && atRisk(slot, left, limits)
        ? Optional.of(
            new Reason.SlotAtRisk(
                slot.name(), slot.retainedBytes().orElse(0), slot.safeBytes(), left))
        : Optional.empty();
  }

  /** An active slot that keeps up retains nothing that grows. */
  private static boolean holdsBack(Slot slot) {
    return !slot.active()
        || slot.walStatus().equals("extended")
        || slot.walStatus().equals("unreserved");
  }

  private static boolean atRisk(Slot slot, Optional<Duration> left, Thresholds limits) {
    if (slot.walStatus().equals("unreserved")) {
      return true;
    }
    return left.map(time -> time.compareTo(limits.slotTimeLeft()) < 0)
        .orElse(slot.safeBytes().isEmpty() && slot.retainedBytes().orElse(0) >= ABANDONED_BYTES);
  }
}
