package io.howdah.watch.digest;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.FirstSeen;
import io.howdah.fleet.digest.NPlusOne;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.Recent;
import io.howdah.fleet.digest.ServerId;
import io.howdah.fleet.digest.Usage;
import io.howdah.watch.digest.GuardCounts.Counted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the table together from what is known of every node. For the collector's thread. */
final class TableMaker {

  /** Samples beyond what the counters lead one to expect, in standard deviations and at least. */
  private static final double CLEARLY = 3;

  /** Howdah's own statements are last. */
  private static final Comparator<RowDraft> BY_TIME =
      Comparator.comparingDouble((RowDraft draft) -> draft.isOwn() ? -1 : draft.usage().time())
          .reversed()
          .thenComparing(draft -> draft.digest);

  private final Fleet fleet;
  private final Duration every;
  private final TextBook book;
  private final FirstSeenStore store;
  private final WorkloadNames workloads;
  private final Map<String, RowDraft> drafts = new HashMap<>();
  private long version;

  TableMaker(Fleet fleet, Duration every, TextBook book, FirstSeenStore store) {
    this.fleet = fleet;
    this.every = every;
    this.book = book;
    this.store = store;
    workloads = WorkloadNames.of(fleet);
  }

  /** What the table is made from besides the nodes. */
  record Sight(Moment now, boolean complete, Optional<String> primary, GuardCounts guards) {}

  DigestTable make(List<NodeDesk> desks, Sight sight) {
    drafts.values().forEach(RowDraft::clear);
    List<NodeDigests> nodes = new ArrayList<>();
    for (NodeDesk desk : desks) {
      desk.samples.forget(sight.now().nanos());
      double unfinished = gather(desk, sight);
      nodes.add(desk.summary(sight.now(), every, unfinished));
    }
    drafts.values().removeIf(RowDraft::isEmpty);
    List<DigestRow> rows = rows(sight);
    return new DigestTable(
        ++version,
        sight.now(),
        every.multipliedBy(Bins.READINGS),
        sight.complete(),
        rows,
        nodes,
        Optional.of(store.began()),
        store.notes());
  }

  /** Adds a node's part; answers its time that only samples saw. */
  private double gather(NodeDesk desk, Sight sight) {
    Map<String, Sampled> sampled = sampled(desk);
    double unfinished = 0;
    if (desk.isFresh(sight.now(), every)) {
      NodePart part = desk.part(book);
      unfinished = part.unfinishedMillis();
      for (NodePart.Told told : part.told()) {
        OnNode onNode = finished(told, sampled.remove(told.digest()), desk, sight);
        draft(told.digest()).add(onNode, told.text(), told.sighting());
        unfinished += onNode.now().unfinishedMillis() - told.onNode().now().unfinishedMillis();
      }
    }
    for (Map.Entry<String, Sampled> only : sampled.entrySet()) {
      long queryId = only.getValue().queryIds.iterator().next();
      OnNode onNode = sampledOnly(only.getKey(), only.getValue(), desk, sight);
      draft(only.getKey()).add(onNode, book.find(desk.major, queryId), null);
      unfinished += onNode.now().unfinishedMillis();
    }
    return unfinished;
  }

  private RowDraft draft(String digest) {
    RowDraft draft = drafts.get(digest);
    if (draft == null) {
      draft = new RowDraft(digest);
      drafts.put(digest, draft);
    }
    return draft;
  }

  private Map<String, Sampled> sampled(NodeDesk desk) {
    Map<String, Sampled> sampled = new LinkedHashMap<>();
    for (long queryId : desk.samples.queryIds()) {
      sampled
          .computeIfAbsent(
              NodePart.digest(book.find(desk.major, queryId), queryId), any -> new Sampled())
          .add(desk.samples, queryId);
    }
    return sampled;
  }

  private OnNode finished(NodePart.Told told, Sampled sampled, NodeDesk desk, Sight sight) {
    Optional<Counted> counted = sight.guards().of(told.digest(), desk.name());
    return sampled == null && counted.isEmpty()
        ? told.onNode()
        : onNode(told.onNode(), sampled == null ? new Sampled() : sampled, counted, desk);
  }

  private OnNode sampledOnly(String digest, Sampled sampled, NodeDesk desk, Sight sight) {
    List<ServerId> ids =
        sampled.queryIds.stream()
            .map(queryId -> new ServerId(queryId, fleet.database(), "", desk.major))
            .limit(1)
            .toList();
    OnNode none =
        new OnNode(
            desk.name(), Usage.NONE, Recent.NONE, ids, List.of(), List.of(), Optional.empty());
    return onNode(none, sampled, sight.guards().of(digest, desk.name()), desk);
  }

  /**
   * @param told by the server's counters
   * @param counted by guards
   */
  private OnNode onNode(OnNode told, Sampled sampled, Optional<Counted> counted, NodeDesk desk) {
    int ticks = desk.samples.ticks();
    double extra = ticks == 0 ? 0 : unfinished(told.now().time() / 1e3, sampled.hits, ticks);
    Map<String, Double> named = new HashMap<>();
    sampled.applications.forEach(
        (application, weight) -> named.merge(workloads.of(application), weight, Double::sum));
    return new OnNode(
        told.node(),
        withSamples(told.now(), extra, ticks == 0 ? 0 : sampled.hits / ticks),
        told.fiveMinutes(),
        told.ids(),
        named.isEmpty()
            ? counted.map(Counted::workloads).orElse(List.of())
            : NodeSamples.shares(named),
        NodeSamples.shares(sampled.waits),
        counted.flatMap(Counted::p95));
  }

  /** Milliseconds a second beyond what counters tell, where samples show clearly more. */
  static double unfinished(double busySessions, double hits, int ticks) {
    double expected = busySessions * ticks;
    return hits > expected + CLEARLY * Math.sqrt(expected) + CLEARLY
        ? (hits - expected) / ticks * 1e3
        : 0;
  }

  static Usage withSamples(Usage usage, double moreUnfinished, double activeSessions) {
    return new Usage(
        usage.calls(),
        usage.millis(),
        usage.squares(),
        usage.rows(),
        usage.hitBlocks(),
        usage.readBlocks(),
        usage.walBytes(),
        usage.tempBytes(),
        usage.unfinishedMillis() + moreUnfinished,
        activeSessions);
  }

  private List<DigestRow> rows(Sight sight) {
    List<RowDraft> order = new ArrayList<>(drafts.values());
    order.forEach(RowDraft::gathered);
    order.sort(BY_TIME);
    List<DigestRow> rows = new ArrayList<>(order.size());
    List<NPlusOneRule.Counted> counted = new ArrayList<>(order.size());
    for (RowDraft draft : order) {
      DigestRow row = row(draft, sight);
      rows.add(row);
      if (draft.text().isPresent() && !draft.isOwn()) {
        counted.add(new NPlusOneRule.Counted(row, draft.text().get()));
      }
    }
    Map<String, NPlusOne> suspicions = NPlusOneRule.judge(counted);
    if (!suspicions.isEmpty()) {
      rows.replaceAll(
          row ->
              suspicions.containsKey(row.digest())
                  ? row.suspected(suspicions.get(row.digest()))
                  : row);
    }
    return rows;
  }

  private DigestRow row(RowDraft draft, Sight sight) {
    FirstSeen firstSeen = firstSeen(draft, sight.now());
    boolean readsOnPrimary =
        !draft.isOwn()
            && draft.text().filter(DigestText::onlyReads).isPresent()
            && sight.primary().filter(draft::ranOn).isPresent();
    return draft.row(draft.isOwn() ? old(firstSeen) : firstSeen, readsOnPrimary);
  }

  /** It came with Howdah: that is no news. */
  private static FirstSeen old(FirstSeen seen) {
    return new FirstSeen(Optional.empty(), seen.notAfter());
  }

  /** What no text is known of, and what only samples saw, is not recorded. */
  private FirstSeen firstSeen(RowDraft draft, Moment now) {
    return store
        .find(draft.digest)
        .orElseGet(
            () ->
                draft
                    .sighting()
                    .map(tally -> new FirstSeen(tally.notBefore, tally.notAfter))
                    .orElseGet(() -> new FirstSeen(Optional.empty(), now.wall())));
  }
}
