package io.howdah.fleet.judge;

import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts.Slot;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How much more WAL may be written before a slot ends, or the disk does, and how long that takes.
 *
 * @param limit what ends it first
 * @param bytes WAL that may still be written, never negative
 */
public record SlotRoom(Limit limit, long bytes) {

  /** Below this the log stands still: no time can be foretold. */
  private static final double LEAST_BYTES_PER_SECOND = 1;

  /** What ends a slot. */
  public enum Limit {
    /** {@code max_slot_wal_keep_size}. */
    KEEP_SIZE,
    /** The volume, where the fleet file tells its size. */
    DISK
  }

  /** Empty when nothing that is known limits the slot. */
  public static Optional<SlotRoom> of(Node node, Slot slot) {
    Stream<SlotRoom> kept =
        slot.safeBytes().stream().mapToObj(bytes -> new SlotRoom(Limit.KEEP_SIZE, bytes));
    Stream<SlotRoom> disk =
        node.diskBytes().stream()
            .mapToObj(size -> new SlotRoom(Limit.DISK, size - slot.retainedBytes().orElse(0)));
    return Stream.concat(kept, disk)
        .min(Comparator.comparingLong(SlotRoom::bytes))
        .map(room -> new SlotRoom(room.limit(), Math.max(0, room.bytes())));
  }

  /**
   * @param walBytesPerSecond how fast the log grows; empty when not known
   * @return empty when that is not known, or the log stands still
   */
  public Optional<Duration> left(OptionalDouble walBytesPerSecond) {
    double rate = walBytesPerSecond.orElse(0);
    return rate < LEAST_BYTES_PER_SECOND
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds((long) (bytes / rate)));
  }
}
