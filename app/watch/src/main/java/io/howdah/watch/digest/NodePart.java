package io.howdah.watch.digest;

import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.Recent;
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
 * reason what does nothing is told once, and again when some of what it did is five minutes ago.
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
    if (!sum.others.isEmpty()) {
      return new Told(digest, sum.text, together(sum, desk, book), first);
    }
    NodeLedger ledger = desk.ledger;
    boolean idle = ledger.isIdle(first);
    boolean same = idle && first.idle != null && ledger.span() < first.idleUntil;
    if (same && first.idle.text.equals(sum.text)) {
      return first.idle;
    }
    List<ServerId> ids = List.of(book.serverId(desk.major, first));
    Told told = new Told(digest, sum.text, onNode(ledger.now(first), first, ids, desk), first);
    first.idle = idle && first.serverId != null ? told : null;
    first.idleUntil = idle ? ledger.sameUntil(first) : 0;
    return told;
  }

  private static OnNode onNode(Usage now, Tally tally, List<ServerId> ids, NodeDesk desk) {
    Recent fiveMinutes = desk.ledger.fiveMinutes(tally);
    return new OnNode(desk.name(), now, fiveMinutes, ids, List.of(), List.of(), Optional.empty());
  }

  private static OnNode together(Sum sum, NodeDesk desk, TextBook book) {
    Usage.Sum now = new Usage.Sum().add(desk.ledger.now(sum.first));
    Recent fiveMinutes = desk.ledger.fiveMinutes(sum.first);
    Set<ServerId> ids = new LinkedHashSet<>();
    ids.add(book.serverId(desk.major, sum.first));
    for (Tally other : sum.others) {
      now.add(desk.ledger.now(other));
      fiveMinutes = fiveMinutes.plus(desk.ledger.fiveMinutes(other));
      ids.add(book.serverId(desk.major, other));
    }
    return new OnNode(
        desk.name(),
        now.total(),
        fiveMinutes,
        List.copyOf(ids),
        List.of(),
        List.of(),
        Optional.empty());
  }

  static String digest(Optional<DigestText> text, long queryId) {
    return text.map(DigestText::digest).orElseGet(() -> "queryid:" + queryId);
  }
}
