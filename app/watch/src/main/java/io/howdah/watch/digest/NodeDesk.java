package io.howdah.watch.digest;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts.ActiveGroup;
import io.howdah.fleet.Reading;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.fleet.digest.NodeDigests.Collected;
import io.howdah.fleet.digest.NodeDigests.Sampled;
import io.howdah.postgres.StatementSheet;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/** All that is known of one node's statements, and when it is asked next. For one thread. */
final class NodeDesk {

  private static final Duration CONNECTING = Duration.ofSeconds(3);

  final Node node;
  final NodeLedger ledger = new NodeLedger();
  final NodeSamples samples = new NodeSamples();
  Fact<StatementSheet> statements = Fact.unknown("not read yet");
  Fact<?> samplesUnknown = Fact.unknown("not sampled yet");
  boolean asking;
  boolean activeAsked;
  boolean textsAsked;
  boolean mayWantTexts;
  boolean everAsked;

  /** There were more entries than are told when all were asked for last. */
  boolean sweepCut;

  int readings;
  long dueNanos;
  long sweepDueNanos;
  long textsDueNanos;
  int major;

  /** When all entries were told, until all their texts are known. */
  Optional<Instant> sweptAt = Optional.empty();

  private NodePart part;
  private int partOfReading;
  private long partOfTexts;
  int awaiting;
  int lost;

  NodeDesk(Node node, long dueNanos) {
    this.node = node;
    this.dueNanos = dueNanos;
    sweepDueNanos = dueNanos;
  }

  String name() {
    return node.name();
  }

  /** It has never answered, so that it could be asked. */
  void silent(Duration since) {
    if (since.compareTo(CONNECTING) > 0) {
      statements = Fact.unknown("no answer for " + since.toSeconds() + " s");
    }
  }

  /** Takes in counters, or why there are none. */
  void take(Reading<Fact<StatementSheet>> reading, FirstSeenStore store) {
    everAsked = true;
    reading
        .value()
        .ifPresent(
            fact -> {
              statements = fact;
              fact.toOptional().ifPresent(sheet -> take(reading.moment(), sheet, store));
            });
  }

  private void take(Moment at, StatementSheet sheet, FirstSeenStore store) {
    boolean first = ledger.isBlank();
    ledger.take(at, sheet, store.swept(name()));
    major = sheet.major();
    readings++;
    mayWantTexts = true;
    sweepCut = sheet.everything() ? sheet.cut() : sweepCut;
    if (sheet.everything() && !sheet.cut() && (sweptAt.isEmpty() || first)) {
      sweptAt = Optional.of(at.wall());
    }
  }

  /** Takes in a sample of its sessions. */
  void take(Moment at, List<ActiveGroup> groups, int active) {
    samples.take(at.nanos(), groups, active);
    mayWantTexts |= !groups.isEmpty();
  }

  /** Whether its counters are of the present. */
  boolean isFresh(Moment now, Duration every) {
    return !ledger.isBlank()
        && statements instanceof Fact.Known<StatementSheet>
        && now.since(ledger.readAt()).compareTo(every.multipliedBy(3).plusSeconds(5)) < 0;
  }

  /**
   * What its counters tell, made anew only when they, or the texts that are known, are others. It
   * is made when they are read: the parts of all nodes at one stroke, with the table, would fill
   * the memory faster than it can be collected while a screen is drawn.
   */
  NodePart part(TextBook book) {
    if (part == null || partOfReading != readings || partOfTexts != book.version()) {
      part = NodePart.of(this, book);
      partOfReading = readings;
      partOfTexts = book.version();
    }
    return part;
  }

  boolean hasRates() {
    return readings > 1;
  }

  NodeDigests summary(Moment now, Duration every, double unfinished) {
    return new NodeDigests(name(), node.region(), collected(now, every, unfinished), sampled());
  }

  private Fact<Collected> collected(Moment now, Duration every, double unfinished) {
    if (statements instanceof Fact.Unknown<StatementSheet>(String why, Optional<String> remedy)) {
      return new Fact.Unknown<>(why, remedy);
    }
    if (!isFresh(now, every)) {
      return Fact.unknown("no answer for " + now.since(ledger.readAt()).toSeconds() + " s");
    }
    StatementSheet sheet = ledger.sheet();
    return Fact.known(
        new Collected(
            ledger.readAt(),
            Duration.ofNanos((long) (ledger.nowSeconds() * 1e9)),
            TableMaker.withSamples(ledger.now(), unfinished, 0),
            ledger.fiveMinutes(),
            ledger.watched(),
            sheet.entries(),
            sheet.maxEntries(),
            ledger.evictedPerSecond(),
            sheet.statsReset(),
            awaiting,
            lost));
  }

  Fact<Sampled> sampled() {
    if (samples.ticks() == 0) {
      return samplesUnknown instanceof Fact.Unknown<?>(String why, Optional<String> remedy)
          ? new Fact.Unknown<>(why, remedy)
          : Fact.unknown("sessions are not sampled");
    }
    return Fact.known(new Sampled(samples.ticks(), samples.sessions()));
  }

  /** Counts what texts are missing, and records first appearances of those that are known. */
  void record(TextBook book, FirstSeenStore store) {
    awaiting = 0;
    lost = 0;
    for (Tally tally : ledger.all()) {
      if (!tally.recorded) {
        Optional<DigestText> text = book.find(major, tally.key.queryId());
        text.ifPresent(known -> store.see(known.digest(), tally.notBefore, tally.notAfter));
        tally.recorded = text.isPresent();
        boolean gone = text.isEmpty() && book.isLost(major, tally.key.queryId());
        lost += gone ? 1 : 0;
        awaiting += text.isEmpty() && !gone ? 1 : 0;
      }
    }
    if (awaiting == 0 && sweptAt.isPresent()) {
      store.sweep(name(), sweptAt.get());
      sweptAt = Optional.empty();
    }
  }

  private record Running(long queryId, double millis) {}

  /** Queryids to read texts of: what runs first, then all others. */
  List<Long> wanted(TextBook book, long now, Set<Long> asked, int most) {
    LinkedHashSet<Long> ids = new LinkedHashSet<>();
    LongPredicate missing =
        id -> !asked.contains(id) && book.isWanted(major, id, samples.hits(id) > 0, now);
    LongConsumer add =
        id -> {
          if (ids.size() < most && missing.test(id)) {
            ids.add(id);
          }
        };
    samples.queryIds().forEach(add::accept);
    ledger.live().stream()
        .filter(tally -> missing.test(tally.key.queryId()))
        .map(tally -> new Running(tally.key.queryId(), ledger.now(tally).millis()))
        .sorted(Comparator.comparingDouble(Running::millis).reversed())
        .forEach(running -> add.accept(running.queryId));
    ledger.all().forEach(tally -> add.accept(tally.key.queryId()));
    return List.copyOf(ids);
  }
}
