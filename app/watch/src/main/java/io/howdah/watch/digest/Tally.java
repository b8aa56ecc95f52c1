package io.howdah.watch.digest;

import io.howdah.fleet.digest.ServerId;
import io.howdah.fleet.digest.Usage;
import io.howdah.postgres.StatementCounters;
import io.howdah.postgres.StatementKey;
import java.time.Instant;
import java.util.Optional;

/** What is remembered of one entry of one node. For the collector's thread. */
final class Tally {

  private static final long LOW = 0xffff_ffffL;

  final StatementKey key;

  /** It was not there then; empty for one that was there when this node was first looked at. */
  final Optional<Instant> notBefore;

  final Instant notAfter;

  /** Whether its first appearance has been recorded. */
  boolean recorded;

  /** What servers know it by, once all of it is known. */
  ServerId serverId;

  /** What was told of it alone while it did nothing. */
  NodePart.Told idle;

  /** The span in which that is no longer so though it still does nothing. */
  long idleUntil;

  /** When its counters were told last. */
  long toldNanos;

  long grownNanos = Long.MIN_VALUE;
  private long calls;
  private double millis;
  private double squares;
  private long rows;
  private long hit;
  private long read;
  private long temp;
  private long wal;
  private long since;
  private Bins bins;

  Tally(StatementKey key, Optional<Instant> notBefore, Instant notAfter) {
    this.key = key;
    this.notBefore = notBefore;
    this.notAfter = notAfter;
  }

  /** The server counts from zero again. */
  void zero() {
    calls = 0;
    millis = 0;
    squares = 0;
    rows = 0;
    hit = 0;
    read = 0;
    temp = 0;
    wal = 0;
  }

  /** Whether it was told more than there is now. */
  boolean isMoreThan(StatementCounters now) {
    return now.calls() < calls || now.millis() < millis - 1e-6;
  }

  /**
   * Whether time grew and calls did not: an entry that came again with as many, as servers count
   * both in one step. Before PostgreSQL 17 they do not say since when they count.
   */
  private boolean isTimeWithoutCalls(StatementCounters now) {
    return now.calls() == calls && now.millis() > millis + 1e-6;
  }

  /** The growth since it was told last; of an entry that was dropped and came again, all it has. */
  Usage grow(StatementCounters now, int blockBytes) {
    if (isMoreThan(now) || isTimeWithoutCalls(now) || since != 0 && now.since() != since) {
      zero();
    }
    Usage growth =
        new Usage(
            now.calls() - calls,
            Math.max(0, now.millis() - millis),
            Math.max(0, now.squares() - squares),
            now.rows() - rows & LOW,
            now.hitBlocks() - hit & LOW,
            now.readBlocks() - read & LOW,
            Math.max(0, now.walBytes() - wal),
            (double) (now.tempBlocks() - temp & LOW) * blockBytes,
            0,
            0);
    set(now);
    return growth;
  }

  void set(StatementCounters now) {
    calls = now.calls();
    millis = now.millis();
    squares = now.squares();
    rows = now.rows();
    hit = now.hitBlocks();
    read = now.readBlocks();
    temp = now.tempBlocks();
    wal = now.walBytes();
    since = now.since();
  }

  long calls() {
    return calls;
  }

  Bins bins() {
    if (bins == null) {
      bins = new Bins();
    }
    return bins;
  }

  /** Forgets what is older than anything anybody asks about. */
  void rest() {
    bins = null;
    idle = null;
  }
}
