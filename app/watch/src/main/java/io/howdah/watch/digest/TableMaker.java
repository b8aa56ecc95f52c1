package io.howdah.watch.digest;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.FirstSeen;
import io.howdah.fleet.digest.NPlusOne;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.ServerId;
import io.howdah.fleet.digest.StatementKind;
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
import java.util.Set;
import java.util.TreeSet;

/** Puts the table together from what is known of every node. For the collector's thread. */
final class TableMaker {

  /** Samples beyond what the counters lead one to expect, in standard deviations and at least. */
  private static final double CLEARLY = 3;

  private final Fleet fleet;
  private final Duration every;
  private final TextBook book;
  private final FirstSeenStore store;
  private final WorkloadNames workloads;
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
    Map<String, RowDraft> drafts = new HashMap<>();
    List<NodeDigests> nodes = new ArrayList<>();
    for (NodeDesk desk : desks) {
      desk.samples.forget(sight.now().nanos());
      double unfinished = gather(desk, drafts, sight);
      nodes.add(desk.summary(sight.now(), every, unfinished));
    }
    List<DigestRow> rows = rows(drafts, sight);
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
  private double gather(NodeDesk desk, Map<String, RowDraft> drafts, Sight sight) {
    Map<String, Sampled> sampled = sampled(desk);
    double unfinished = 0;
    if (desk.isFresh(sight.now(), every)) {
      NodePart part = desk.part(book);
      unfinished = part.unfinishedMillis();
      for (NodePart.Told told : part.told()) {
        RowDraft draft = drafts.get(told.digest());
        if (draft == null) {
          draft = new RowDraft(told.digest(), told.text());
          drafts.put(told.digest(), draft);
        }
        draft.sighting = draft.sighting == null ? told.sighting() : draft.sighting;
        OnNode onNode = finished(told, sampled.remove(told.digest()), desk, sight);
        draft.nodes.add(onNode);
        unfinished += onNode.now().unfinishedMillis() - told.onNode().now().unfinishedMillis();
      }
    }
    for (Map.Entry<String, Sampled> only : sampled.entrySet()) {
      long queryId = only.getValue().queryIds.iterator().next();
      OnNode onNode = sampledOnly(only.getKey(), only.getValue(), desk, sight);
      drafts
          .computeIfAbsent(only.getKey(), any -> new RowDraft(any, book.find(desk.major, queryId)))
          .nodes
          .add(onNode);
      unfinished += onNode.now().unfinishedMillis();
    }
    return unfinished;
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
            desk.name(), Usage.NONE, Usage.NONE, ids, List.of(), List.of(), Optional.empty());
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

  private List<DigestRow> rows(Map<String, RowDraft> drafts, Sight sight) {
    List<DigestRow> rows = new ArrayList<>(drafts.size());
    Map<String, Double> times = new HashMap<>();
    List<NPlusOneRule.Candidate> candidates = new ArrayList<>();
    for (RowDraft draft : drafts.values()) {
      DigestRow row = row(draft, sight);
      Usage sum = NPlusOneRule.everywhere(row);
      times.put(row.digest(), sum.time());
      draft
          .text
          .filter(text -> !text.own())
          .ifPresent(text -> candidates.add(candidate(row, text, sum)));
      rows.add(row);
    }
    Map<String, NPlusOne> suspicions = NPlusOneRule.judge(candidates);
    rows.replaceAll(row -> suspected(row, suspicions.get(row.digest())));
    rows.sort(
        Comparator.comparingDouble((DigestRow row) -> row.howdah() ? -1 : times.get(row.digest()))
            .reversed()
            .thenComparing(DigestRow::digest));
    return rows;
  }

  private static NPlusOneRule.Candidate candidate(DigestRow row, DigestText text, Usage sum) {
    OnNode busiest = null;
    Set<String> roles = new TreeSet<>();
    for (OnNode node : row.nodes()) {
      if (busiest == null || node.now().calls() > busiest.now().calls()) {
        busiest = node;
      }
      for (ServerId id : node.ids()) {
        roles.add(id.user());
      }
    }
    String workload = busiest == null ? "" : NPlusOneRule.workload(busiest.workloads());
    return new NPlusOneRule.Candidate(row.digest(), text, sum, workload, roles);
  }

  private static DigestRow suspected(DigestRow row, NPlusOne suspicion) {
    return suspicion == null
        ? row
        : new DigestRow(
            row.digest(),
            row.text(),
            row.statement(),
            row.linked(),
            row.kind(),
            row.joins(),
            row.tables(),
            row.firstSeen(),
            row.nodes(),
            Optional.of(suspicion),
            row.readsOnPrimary(),
            row.howdah());
  }

  private DigestRow row(RowDraft draft, Sight sight) {
    boolean own = draft.text.filter(DigestText::own).isPresent();
    boolean readsOnPrimary =
        !own
            && draft.text.filter(DigestText::onlyReads).isPresent()
            && sight.primary().filter(primary -> runs(draft, primary)).isPresent();
    return new DigestRow(
        draft.digest,
        draft.text.map(DigestText::text).orElse(""),
        draft.text.flatMap(DigestText::statement),
        draft.text.isPresent(),
        draft.text.map(DigestText::kind).orElse(StatementKind.UNKNOWN),
        draft.text.map(DigestText::joins).orElse(0),
        draft.text.map(DigestText::tables).orElse(List.of()),
        own ? old(firstSeen(draft, sight.now())) : firstSeen(draft, sight.now()),
        draft.nodes,
        Optional.empty(),
        readsOnPrimary,
        own);
  }

  private static boolean runs(RowDraft draft, String node) {
    return draft.nodes.stream().anyMatch(on -> on.node().equals(node) && on.now().calls() > 0);
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
                draft.sighting == null
                    ? new FirstSeen(Optional.empty(), now.wall())
                    : new FirstSeen(draft.sighting.notBefore, draft.sighting.notAfter));
  }
}
