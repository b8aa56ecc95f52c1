package io.howdah.watch.digest;

import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.ServerId;
import io.howdah.fleet.digest.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the counters of one node tell of every digest. It stays the same until they are read again
 * or a text becomes known: tables share it, since hundreds of thousands of these made anew for
 * every table would keep the garbage collector busy, and with it the screen waiting. For the same
 * reason what did nothing in the last readings is told anew every half minute only: until then its
 * five minutes are those of up to half a minute ago.
 *
 * @param told one for each digest
 * @param unfinishedMillis summed up, as {@link Usage} has it
 */
record NodePart(List<Told> told, double unfinishedMillis) {

  /**
   * @param onNode as counters alone tell it
   */
  record Told(String digest, Optional<DigestText> text, OnNode onNode, Tally sighting) {}

  /** The queryids of a digest; mostly one. */
  private static final class Sum {
    final Optional<DigestText> text;
    final Tally first;
    List<Tally> others = List.of();

    Sum(Optional<DigestText> text, Tally first) {
      this.text = text;
      this.first = first;
    }

    void add(Tally other) {
      others = others.isEmpty() ? new ArrayList<>(2) : others;
      others.add(other);
    }
  }

  static NodePart of(NodeDesk desk, TextBook book) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (Tally tally : desk.ledger.live()) {
      Optional<DigestText> text = book.find(desk.major, tally.key.queryId());
      String digest = digest(text, tally.key.queryId());
      Sum sum = sums.get(digest);
      if (sum == null) {
        sums.put(digest, new Sum(text, tally));
      } else {
        sum.add(tally);
      }
    }
    List<Told> told = new ArrayList<>(sums.size());
    sums.forEach((digest, sum) -> told.add(told(digest, sum, desk, book)));
    double unfinished = 0;
    for (Told each : told) {
      unfinished += each.onNode.now().unfinishedMillis();
    }
    return new NodePart(told, unfinished);
  }

  private static Told told(String digest, Sum sum, NodeDesk desk, TextBook book) {
    Tally first = sum.first;
    boolean alone = sum.others.isEmpty() && desk.ledger.isIdle(first);
    boolean known = first.idle != null && first.idleSpan == desk.ledger.span();
    if (alone && known && first.idle.text.equals(sum.text)) {
      return first.idle;
    }
    Told told = new Told(digest, sum.text, onNode(sum, desk, book), first);
    first.idle = alone && first.serverId != null ? told : null;
    first.idleSpan = desk.ledger.span();
    return told;
  }

  private static OnNode onNode(Sum sum, NodeDesk desk, TextBook book) {
    Usage now = desk.ledger.now(sum.first);
    Usage fiveMinutes = desk.ledger.fiveMinutes(sum.first);
    List<ServerId> ids = List.of(book.serverId(desk.major, sum.first));
    if (!sum.others.isEmpty()) {
      Set<ServerId> all = new LinkedHashSet<>(ids);
      for (Tally other : sum.others) {
        now = now.plus(desk.ledger.now(other));
        fiveMinutes = fiveMinutes.plus(desk.ledger.fiveMinutes(other));
        all.add(book.serverId(desk.major, other));
      }
      ids = List.copyOf(all);
    }
    Usage told = now.equals(Usage.NONE) ? Usage.NONE : now;
    return new OnNode(desk.name(), told, fiveMinutes, ids, List.of(), List.of(), Optional.empty());
  }

  static String digest(Optional<DigestText> text, long queryId) {
    return text.map(DigestText::digest).orElseGet(() -> "queryid:" + queryId);
  }
}
