package io.howdah.guard.rules;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The texts seen lately, in two generations: when the young one is full, it becomes the old one,
 * and what of the old one is not asked for again goes. So texts that never come back cost no more
 * than reading them, and those that do stay. From any thread.
 */
final class SqlCache {
  private static final int MOST_TEXTS = 2000;
  private static final int MOST_CHARS = 1 << 20;

  /** Longer ones are read each time: reading is what they are slow at anyway. */
  private static final int LONGEST = 1 << 15;

  private record Generation(ConcurrentHashMap<String, Seen> texts, AtomicInteger chars) {
    Generation() {
      this(new ConcurrentHashMap<>(), new AtomicInteger());
    }

    boolean full() {
      return texts.mappingCount() >= MOST_TEXTS || chars.get() >= MOST_CHARS;
    }
  }

  private record Generations(Generation young, Generation old) {}

  private final DigestTable digests;
  private volatile Generations generations = new Generations(new Generation(), new Generation());

  SqlCache(DigestTable digests) {
    this.digests = digests;
  }

  Seen of(String sql) {
    Seen seen = generations.young.texts.get(sql);
    return seen != null ? seen : read(sql);
  }

  private Seen read(String sql) {
    Generations now = generations;
    Seen known = sql.length() > LONGEST ? null : now.old.texts.get(sql);
    Seen seen = known == null ? fresh(sql) : known;
    return sql.length() > LONGEST ? seen : keep(sql, seen);
  }

  private Seen fresh(String sql) {
    SqlText text = SqlText.of(sql);
    return new Seen(text, digests.of(text.digests().get(0)));
  }

  private Seen keep(String sql, Seen seen) {
    Generation young = room();
    Seen other = young.texts.putIfAbsent(sql, seen);
    if (other != null) {
      return other;
    }
    young.chars.addAndGet(sql.length());
    return seen;
  }

  private Generation room() {
    Generations now = generations;
    return now.young.full() ? turn() : now.young;
  }

  private synchronized Generation turn() {
    Generations now = generations;
    if (now.young.full()) {
      generations = new Generations(new Generation(), now.young);
    }
    return generations.young;
  }

  /** For tests of its bound. */
  long texts() {
    Generations now = generations;
    return now.young.texts.mappingCount() + now.old.texts.mappingCount();
  }
}
