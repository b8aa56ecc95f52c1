package io.howdah.watch.digest;

import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.ServerId;
import io.howdah.fleet.digest.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the counters of one node tell of every digest. It stays the same until they are read again
 * or a text becomes known: tables share it, since hundreds of thousands of these made anew for
 * every table would keep the garbage collector busy, and with it the screen waiting.
 *
 * @param told one for each digest
 * @param unfinishedMillis summed up, as {@link Usage} has it
 */
record NodePart(List<Told> told, double unfinishedMillis) {

  /**
   * @param onNode as counters alone tell it
   */
  record Told(String digest, Optional<DigestText> text, OnNode onNode, Tally sighting) {}

  /** The sum of a digest's queryids. */
  private static final class Sum {
    final Optional<DigestText> text;
    final Tally first;
    Usage now;
    Usage fiveMinutes;
    final List<ServerId> ids = new ArrayList<>(1);

    Sum(Optional<DigestText> text, Tally first, Usage now, Usage fiveMinutes) {
      this.text = text;
      this.first = first;
      this.now = now;
      this.fiveMinutes = fiveMinutes;
    }

    /** Few have more than one: a set would cost more than looking. */
    void add(ServerId id) {
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }
  }

  static NodePart of(NodeDesk desk, TextBook book) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (Tally tally : desk.ledger.live()) {
      Optional<DigestText> text = book.find(desk.major, tally.key.queryId());
      Usage now = desk.ledger.now(tally);
      Usage fiveMinutes = desk.ledger.fiveMinutes(tally);
      Sum sum = sums.get(digest(text, tally.key.queryId()));
      if (sum == null) {
        sum = new Sum(text, tally, now, fiveMinutes);
        sums.put(digest(text, tally.key.queryId()), sum);
      } else {
        sum.now = sum.now.plus(now);
        sum.fiveMinutes = sum.fiveMinutes.plus(fiveMinutes);
      }
      sum.add(book.serverId(desk.major, tally));
    }
    List<Told> told = new ArrayList<>(sums.size());
    double unfinished = 0;
    for (Map.Entry<String, Sum> entry : sums.entrySet()) {
      told.add(told(entry.getKey(), entry.getValue(), desk.name()));
      unfinished += entry.getValue().now.unfinishedMillis();
    }
    return new NodePart(told, unfinished);
  }

  private static Told told(String digest, Sum sum, String node) {
    Usage now = sum.now.equals(Usage.NONE) ? Usage.NONE : sum.now;
    return new Told(
        digest,
        sum.text,
        new OnNode(node, now, sum.fiveMinutes, sum.ids, List.of(), List.of(), Optional.empty()),
        sum.first);
  }

  static String digest(Optional<DigestText> text, long queryId) {
    return text.map(DigestText::digest).orElseGet(() -> "queryid:" + queryId);
  }
}
