package io.howdah.watch.digest;

import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.Recent;
import io.howdah.fleet.digest.Usage;
import io.howdah.postgres.StatementCounters;
import io.howdah.postgres.StatementKey;
import io.howdah.postgres.StatementSheet;
import io.howdah.postgres.StatementSheet.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The counters of one node, made into growth over real time. A reset, a restart and an evicted
 * entry that came again count from zero: nothing is ever negative. For the collector's thread.
 */
final class NodeLedger {

  static final long SPAN_NANOS = Duration.ofSeconds(30).toNanos();

  private static final long REST_NANOS = Bins.SPANS * SPAN_NANOS;

  private final Map<StatementKey, Tally> all = new HashMap<>();
  private final Set<Tally> live = new HashSet<>();
  private final double[] readingSeconds = new double[Bins.READINGS];
  private final double[] spanSeconds = new double[Bins.SPANS];
  private final long[] spanNumbers = new long[Bins.SPANS];
  private final Tally whole =
      new Tally(new StatementKey(0, 0, 0, true), Optional.empty(), Instant.EPOCH);
  private long reading;
  private StatementSheet sheet;
  private int blockBytes;
  private Moment readAt;
  private Moment complete;
  private double evictedPerSecond;

  /**
   * When what counters tell now began: at the last reset, where that was since the last reading.
   */
  private long countsFromNanos = Long.MIN_VALUE;

  /** Nothing was read yet. */
  boolean isBlank() {
    return sheet == null;
  }

  /**
   * Takes in what was read.
   *
   * @param unwatchedSince when somebody looked at all of this node before this console did
   */
  void take(Moment at, StatementSheet now, Optional<Instant> unwatchedSince) {
    blockBytes = now.blockBytes();
    boolean first = sheet == null;
    double passed = first ? 0 : Math.max(1e-3, at.since(readAt).toNanos() / 1e9);
    double seconds = first ? 0 : counted(now, passed);
    countsFromNanos = seconds < passed ? at.nanos() - (long) (seconds * 1e9) : Long.MIN_VALUE;
    if (!first && beganAnew(now)) {
      all.values().forEach(Tally::zero);
      whole.zero();
    }
    reading++;
    lasts(at, seconds);
    Usage.Sum told = new Usage.Sum();
    for (Entry entry : now.rows()) {
      Usage growth = take(entry, at, seconds, first ? unwatchedSince : knownUntil());
      told.add(entry.key().topLevel() ? growth : Usage.NONE);
    }
    if (now.everything() && !now.cut()) {
      forgetAllBut(now.rows());
    }
    total(now.all(), told.total(), at, first);
    evictedPerSecond = first ? 0 : Math.max(0, now.evictions() - sheet.evictions()) / seconds;
    sheet = now;
    readAt = at;
    if (!now.cut()) {
      complete = at;
    }
    live.removeIf(tally -> rests(tally, at));
  }

  /**
   * Somebody reset all, or the server crashed: only a server that is shut down keeps its counters.
   */
  private boolean beganAnew(StatementSheet now) {
    boolean restarted = !now.startedAt().equals(sheet.startedAt());
    return !now.statsReset().equals(sheet.statsReset()) || restarted && whole.isMoreThan(now.all());
  }

  /**
   * Of the time since the last reading what came after a reset: nothing tells of what was before.
   */
  private double counted(StatementSheet now, double seconds) {
    return now.statsReset()
        .filter(reset -> !now.statsReset().equals(sheet.statsReset()))
        .map(reset -> Duration.between(reset, now.serverTime()).toNanos() / 1e9)
        .filter(since -> since > 1e-3 && since < seconds)
        .orElse(seconds);
  }

  private void lasts(Moment at, double seconds) {
    readingSeconds[(int) (reading % Bins.READINGS)] = seconds;
    int in = (int) (span(at) % Bins.SPANS);
    if (spanNumbers[in] != span(at)) {
      spanNumbers[in] = span(at);
      spanSeconds[in] = 0;
    }
    spanSeconds[in] += seconds;
  }

  /** Until when every entry was known: one that is not known came after that. */
  private Optional<Instant> knownUntil() {
    return Optional.ofNullable(complete).map(Moment::wall);
  }

  private Usage take(Entry entry, Moment at, double seconds, Optional<Instant> notBefore) {
    Tally tally = all.get(entry.key());
    if (tally == null) {
      tally = new Tally(entry.key(), notBefore, at.wall());
      all.put(entry.key(), tally);
      tally.toldNanos = complete == null ? at.nanos() : complete.nanos();
      if (sheet == null) {
        tally.set(entry.counters());
        return Usage.NONE;
      }
    }
    long told = Math.max(tally.toldNanos, completeNanos(tally));
    double own = (at.nanos() - Math.max(told, countsFromNanos)) / 1e9;
    tally.toldNanos = at.nanos();
    Usage growth = tally.grow(entry.counters(), blockBytes);
    if (growth.calls() <= 0 && growth.millis() <= 0) {
      return Usage.NONE;
    }
    tally.grownNanos = at.nanos();
    live.add(tally);
    Usage share = own > seconds * 1.05 ? scaled(growth, seconds / own) : growth;
    double inTime = Math.min(share.millis(), share.calls() * seconds * 1e3);
    tally.bins().add(reading, span(at), share, inTime - share.millis());
    return share;
  }

  /** Where all that grew was told, what was not told had not grown. */
  private long completeNanos(Tally tally) {
    return complete == null ? tally.toldNanos : complete.nanos();
  }

  private static Usage scaled(Usage usage, double by) {
    return new Usage(
        usage.calls() * by,
        usage.millis() * by,
        usage.squares() * by,
        usage.rows() * by,
        usage.hitBlocks() * by,
        usage.readBlocks() * by,
        usage.walBytes() * by,
        usage.tempBytes() * by,
        0,
        0);
  }

  /**
   * What is evicted, or reset alone, leaves the server's sum as well: then what was told says more.
   */
  private void total(StatementCounters now, Usage told, Moment at, boolean first) {
    if (first) {
      whole.set(now);
      return;
    }
    boolean shrank = whole.isMoreThan(now);
    Usage sum = whole.grow(now, blockBytes);
    boolean partly = shrank || sum.millis() < told.millis() || sum.calls() < told.calls();
    whole.bins().add(reading, span(at), partly ? told : sum, 0);
  }

  private void forgetAllBut(List<Entry> entries) {
    Set<StatementKey> there = new HashSet<>(entries.size() * 2);
    entries.forEach(entry -> there.add(entry.key()));
    all.keySet().retainAll(there);
  }

  private static boolean rests(Tally tally, Moment at) {
    boolean rests = at.nanos() - tally.grownNanos > REST_NANOS;
    if (rests) {
      tally.rest();
    }
    return rests;
  }

  private static long span(Moment at) {
    return Math.floorDiv(at.nanos(), SPAN_NANOS) + (1L << 40);
  }

  /** Entries that grew within five minutes. */
  Collection<Tally> live() {
    return live;
  }

  Collection<Tally> all() {
    return all.values();
  }

  List<Tally> of(Set<Long> queryIds) {
    List<Tally> found = new ArrayList<>();
    all.values().stream().filter(t -> queryIds.contains(t.key.queryId())).forEach(found::add);
    return found;
  }

  /** Whether there is nothing in {@link #now} of it. */
  boolean isIdle(Tally tally) {
    return tally.bins().isIdle(reading);
  }

  Usage now(Tally tally) {
    return isIdle(tally) ? Usage.NONE : tally.bins().now(reading, nowSeconds());
  }

  Recent fiveMinutes(Tally tally) {
    return tally.bins().fiveMinutes(span(readAt));
  }

  /** Until which span {@link #fiveMinutes} stays as it is if nothing more grows. */
  long sameUntil(Tally tally) {
    return tally.bins().sameUntil(span(readAt));
  }

  /** Counts up every half minute, at the first reading in it. */
  long span() {
    return span(readAt);
  }

  Usage now() {
    return now(whole);
  }

  Usage fiveMinutes() {
    return fiveMinutes(whole).perSecond(watched());
  }

  /** What {@link #now} covers; zero until there were two readings. */
  double nowSeconds() {
    double seconds = 0;
    for (double each : readingSeconds) {
      seconds += each;
    }
    return seconds;
  }

  /** What {@link #fiveMinutes} covers. */
  Duration watched() {
    double seconds = 0;
    for (int at = 0; at < Bins.SPANS; at++) {
      seconds += spanNumbers[at] > span(readAt) - Bins.SPANS ? spanSeconds[at] : 0;
    }
    return Duration.ofNanos((long) (seconds * 1e9));
  }

  StatementSheet sheet() {
    return sheet;
  }

  Moment readAt() {
    return readAt;
  }

  double evictedPerSecond() {
    return evictedPerSecond;
  }
}
